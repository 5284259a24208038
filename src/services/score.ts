import type { ExtractionReport, Reading } from '../domain/extraction.ts';
import type { FieldKind } from '../domain/field.ts';
import { isSame } from '../domain/same-value.ts';
import type { DocumentScore, FieldScore, Verdict } from '../domain/score.ts';
import { type TrueDocument, type TrueField, trueValue } from '../domain/truth.ts';
import { worstTier } from '../pipeline/worst-tier.ts';

type Found = ExtractionReport['documents'][number];
type Labelled = Exclude<TrueDocument, { refusal: string }>;

/** How one document compares with its truth. Fields that the truth says nothing about are not scored. */
export function scoreDocument(
  truth: TrueDocument,
  report: ExtractionReport | undefined,
  kindOf: (type: string, field: string) => FieldKind | undefined,
): DocumentScore {
  const refused = report?.refusal?.code;
  if ('refusal' in truth)
    return {
      file: truth.file,
      type: truth.refusal,
      given: refused ?? report?.documents[0]?.type ?? 'none',
      recognised: report?.refusal?.code === truth.refusal,
      fields: [],
    };
  const { file, type, layout } = truth;
  const found = bestMatch(truth, report?.documents ?? []);
  const tier = tierOf(found?.pages ?? truth.pages, report);
  const fields = Object.entries(truth.fields).map(([field, expected]): FieldScore => {
    const reading: Reading = found?.fields[field] ?? { status: 'absent' };
    const kind = kindOf(type, field);
    return {
      ...{ file, type, field, expected, reading, verdict: judge(expected, reading, kind) },
      ...(reading.status === 'found' && { confidence: reading.confidence }),
      ...(kind && { kind }),
      ...(tier && { tier }),
    };
  });
  const given = found?.type ?? refused ?? 'none';
  return { file, type, given, recognised: found?.type === type, ...(layout && { layout }), fields };
}

/** Whether a file gave just the documents that it holds: as many, and on the pages that the truth names. */
export function isSplitRight(truths: readonly TrueDocument[], report: ExtractionReport | undefined): boolean {
  const found = report?.documents ?? [];
  return (
    found.length === truths.length &&
    truths.every((truth) => !('pages' in truth && truth.pages) || found.some((one) => isOnPages(truth, one)))
  );
}

/** The document on the same pages, else one of the same type, else the only one. */
function bestMatch(truth: Labelled, documents: readonly Found[]): Found | undefined {
  const onPages = documents.find((one) => isOnPages(truth, one));
  return onPages ?? documents.find(({ type }) => type === truth.type) ?? documents[0];
}

const isOnPages = ({ pages }: Pick<Labelled, 'pages'>, found: Found): boolean => pages?.join() === found.pages.join();

function tierOf(pages: readonly number[] | undefined, report: ExtractionReport | undefined) {
  const read = report?.pages.filter(({ page }) => pages?.includes(page) ?? true) ?? [];
  return read.length === 0 ? undefined : worstTier(read);
}

function judge(expected: TrueField, reading: Reading, kind: FieldKind | undefined): Verdict {
  const value = trueValue(expected);
  if (reading.status !== 'found') return value === null || value === false ? 'right' : 'missed';
  return value !== null && isSame(value, reading.value, kind) ? 'right' : 'wrong';
}
