import type { ConflictKind } from '../domain/proposal.ts';

const SCALE = 1_000;

/** Conflicts for which there is no innocent reason. */
const GRAVE: readonly string[] = ['real', 'two-persons'] satisfies ConflictKind[];

/** How little the evidence can be trusted, from 0 to 1: as its weakest attribute, and wholly where sources contradict each other. */
export function riskOf(
  attributes: readonly { readonly confidence: number; readonly conflict: string | null }[],
): number {
  const doubts = attributes.map(({ confidence, conflict }) =>
    conflict !== null && GRAVE.includes(conflict) ? 1 : 1 - confidence,
  );
  return Math.min(1, Math.max(0, ...doubts));
}

/** What comes first: the more, the sooner. `age` is the share of the promised time that has passed, so that whatever is due comes before all that is new, however great its risk. */
export const priorityOf = (risk: number, age: number): number =>
  Math.round(SCALE * (Math.min(1, Math.max(0, risk)) + Math.max(0, age)));
