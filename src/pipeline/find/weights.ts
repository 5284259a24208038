import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { FieldKind } from '../../domain/field.ts';
import type { Clues } from './clues.ts';

const Numbers = z.record(z.string(), z.number());

/** What each clue counts for, in log-odds, learned from papers whose truth is known: for all kinds of value, and on top of that for each group of kinds. */
export const Weights = z.strictObject({
  schema: z.literal('docket.weights.v1'),
  /** What it was learned from. */
  lineage: z.record(z.string(), z.union([z.string(), z.number()])),
  all: Numbers,
  groups: z.record(z.string(), Numbers),
});
export type Weights = z.infer<typeof Weights>;

/** Kinds that look alike learn together. */
const GROUP_OF: Readonly<Partial<Record<FieldKind, string>>> = {
  personName: 'person',
  organisationName: 'organisation',
  address: 'address',
  text: 'text',
  date: 'date',
  year: 'date',
  money: 'money',
  percentage: 'money',
};
export const groupOf = (kind: FieldKind): string => GROUP_OF[kind] ?? 'code';

/** Stands for what a candidate is worth before any clue. */
export const ALWAYS = 'always';

/** What each clue adds, in log-odds: their sum says how likely the candidate is right. */
export function contributions(
  clues: Clues,
  kind: FieldKind,
  { all, groups }: Weights,
): [clue: string, logOdds: number][] {
  const own = groups[groupOf(kind)] ?? {};
  return Object.entries({ ...clues, [ALWAYS]: 1 }).map(([clue, value]) => [
    clue,
    value * ((all[clue] ?? 0) + (own[clue] ?? 0)),
  ]);
}

/** The probability that a candidate with these clues is right. */
export function likelihood(clues: Clues, kind: FieldKind, weights: Weights): number {
  const logOdds = contributions(clues, kind, weights).reduce((sum, [, part]) => sum + part, 0);
  return 1 / (1 + Math.exp(-logOdds));
}

/** Those that come with the program. */
export const WEIGHTS: Weights = Weights.parse(
  JSON.parse(readFileSync(new URL('./weights.json', import.meta.url), 'utf8')),
);
