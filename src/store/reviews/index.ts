import type { Reviews } from '../../pipeline/ports/reviews.ts';
import type { StoreContext } from '../context.ts';
import { claim, claimNext, release, renew } from './claim.ts';
import { correct, correctionsOf } from './correct.ts';
import { decide, undo } from './decide.ts';
import { compare, draft } from './draft.ts';
import { decisionsHeld, hides, list, seen } from './look.ts';
import { reclassify } from './reclassify.ts';
import { reopen } from './reopen.ts';
import { request, requestsOf } from './request.ts';

/** What people do with the applications that need them; one file for each kind of act, and `act.ts` for what all have in common. */
export const openReviews = (context: StoreContext): Reviews => ({
  list: (inbox) => list(context, inbox),
  seen: (review, actor) => seen(context, review, actor),
  claimNext: (actor, inboxes) => claimNext(context, actor, inboxes),
  claim: (review, actor) => claim(context, review, actor),
  renew: (review, actor) => renew(context, review, actor),
  release: (review, actor) => release(context, review, actor),
  draft: (from, said) => draft(context, from, said),
  compare: (from) => compare(context, from),
  correct: (from, correction) => correct(context, from, correction),
  corrections: (application) => correctionsOf(context, application),
  reclassify: (from, page) => reclassify(context, from, page),
  request: (from, asked) => request(context, from, asked),
  requests: (application) => requestsOf(context, application),
  decide: (from, judgement) => decide(context, from, judgement),
  decisions: (application) => decisionsHeld(context, application),
  undo: (review, actor) => undo(context, review, actor),
  reopen: (application, actor, why) => reopen(context, application, actor, why),
  hides: (application, actor) => hides(context, application, actor),
});
