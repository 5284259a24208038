import type { TrueDocument } from '../../src/domain/truth.ts';
import type { CheckedPlan } from '../plan/load.ts';

/** How often each strategy gave a field of each type its value: `type.field` to strategy to count. */
export type Lineage = Record<string, Record<string, number>>;

export function lineageOf(documents: readonly TrueDocument[], { types }: CheckedPlan): Lineage {
  const lineage: Lineage = {};
  for (const document of documents) {
    if (!('type' in document)) continue;
    for (const field of Object.keys(document.fields)) {
      const strategy = types[document.type]?.[field]?.strategy;
      if (strategy !== undefined) add(lineage, `${document.type}.${field}`, strategy, 1);
    }
  }
  return lineage;
}

/** Adds what one packet told to what all before it did. */
export function addLineage(all: Lineage, more: Lineage): void {
  for (const [field, counts] of Object.entries(more))
    for (const [strategy, count] of Object.entries(counts)) add(all, field, strategy, count);
}

function add(lineage: Lineage, field: string, strategy: string, count: number): void {
  const counts = lineage[field] ?? {};
  lineage[field] = { ...counts, [strategy]: (counts[strategy] ?? 0) + count };
}

/** For people: every field with its strategies, and how often each was at work. */
export const lineageSentences = (lineage: Lineage): Record<string, string> =>
  Object.fromEntries(
    Object.entries(lineage).map(([field, counts]) => [
      field,
      Object.entries(counts)
        .map(([strategy, count]) => `${strategy} (${count})`)
        .join(', '),
    ]),
  );
