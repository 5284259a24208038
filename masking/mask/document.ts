import type { DocumentType } from '../../src/documents/define.ts';
import type { Extraction, FoundReading, Reading } from '../../src/domain/extraction.ts';
import type { FieldKind, FieldValue } from '../../src/domain/field.ts';
import { addDays, PlainDate } from '../../src/domain/plain-date.ts';
import type { Keyed } from '../keyed.ts';
import type { Locale } from '../locales/locale.ts';
import type { CheckedPlan } from '../plan/load.ts';
import { ILLEGIBLE, type Said } from '../says.ts';
import { lineFor } from './gather.ts';
import { movementsOf, withMovement } from './movements.ts';
import { NATIONS, type Pseudonyms } from './pseudonyms.ts';
import { spoilt } from './spoilt.ts';
import { type Values, withSums } from './sums.ts';

/** What the masked copy of a document says, field by field; a field that the source does not show stays blank. */
export type SaidFields = Readonly<Record<string, Said>>;

export interface DocumentMasking {
  readonly types: readonly DocumentType[];
  readonly plan: CheckedPlan;
  readonly pseudonyms: Pseudonyms;
  readonly locale: Locale;
}

export function maskDocument({ type: id, readings }: Extraction, masking: DocumentMasking, from: Keyed): SaidFields {
  const { types, plan, pseudonyms, locale } = masking;
  const fields = types.find((type) => type.id === id)?.fields ?? {};
  const names = Object.keys(fields);
  const raw = valuesOf(names, readings);
  const others = from.at('unlike').pick('surname', locale.lexicon.surnames);
  const masked = names.map((name): readonly [string, FieldValue | null] => {
    const value = raw[name] ?? null;
    if (value === null) return [name, null];
    if (Array.isArray(value)) return [name, movementsOf(value, pseudonyms, locale, from.at(name))];
    const said = pseudonyms.say(lineFor(id, name, types, plan), value);
    return [name, said === null ? null : faulty(said, fields[name]?.kind, readings[name], others)];
  });
  const summed = withSums(id, raw, Object.fromEntries(masked), pseudonyms.purse);
  const solved = 'transactions' in summed && !summed.transactions ? withMovement(summed, locale) : summed;
  return Object.fromEntries(names.map((name) => [name, worded(name, readings[name], solved[name] ?? null)]));
}

const valuesOf = (names: readonly string[], readings: Extraction['readings']): Values =>
  Object.fromEntries(names.map((name) => [name, foundIn(readings[name])?.value ?? null]));

const foundIn = (reading: Reading | undefined): FoundReading | undefined =>
  reading?.status === 'found' ? reading : undefined;

/** A missing signature is an empty line, not a drawn "no". */
function worded(name: string, reading: Reading | undefined, value: FieldValue | null): Said {
  if (reading?.status === 'unreadable') return ILLEGIBLE;
  return name === 'signaturePresent' && value === false ? null : value;
}

const failed = (reading: Reading | undefined, check: string): boolean =>
  foundIn(reading)?.checks.some((result) => result.check === check && !result.passed) ?? false;

/** What a check found wrong in the source is wrong in the copy. */
function faulty(value: FieldValue, kind: FieldKind | undefined, reading: Reading | undefined, other: string) {
  if (typeof value !== 'string') return value;
  if (failed(reading, 'printed-agrees-with-mrz')) return unlikeZone(value, kind, other);
  return spoilt(value, kind, (check) => failed(reading, check));
}

/** The reading is the zone's; what is printed must be something else. */
function unlikeZone(value: string, kind: FieldKind | undefined, other: string): string {
  const date = PlainDate.safeParse(value);
  if (date.success) return addDays(date.data, -31);
  if (kind === 'sex') return value === 'F' ? 'M' : 'F';
  if (kind === 'country') return NATIONS[1];
  if (kind === 'personName') return value === other ? `${other} ${other}` : other;
  return `${value.slice(0, -1)}${(Number(value.slice(-1)) + 3) % 10}`;
}
