import type { DocumentType } from '../documents/define.ts';
import type { Evidence, Extraction, Reading } from '../domain/extraction.ts';
import type { PlainDate } from '../domain/plain-date.ts';
import { NOT_RESERVED, type Profile, RESERVED } from '../domain/profile.ts';
import type { Correction } from '../domain/review.ts';
import { check } from './check.ts';

/** People err too: as sure as a good reading, never certain. */
const BY_A_PERSON = 0.99;

/** The extractions as people set them right, oldest correction first, with every check that their types name run again: a corrected sum can break the arithmetic around it, or mend it. */
export function withCorrections(
  extractions: readonly Extraction[],
  corrections: readonly Correction[],
  types: readonly DocumentType[],
  today: PlainDate,
  profile: Profile = 'neutral',
): Extraction[] {
  const seen = new Map<string, number>();
  return extractions.map((extraction) => {
    const part = seen.get(extraction.document) ?? 0;
    seen.set(extraction.document, part + 1);
    const own = corrections.filter(
      (one) => one.document === extraction.document && one.part === part && one.type === extraction.type,
    );
    const type = types.find(({ id }) => id === extraction.type);
    if (own.length === 0 || !type) return extraction;
    const readings = { ...extraction.readings };
    for (const correction of own) readings[correction.field] = correctedReading(readings[correction.field], correction);
    return { ...extraction, readings: checkedAgain(type, readings, today, profile) };
  });
}

/** What the person says of it; where it stands is kept. */
export function correctedReading(before: Reading | undefined, correction: Correction): Reading {
  const evidence = evidenceFor(before, correction);
  const checks = before && 'checks' in before ? before.checks : [];
  if (correction.kind === 'absent') return { status: 'absent', by: 'person' };
  if (correction.kind === 'unreadable') return { status: 'unreadable', evidence, checks: [], by: 'person' };
  if (correction.kind === 'confirmed' && before?.status === 'found')
    return { ...before, confidence: BY_A_PERSON, checks, by: 'person' };
  const value = correction.after;
  if (value === undefined || evidence.length === 0) return before ?? { status: 'absent' }; // refused when it was made
  const raw = typeof value === 'string' ? value : JSON.stringify(value);
  return { status: 'found', value, raw, confidence: BY_A_PERSON, evidence, checks: [], by: 'person' };
}

function evidenceFor(before: Reading | undefined, { place, after }: Correction): Evidence[] {
  const read = before && 'evidence' in before ? before.evidence : [];
  if (!place) return read;
  return [{ ...place, text: typeof after === 'string' ? after : '', engine: read[0]?.engine ?? 'ink' }];
}

/** Results of checks that only reading can make, as of a zone against the print, stay as they were. */
function checkedAgain(
  type: DocumentType,
  readings: Readonly<Record<string, Reading>>,
  today: PlainDate,
  profile: Profile,
): Record<string, Reading> {
  const unchecked = Object.entries(readings).map(([field, reading]): [string, Reading] => {
    if (reading.status !== 'found') return [field, reading];
    const again = [...(type.fields[field]?.checks ?? []), ...(profile === 'neutral' ? [] : [NOT_RESERVED, RESERVED])];
    return [field, { ...reading, checks: reading.checks.filter((result) => !again.includes(result.check)) }];
  });
  return check(type, Object.fromEntries(unchecked), today, profile);
}
