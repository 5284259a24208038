import { z } from 'zod';
import { ksComplement, tvComplement } from './distributions.ts';
import type { DatasetFacts } from './facts.ts';
import { membershipAuc } from './membership.ts';
import { riskOf } from './risk.ts';

const share = z.number().min(0).max(1);
const Counts = z.record(z.string(), z.number().int().nonnegative());

/** How faithfully a masked set stands for its source: per field, how alike the distributions are; and how well both can be read. */
const Fidelity = z.strictObject({
  fields: z.array(
    z.strictObject({
      field: z.string(),
      measure: z.enum(['KS', 'TV']),
      values: z.number().int().nonnegative(),
      alike: share,
    }),
  ),
  /** Over the fields with enough values to tell; absent where none has. */
  mean: share.optional(),
  /** The share of fields that the reader found in the source and in the copy, and their difference in points. */
  extraction: z.strictObject({ source: share, masked: share, points: z.number() }),
  /** How sure the reader is of what it finds, on average: the true text of a source is not known, so that this stands for errors of reading. */
  sureness: z.strictObject({ source: share, masked: share, points: z.number() }),
  /** How alike the quality tiers of the pages are. */
  tiers: share,
});

const Risk = z.strictObject({
  people: z.number().int().nonnegative(),
  k: z.number().int().nonnegative(),
  maximum: share,
  average: share,
  unique: share,
  /** Absent where nothing real lies behind the set, or it holds too few people to tell. */
  membershipAuc: share.optional(),
});

/** What is measured of a dataset, beside what the leak gate says: written into the dataset, and so signed with it. */
export const DatasetReport = z.strictObject({
  schema: z.literal('docket.dataset-report.v1'),
  mode: z.enum(['synthetic', 'masked']),
  packets: z.number().int().nonnegative(),
  documents: Counts,
  tiers: Counts,
  risk: Risk,
  fidelity: Fidelity.optional(),
  /** Names, addresses and numbers of the source, and how many of them the copies repeat. */
  replay: z.strictObject({ values: z.number().int().nonnegative(), same: z.number().int().nonnegative() }).optional(),
  /** By `type.field`: how its values came about. */
  lineage: z.record(z.string(), z.string()),
});
export type DatasetReport = z.infer<typeof DatasetReport>;

/** Where a masked set keeps its report: what it says of likeness cannot be measured outside production. */
export const REPORT_FILE = 'report.json';

/** Four decimals say enough, and are no number of anybody's. */
export const reportBytes = (report: DatasetReport): Uint8Array =>
  new TextEncoder().encode(`${JSON.stringify(report, rounded, 1)}\n`);
const rounded = (_: string, value: unknown): unknown =>
  typeof value === 'number' ? Math.round(value * 1e4) / 1e4 : value;

/** Fewer people say nothing of an attack, nor fewer values of a distribution. */
export const ENOUGH_TO_TELL = 20;

export interface Measured {
  readonly mode: DatasetReport['mode'];
  readonly facts: DatasetFacts;
  /** What the same packets said before they were masked, in the same order. */
  readonly source?: DatasetFacts;
  readonly replay?: DatasetReport['replay'];
  readonly lineage: Readonly<Record<string, string>>;
}

export function reportOf({ mode, facts, source, replay, lineage }: Measured): DatasetReport {
  const { people } = facts;
  const auc =
    source && people.length >= ENOUGH_TO_TELL
      ? membershipAuc(
          source.people.map(({ numbers }) => numbers),
          people.map(({ numbers }) => numbers),
        )
      : undefined;
  return {
    schema: 'docket.dataset-report.v1',
    mode,
    packets: people.length,
    documents: sortedCounts(facts.documents),
    tiers: sortedCounts(facts.tiers),
    risk: { ...riskOf(people.map(({ quasi }) => quasi)), ...(auc !== undefined && { membershipAuc: auc }) },
    ...(source && { fidelity: fidelityOf(source, facts) }),
    ...(replay && { replay }),
    lineage: Object.fromEntries(Object.entries(lineage).sort(byName)),
  };
}

function fidelityOf(source: DatasetFacts, masked: DatasetFacts): z.infer<typeof Fidelity> {
  const numbers = [...source.numbers].map(([field, values]) => ({
    field,
    measure: 'KS' as const,
    values: values.length,
    alike: ksComplement(values, masked.numbers.get(field) ?? []),
  }));
  const names = [...source.names].map(([field, values]) => ({
    field,
    measure: 'TV' as const,
    values: values.length,
    alike: tvComplement(values, masked.names.get(field) ?? []),
  }));
  const fields = [...numbers, ...names].sort((a, b) => (a.field < b.field ? -1 : 1));
  const telling = fields.filter(({ values }) => values >= ENOUGH_TO_TELL);
  return {
    fields,
    ...(telling.length > 0 && { mean: telling.reduce((sum, { alike }) => sum + alike, 0) / telling.length }),
    extraction: inPoints(foundShare(source), foundShare(masked)),
    sureness: inPoints(meanSureness(source), meanSureness(masked)),
    tiers: tvComplement(repeated(source.tiers), repeated(masked.tiers)),
  };
}

const inPoints = (source: number, masked: number) => ({ source, masked, points: (masked - source) * 100 });
const meanSureness = ({ sureness: { sum, of } }: DatasetFacts): number => (of === 0 ? 1 : sum / of);
const foundShare = ({ found }: DatasetFacts): number => (found.of === 0 ? 1 : found.fields / found.of);
const repeated = (counts: ReadonlyMap<string, number>): string[] =>
  [...counts].flatMap(([name, count]) => Array.from({ length: count }, () => name));
const byName = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number => (a < b ? -1 : 1);
const sortedCounts = (counts: ReadonlyMap<string, number>): Record<string, number> =>
  Object.fromEntries([...counts].sort(byName));
