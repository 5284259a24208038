import { checkNamed } from '../checks/index.ts';
import { checkReserved, type Identifiers } from '../checks/reserved-space.ts';
import type { DocumentType } from '../documents/define.ts';
import type { CheckResult, FoundReading, Reading } from '../domain/extraction.ts';
import type { FieldValue } from '../domain/field.ts';
import type { PlainDate } from '../domain/plain-date.ts';
import type { Profile } from '../domain/profile.ts';

/** The same readings with the results of the checks that their fields name, and of the zone's profile. Changes no value, status or confidence; a check that cannot be tested leaves no result. */
export function check(
  type: DocumentType,
  readings: Readonly<Record<string, Reading>>,
  today: PlainDate,
  profile: Profile = 'neutral',
): Record<string, Reading> {
  const values = foundValues(readings);
  const reserved = checkReserved(profile, identifiersOf(type, values));
  return Object.fromEntries(
    Object.entries(readings).map(([field, reading]) => {
      if (reading.status !== 'found') return [field, reading];
      const results = resultsFor(reading, type.fields[field]?.checks ?? [], values, today);
      const ofProfile = reserved[field] ? [reserved[field]] : [];
      return [field, { ...reading, checks: [...reading.checks, ...results, ...ofProfile] }];
    }),
  );
}

/** The values that were found, by field: what a check may compare with. */
function foundValues(readings: Readonly<Record<string, Reading>>): Record<string, FieldValue> {
  return Object.fromEntries(
    Object.entries(readings).flatMap(([field, reading]) =>
      reading.status === 'found' ? [[field, reading.value]] : [],
    ),
  );
}

const identifiersOf = ({ fields }: DocumentType, values: Readonly<Record<string, FieldValue>>): Identifiers =>
  Object.fromEntries(
    Object.entries(values).flatMap(([field, value]) =>
      fields[field] ? [[field, { kind: fields[field].kind, value }]] : [],
    ),
  );

function resultsFor(
  reading: FoundReading,
  names: readonly string[],
  values: Readonly<Record<string, FieldValue>>,
  today: PlainDate,
): CheckResult[] {
  return names.flatMap((name) => {
    const passed = checkNamed(name)?.(reading.value, values, today);
    return passed === undefined ? [] : [{ check: name, passed }];
  });
}
