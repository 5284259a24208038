import { type Action, type Actor, may } from './actor.ts';
import type { FailureCode } from './failure.ts';
import type { ActorId } from './ids.ts';
import type { Outcome } from './proposal.ts';
import type { BlindMode, ClosedAs, Decision, ReviewState } from './review.ts';

/** What can be done with a review. `correct` is all that is said of a field: another value, the same, unreadable, absent. */
export type ReviewVerb =
  | 'claim'
  | 'renew'
  | 'release'
  | 'draft'
  | 'compare'
  | 'correct'
  | 'reclassify'
  | 'request'
  | 'decide'
  | 'undo'
  | 'reopen';

/** A review as the machine looks at it. */
export interface ReviewFacts {
  readonly state: ReviewState;
  readonly closedAs?: ClosedAs | undefined;
  /** Whoever claimed it and has not been silent for too long. */
  readonly holder?: ActorId | undefined;
  readonly maker: ActorId;
  readonly approvals: number;
  readonly decisions: readonly Decision[];
  /** Whose decision is young enough to be undone. */
  readonly undoable: readonly ActorId[];
  readonly version: number;
  /** The version at which the evidence last changed. */
  readonly evidence: number;
  /** False while the application is being read or reconciled anew. */
  readonly settled: boolean;
  readonly blind: BlindMode;
  readonly drafted: boolean;
  readonly compared: boolean;
  /** The newest of its application's reviews. */
  readonly newest: boolean;
}

/** Who acts, on which version as they saw it, and with which outcome where they decide. */
export interface Act {
  readonly actor: Actor;
  readonly seen?: number | undefined;
  readonly outcome?: Outcome | undefined;
}

export type Next = { readonly to: ReviewState } | { readonly refused: FailureCode };

const NEEDS: Readonly<Record<ReviewVerb, Action>> = {
  claim: 'work-review',
  renew: 'work-review',
  release: 'work-review',
  draft: 'work-review',
  compare: 'work-review',
  correct: 'work-review',
  reclassify: 'work-review',
  request: 'work-review',
  decide: 'decide',
  undo: 'decide',
  reopen: 'reopen',
};

/** The one place that says who may do what with a review, when, and what it is afterwards. Pure. */
export function next(review: ReviewFacts, verb: ReviewVerb, act: Act): Next {
  if (act.actor.kind !== 'person' || !may(act.actor, NEEDS[verb])) return refused('access.denied');
  if (act.actor.id === review.maker) return refused('review.self-approval');
  if (verb === 'undo') return undo(review, act);
  if (verb === 'reopen') return reopen(review);
  if (review.state === 'closed')
    return refused(review.closedAs === 'superseded' ? 'review.evidence-changed' : 'review.closed');
  if (review.decisions.some(({ actor }) => actor === act.actor.id)) return refused('review.twice');
  return verb === 'claim' ? claim(review, act) : held(review, verb, act);
}

function claim({ holder }: ReviewFacts, { actor }: Act): Next {
  return holder !== undefined && holder !== actor.id ? refused('review.held') : { to: 'claimed' };
}

/** What only the holder may do. */
function held(review: ReviewFacts, verb: Exclude<ReviewVerb, 'claim' | 'undo' | 'reopen'>, act: Act): Next {
  if (review.state !== 'claimed' || review.holder !== act.actor.id) return refused('review.not-held');
  if (verb === 'renew') return { to: 'claimed' };
  if (verb === 'release') return { to: 'open' };
  if (act.seen === undefined || act.seen < review.evidence) return refused('review.evidence-changed');
  if (act.seen !== review.version) return refused('review.stale');
  if (verb === 'correct') return { to: 'claimed' }; // several in a row: what is reconciled anew counts the last
  if (!review.settled) return refused('review.evidence-changed');
  if (verb === 'request') return { to: 'waiting' };
  if (verb === 'draft' || verb === 'reclassify') return { to: 'claimed' };
  return verb === 'compare' ? compare(review) : decide(review, act);
}

function compare({ blind, drafted }: ReviewFacts): Next {
  if (blind === 'blind') return refused('review.hidden');
  return blind === 'commit-then-compare' && !drafted ? refused('review.uncompared') : { to: 'claimed' };
}

/** So many equal outcomes close it; where people disagree, others look until so many agree. */
function decide({ blind, compared, decisions, approvals }: ReviewFacts, { outcome }: Act): Next {
  if (blind === 'commit-then-compare' && !compared) return refused('review.uncompared');
  const agreeing = decisions.filter((decision) => decision.outcome === outcome).length + 1;
  return { to: agreeing >= approvals ? 'closed' : 'open' };
}

/** Whoever has claimed it meanwhile keeps it. */
function undo({ undoable, newest, state, closedAs }: ReviewFacts, { actor }: Act): Next {
  const over = state === 'closed' && closedAs !== 'decided';
  if (!undoable.includes(actor.id) || !newest || over) return refused('review.too-late');
  return { to: state === 'closed' ? 'open' : state };
}

const reopen = ({ state, newest, closedAs, settled }: ReviewFacts): Next =>
  state === 'closed' && newest && settled && closedAs !== 'erased' ? { to: 'closed' } : refused('review.still-open');

const refused = (code: FailureCode): Next => ({ refused: code });

/** A decision unlike what was recommended. */
export const diverges = ({ outcome, recommended }: Pick<Decision, 'outcome' | 'recommended'>): boolean =>
  outcome !== recommended;

/** Whether a reason is owed: not by those who could not know that they decided otherwise. */
export const owesReason = (decision: Pick<Decision, 'outcome' | 'recommended'>, blind: BlindMode): boolean =>
  blind !== 'blind' && diverges(decision);
