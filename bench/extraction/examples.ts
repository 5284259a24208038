import type { Example } from '../../src/calibration/fit-weights.ts';
import type { DocumentType } from '../../src/documents/define.ts';
import { DOCUMENT_TYPES } from '../../src/documents/index.ts';
import { layOut } from '../../src/documents/layout.ts';
import type { PlainDate } from '../../src/domain/plain-date.ts';
import { isSame } from '../../src/domain/same-value.ts';
import { candidatesFor } from '../../src/pipeline/extract.ts';
import { BY_POSTCODE } from '../../src/pipeline/find/clues.ts';
import type { Paper } from './papers.ts';
import { TILL_RECEIPT } from './till-receipts.ts';

/** The day on which papers are looked at: theirs are of that spring. */
export const DAY: PlainDate = '2026-04-15' as PlainDate; // a brand, checked where dates come in

const UNKNOWN_POSTCODES = Object.fromEntries(BY_POSTCODE.map((clue) => [clue, 0]));

/** Types that may be told of in a few lines, as users tell of theirs: the firm at its head and the day of the paper, found without a caption. */
const SHORT: Readonly<Record<string, readonly string[]>> = {
  'utility-bill': ['provider', 'billDate'],
  'pay-slip': ['employerName', 'payDate'],
  'bank-statement': ['bankName'],
};

/**
 * Every candidate on a paper, with whether it says what the paper says. A field that the paper's truth leaves open teaches nothing.
 * Addresses teach twice, the second time as if they were of a country whose postcodes nobody knows here; some papers teach again
 * by a definition of a few lines.
 */
export function examplesOf(paper: Paper): Example[] {
  const type = [...DOCUMENT_TYPES, TILL_RECEIPT].find(({ id }) => id === paper.type);
  if (!type) return [];
  const known = examplesBy(type, paper);
  const abroad = known.filter(({ kind }) => kind === 'address');
  const short = SHORT[type.id];
  return [
    ...known,
    ...abroad.map((example) => ({ ...example, clues: { ...example.clues, ...UNKNOWN_POSTCODES } })),
    ...(short ? examplesBy(withoutCaptions(type, short), paper) : []),
  ];
}

const withoutCaptions = (type: DocumentType, names: readonly string[]): DocumentType => ({
  ...type,
  fields: Object.fromEntries(
    Object.entries(type.fields).flatMap(([name, field]) =>
      names.includes(name) ? [[name, { ...field, labels: [] }]] : [],
    ),
  ),
});

function examplesBy(type: DocumentType, paper: Paper): Example[] {
  return candidatesFor(type, paper.pages.map(layOut), DAY).flatMap(({ field, value, clues }): Example[] => {
    const kind = type.fields[field]?.kind;
    const truth = paper.truth[field];
    if (!kind || !truth) return [];
    return [{ type: type.id, kind, clues, right: value === undefined ? true : isSame(truth.value, value, kind) }];
  });
}
