import { kindOf } from '../../src/documents/index.ts';
import type { Extraction } from '../../src/domain/extraction.ts';
import type { FieldKind } from '../../src/domain/field.ts';
import type { PageSummary } from '../../src/domain/page.ts';
import { isSame } from '../../src/domain/same-value.ts';
import { type CountedDocument, count, type DatasetFacts, newFacts } from '../report/facts.ts';

/** One document as it was read in the source and in the copy. */
export interface Compared {
  readonly source: CountedDocument;
  readonly copy: CountedDocument;
  /** Its fields, and how many are read otherwise than what was put there. */
  readonly fields: number;
  readonly unlike: number;
}

/** How alike copies and sources are read, over a run: counts and bare numbers, no name and no identifier. */
export interface Parity {
  readonly source: DatasetFacts;
  readonly copies: DatasetFacts;
  fields: number;
  unlike: number;
  /** Names, addresses and numbers, and how many of them say in the copy what they say in the source. */
  readonly replay: { values: number; same: number };
}

export const newParity = (): Parity => ({
  source: newFacts(),
  copies: newFacts(),
  fields: 0,
  unlike: 0,
  replay: { values: 0, same: 0 },
});

/** Adds the documents of one packet. */
export function compare(parity: Parity, documents: readonly Compared[]): void {
  count(
    parity.source,
    documents.map(({ source }) => source),
  );
  count(
    parity.copies,
    documents.map(({ copy }) => copy),
  );
  for (const { source, copy, fields, unlike } of documents) {
    parity.fields += fields;
    parity.unlike += unlike;
    countReplays(parity.replay, source, copy);
  }
}

/** An amount, a date or a currency may be the same by chance, and the name of a product is kept. */
const MAY_AGREE: ReadonlySet<FieldKind> = new Set([
  'money',
  'date',
  'year',
  'percentage',
  'sex',
  'country',
  'currency',
  'text',
]);

function countReplays(replay: Parity['replay'], { type, fields }: CountedDocument, copy: CountedDocument): void {
  for (const [field, value] of Object.entries(fields)) {
    const [kind, other] = [kindOf(type, field), copy.fields[field]];
    if (kind === undefined || MAY_AGREE.has(kind) || typeof value !== 'string' || typeof other !== 'string') continue;
    replay.values++;
    if (isSame(value, other, kind)) replay.same++;
  }
}

/** A document as a report counts it. What was not taken for the type has none of its fields. */
export function countedAs(
  type: string,
  extraction: Extraction | undefined,
  tier: PageSummary['tier'] | undefined,
): CountedDocument {
  const readings = extraction?.type === type ? Object.entries(extraction.readings) : [];
  return {
    type,
    ...(tier && { tier }),
    fields: Object.fromEntries(
      readings.map(([field, reading]) => [field, reading.status === 'found' ? reading.value : null]),
    ),
    confidences: readings.flatMap(([, reading]) => (reading.status === 'found' ? [reading.confidence] : [])),
  };
}
