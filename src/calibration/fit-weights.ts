import type { FieldKind } from '../domain/field.ts';
import type { Clues } from '../pipeline/find/clues.ts';
import { ALWAYS, groupOf, type Weights } from '../pipeline/find/weights.ts';
import { fitLogistic, type Sample } from './logistic.ts';

/** A candidate whose truth is known. */
export interface Example {
  /** The type of the paper it is from. */
  readonly type: string;
  readonly kind: FieldKind;
  readonly clues: Clues;
  readonly right: boolean;
}

/** How hard weights are pulled to nothing: those of one group harder than those of all, so that a group departs only where its papers say so. */
const PULL = { all: 0.3, group: 1.2 };

/** A type with a dozen amounts on each paper has more to say on amounts than one with a single one, but not a dozen times as much. */
function sayOf(examples: readonly Example[]): (type: string, kind: FieldKind) => number {
  const counts = new Map<string, number>();
  const keyOf = (type: string, kind: FieldKind) => `${type}/${groupOf(kind)}`;
  for (const { type, kind } of examples) counts.set(keyOf(type, kind), (counts.get(keyOf(type, kind)) ?? 0) + 1);
  const mean = examples.length / Math.max(1, counts.size);
  return (type, kind) => Math.sqrt(mean / (counts.get(keyOf(type, kind)) ?? mean));
}

/** What each clue counts for, learned from these (Daumé 2007: every clue once for all kinds, and once for its group's own). */
export function fitWeights(examples: readonly Example[], lineage: Weights['lineage']): Weights {
  const places = new Map<string, number>();
  const placeOf = (name: string): number => {
    const known = places.get(name) ?? places.size;
    places.set(name, known);
    return known;
  };
  const say = sayOf(examples);
  const samples = examples.map(({ type, kind, clues, right }): Sample => {
    const group = groupOf(kind);
    const seen = Object.entries({ ...clues, [ALWAYS]: 1 }).filter(([, value]) => value !== 0);
    return {
      at: seen.flatMap(([name]) => [placeOf(`all/${name}`), placeOf(`${group}/${name}`)]),
      values: seen.flatMap(([, value]) => [value, value]),
      right,
      weight: say(type, kind),
    };
  });
  const pull = Float64Array.from(places.keys(), (name) => (name.startsWith('all/') ? PULL.all : PULL.group));
  const fitted = fitLogistic(samples, pull);
  const of = (group: string) =>
    Object.fromEntries(
      [...places]
        .filter(([name]) => name.startsWith(`${group}/`))
        .map(([name, at]) => [name.slice(group.length + 1), Math.round((fitted[at] ?? 0) * 1000) / 1000] as const)
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    );
  const groups = [...new Set(examples.map(({ kind }) => groupOf(kind)))].sort();
  return {
    schema: 'docket.weights.v1',
    lineage,
    all: of('all'),
    groups: Object.fromEntries(groups.map((group) => [group, of(group)])),
  };
}
