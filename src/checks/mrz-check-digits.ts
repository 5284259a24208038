import type { PlainDate } from '../domain/plain-date.ts';
import type { Check } from './check.ts';
import { type Mrz, parseMrz } from './mrz.ts';

/** ICAO Doc 9303: every check digit of the zone holds. A zone that fits no format fails: nothing vouches for it. */
export const mrzCheckDigits: Check = (value, _siblings, today) => {
  if (typeof value !== 'string') return undefined;
  const mrz = parse(value, today);
  return mrz !== undefined && Object.values(mrz.checkDigits).every(Boolean);
};

/** What is printed and what the document's `mrz` encodes are the same; letters' case, spaces and hyphens aside. Undefined without a zone, or where the zone leaves the field blank. */
export const agreesWithMrz =
  (field: string): Check =>
  (value, { mrz }, today) => {
    const encoded = typeof mrz === 'string' ? new Map(Object.entries(parse(mrz, today)?.fields ?? {})).get(field) : '';
    return typeof value === 'string' && encoded ? plain(value) === plain(encoded) : undefined;
  };

const parse = (text: string, today: PlainDate): Mrz | undefined => parseMrz(text.split('\n'), today);

const plain = (text: string): string => text.toUpperCase().replace(/[^A-Z0-9]/g, '');
