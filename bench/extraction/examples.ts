import type { Example } from '../../src/calibration/fit-weights.ts';
import { DOCUMENT_TYPES } from '../../src/documents/index.ts';
import { layOut } from '../../src/documents/layout.ts';
import type { PlainDate } from '../../src/domain/plain-date.ts';
import { isSame } from '../../src/domain/same-value.ts';
import { candidatesFor } from '../../src/pipeline/extract.ts';
import type { Paper } from './papers.ts';

/** The day on which papers are looked at: theirs are of that spring. */
export const DAY: PlainDate = '2026-04-15' as PlainDate; // a brand, checked where dates come in

/** Only what is known of a country's postcodes tells this. */
const BY_COUNTRY = 'ends like an address';

/**
 * Every candidate on a paper, with whether it says what the paper says. A field that the paper's truth leaves open teaches nothing.
 * Addresses teach twice, the second time as if they were of a country whose postcodes nobody knows here.
 */
export function examplesOf(paper: Paper): Example[] {
  const known = knownExamplesOf(paper);
  const abroad = known.filter(({ kind }) => kind === 'address');
  return [...known, ...abroad.map((example) => ({ ...example, clues: { ...example.clues, [BY_COUNTRY]: 0 } }))];
}

function knownExamplesOf(paper: Paper): Example[] {
  const type = DOCUMENT_TYPES.find(({ id }) => id === paper.type);
  if (!type) return [];
  return candidatesFor(type, paper.pages.map(layOut), DAY).flatMap(({ field, value, clues }): Example[] => {
    const kind = type.fields[field as keyof typeof type.fields]?.['kind'];
    const truth = paper.truth[field];
    if (!kind || !truth) return [];
    return [{ kind, clues, right: value === undefined ? true : isSame(truth.value, value, kind) }];
  });
}
