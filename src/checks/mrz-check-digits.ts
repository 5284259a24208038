import type { Check } from './check.ts';
import { parseMrz } from './mrz.ts';

/** ICAO Doc 9303: every check digit of the zone holds. A zone that fits no format fails: nothing vouches for it. */
export const mrzCheckDigits: Check = (value, _siblings, today) => {
  if (typeof value !== 'string') return undefined;
  const mrz = parseMrz(value.split('\n'), today);
  return mrz !== undefined && Object.values(mrz.checkDigits).every(Boolean);
};
