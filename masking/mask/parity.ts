import type { Extraction } from '../../src/domain/extraction.ts';
import type { PageSummary } from '../../src/domain/page.ts';
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
}

export const newParity = (): Parity => ({ source: newFacts(), copies: newFacts(), fields: 0, unlike: 0 });

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
  for (const { fields, unlike } of documents) {
    parity.fields += fields;
    parity.unlike += unlike;
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
