import type { PlacedWord } from '../../documents/layout.ts';
import type { Candidate } from './candidates.ts';

/** Below this, a candidate is more likely wrong than right and the field is better said to be absent. */
const LEAST_SCORE = 0.34;

/** Gives each field its best candidate, values before what is only illegible and the surest first, so that no printed word is the value of two fields. A currency sign may stand inside an amount. */
export function assign(candidates: readonly Candidate[], mayShare: (field: string) => boolean): Map<string, Candidate> {
  const chosen = new Map<string, Candidate>();
  const taken = new Set<PlacedWord>();
  const surestFirst = [...candidates].sort(
    (a, b) =>
      Number(b.value !== undefined) - Number(a.value !== undefined) ||
      b.score - a.score ||
      (a.words[0]?.top ?? 0) - (b.words[0]?.top ?? 0),
  );
  for (const candidate of surestFirst) {
    if (candidate.score < LEAST_SCORE || chosen.has(candidate.field)) continue;
    if (!mayShare(candidate.field) && candidate.words.some((word) => taken.has(word))) continue;
    chosen.set(candidate.field, candidate);
    if (!mayShare(candidate.field)) for (const word of candidate.words) taken.add(word);
  }
  return chosen;
}
