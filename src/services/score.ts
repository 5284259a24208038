import type { ExtractionReport, Reading } from '../domain/extraction.ts';
import type { FieldKind } from '../domain/field.ts';
import { isSame } from '../domain/same-value.ts';
import { type TrueDocument, type TrueField, trueValue } from '../domain/truth.ts';

/** `right`: the true value, or rightly absent. `wrong`: another value, or one where there is none. `missed`: a true value not found. */
export type Verdict = 'right' | 'wrong' | 'missed';

export interface FieldScore {
  readonly file: string;
  readonly type: string;
  readonly field: string;
  readonly verdict: Verdict;
  readonly confidence?: number;
}

export interface DocumentScore {
  readonly file: string;
  readonly type: string;
  /** Whether its type, or its refusal, was recognised. */
  readonly recognised: boolean;
  readonly fields: readonly FieldScore[];
}

type Found = ExtractionReport['documents'][number];

/** How one document compares with its truth. Fields that the truth says nothing about are not scored. */
export function scoreDocument(
  truth: TrueDocument,
  report: ExtractionReport | undefined,
  kindOf: (type: string, field: string) => FieldKind | undefined,
): DocumentScore {
  if ('refusal' in truth)
    return { file: truth.file, type: 'refused', recognised: report?.refusal?.code === truth.refusal, fields: [] };
  const { file, type } = truth;
  const found = bestMatch(truth, report?.documents ?? []);
  const fields = Object.entries(truth.fields).map(([field, expected]): FieldScore => {
    const reading: Reading = found?.fields[field] ?? { status: 'absent' };
    const verdict = judge(expected, reading, kindOf(type, field));
    return { file, type, field, verdict, ...(reading.status === 'found' && { confidence: reading.confidence }) };
  });
  return { file, type, recognised: found?.type === type, fields };
}

/** The document on the same pages, else one of the same type, else the only one. */
function bestMatch(truth: Exclude<TrueDocument, { refusal: string }>, documents: readonly Found[]): Found | undefined {
  const onPages = truth.pages ? documents.find(({ pages }) => pages.join() === truth.pages?.join()) : undefined;
  return onPages ?? documents.find(({ type }) => type === truth.type) ?? documents[0];
}

function judge(expected: TrueField, reading: Reading, kind: FieldKind | undefined): Verdict {
  const value = trueValue(expected);
  if (reading.status !== 'found') return value === null || value === false ? 'right' : 'missed';
  return value !== null && isSame(value, reading.value, kind) ? 'right' : 'wrong';
}
