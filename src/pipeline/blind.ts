import type { Inbox } from '../domain/inbox.ts';
import type { BlindMode, ReviewState } from '../domain/review.ts';

/** How an inbox keeps its people from leaning on the recommendation: the mode, and the share of its reviews that is worked on wholly without it. */
export interface Blindness {
  readonly mode: BlindMode;
  readonly share: number;
}

export const DEFAULT_BLINDNESS: Blindness = { mode: 'commit-then-compare', share: 0 };

export const blindnessOf = (inbox: Inbox | undefined): Blindness => ({
  mode: inbox?.blind ?? DEFAULT_BLINDNESS.mode,
  share: inbox?.blindShare ?? DEFAULT_BLINDNESS.share,
});

/** `keyed` is a keyed hash of the review's id: nobody can tell beforehand which are held, and asking again gives the same answer. */
export const isHeldBlind = (keyed: Uint8Array, share: number): boolean =>
  Buffer.from(keyed).readUIntBE(0, 6) / 2 ** 48 < share;

/** Whether the recommendation may be shown; what may not is never sent. */
export function showsRecommendation(
  blind: BlindMode,
  { state, compared }: { readonly state: ReviewState; readonly compared: boolean },
): boolean {
  if (state === 'closed' || blind === 'beside') return true;
  return blind !== 'blind' && compared;
}
