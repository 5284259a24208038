import type { PlacedWord } from '../../documents/layout.ts';
import type { Candidate } from './candidates.ts';

/** A candidate with the probability that it is right. */
export interface Judged extends Candidate {
  readonly likelihood: number;
}

/** Below this, a field is better said to be absent; one that no caption names can only be guessed at, and the guess is told for what it is. */
const LEAST = { named: 0.25, unnamed: 0.005 };

export interface Assignment {
  /** Whether a field's value may stand inside another's. */
  readonly mayShare: (field: string) => boolean;
  /** Whether there is nothing surer to be had for its field. */
  readonly isGuess: (candidate: Judged) => boolean;
}

/** Gives each field its likeliest candidate, values before what is only illegible and the surest first, so that no printed word is the value of two fields. A currency sign may stand inside an amount. */
export function assign(candidates: readonly Judged[], { mayShare, isGuess }: Assignment): Map<string, Judged> {
  const chosen = new Map<string, Judged>();
  const taken = new Set<PlacedWord>();
  const surestFirst = [...candidates].sort(
    (a, b) =>
      Number(b.value !== undefined) - Number(a.value !== undefined) ||
      b.likelihood - a.likelihood ||
      (a.words[0]?.top ?? 0) - (b.words[0]?.top ?? 0),
  );
  for (const candidate of surestFirst) {
    if (candidate.likelihood < (isGuess(candidate) ? LEAST.unnamed : LEAST.named) || chosen.has(candidate.field))
      continue;
    if (!mayShare(candidate.field) && candidate.words.some((word) => taken.has(word))) continue;
    chosen.set(candidate.field, candidate);
    if (!mayShare(candidate.field)) for (const word of candidate.words) taken.add(word);
  }
  return yielded(chosen, surestFirst, mayShare);
}

/** A field that came away empty gets its words from one that has nearly as likely a value elsewhere: two columns, of which each names one. */
function yielded(
  chosen: ReadonlyMap<string, Judged>,
  candidates: readonly Judged[],
  mayShare: (field: string) => boolean,
): Map<string, Judged> {
  const settled = new Map(chosen);
  for (const wanted of candidates) {
    if (wanted.value === undefined || wanted.likelihood < LEAST.named || settled.has(wanted.field)) continue;
    const holders = [...settled].filter(([field, held]) => !mayShare(field) && share(held, wanted));
    const [holder, ...others] = holders;
    if (!holder || others.length > 0) continue;
    const [field, held] = holder;
    const isFree = (other: Judged) =>
      other.field === field &&
      other.value !== undefined &&
      other.likelihood >= LEAST.named &&
      !share(other, wanted) &&
      ![...settled].some(([name, kept]) => name !== field && !mayShare(name) && share(kept, other));
    const elsewhere = candidates.find(isFree);
    if (!elsewhere || wanted.likelihood * elsewhere.likelihood < LEAST.named * held.likelihood) continue;
    settled.set(field, elsewhere).set(wanted.field, wanted);
  }
  return settled;
}

const share = (one: Judged, other: Judged): boolean => one.words.some((word) => other.words.includes(word));
