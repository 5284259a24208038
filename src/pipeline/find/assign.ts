import type { PlacedWord } from '../../documents/layout.ts';
import type { Candidate } from './candidates.ts';

/** A candidate with the probability that it is right. */
export interface Judged extends Candidate {
  readonly likelihood: number;
}

/** Below this, a field is better said to be absent. */
const LEAST = 0.25;

/** Gives each field its likeliest candidate, values before what is only illegible and the surest first, so that no printed word is the value of two fields. A currency sign may stand inside an amount. */
export function assign(candidates: readonly Judged[], mayShare: (field: string) => boolean): Map<string, Judged> {
  const chosen = new Map<string, Judged>();
  const taken = new Set<PlacedWord>();
  const surestFirst = [...candidates].sort(
    (a, b) =>
      Number(b.value !== undefined) - Number(a.value !== undefined) ||
      b.likelihood - a.likelihood ||
      (a.words[0]?.top ?? 0) - (b.words[0]?.top ?? 0),
  );
  for (const candidate of surestFirst) {
    if (candidate.likelihood < LEAST || chosen.has(candidate.field)) continue;
    if (!mayShare(candidate.field) && candidate.words.some((word) => taken.has(word))) continue;
    chosen.set(candidate.field, candidate);
    if (!mayShare(candidate.field)) for (const word of candidate.words) taken.add(word);
  }
  return chosen;
}
