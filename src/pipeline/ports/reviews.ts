import type { ActorId, ApplicationId, DecisionId, DocumentId, ReviewId } from '../../domain/ids.ts';
import type { Outcome } from '../../domain/proposal.ts';
import type { OverrideReason } from '../../domain/reason-codes.ts';
import type { Correction, Draft, Review } from '../../domain/review.ts';

/** Who does something with a review, and the version of it that they saw. */
export interface Seen {
  readonly review: ReviewId;
  readonly actor: ActorId;
  readonly version: number;
}

/** A decision, or why an application is looked at again. */
export interface Judgement {
  readonly outcome: Outcome;
  readonly reason?: OverrideReason | undefined;
  readonly note?: string | undefined;
}

/** What the applicant is asked for: documents of these types, and a text for them. */
export interface Request {
  readonly wants: readonly string[];
  readonly text: string;
}

export type NewCorrection = Omit<Correction, 'id'>;

export interface DecisionHeld extends Judgement {
  readonly decision: DecisionId;
  readonly review: ReviewId;
  readonly recommended: Outcome;
  readonly at: Date;
}

export interface DecisionMade {
  readonly decision: DecisionId;
  readonly review: Review;
}

/** A review as one person may see it: others' drafts are nobody's business, and nor is what they decided before it is closed. */
export interface ReviewSeen {
  readonly review: Review;
  readonly holds: boolean;
  /** The recommendation may be shown. */
  readonly shows: boolean;
  readonly draft?: Draft;
  readonly decisions: readonly {
    readonly decision: DecisionId;
    readonly actor: ActorId;
    readonly at: Date;
    readonly outcome?: Outcome;
    readonly recommended?: Outcome;
    readonly provisional?: Outcome;
    readonly reason?: OverrideReason;
    readonly diverges?: boolean;
  }[];
}

/**
 * What people do with applications that need them. Each act is allowed or refused by `next` (domain/review-machine.ts),
 * under the application's lock, and leaves an event. Time is the database's.
 */
export interface Reviews {
  /** What is not closed, oldest first. */
  list(inbox?: string): Promise<readonly Review[]>;
  seen(review: ReviewId, actor: ActorId): Promise<ReviewSeen>;
  /** Claims the next in these inboxes that this person may work on: what was given to them first, then what was given to nobody, the most pressing and oldest first; fails with `review.none`. */
  claimNext(actor: ActorId, inboxes: readonly string[]): Promise<Review>;
  /** Takes a review for a while, or takes one up again for which the applicant was asked. */
  claim(review: ReviewId, actor: ActorId): Promise<Review>;
  renew(review: ReviewId, actor: ActorId): Promise<Review>;
  release(review: ReviewId, actor: ActorId): Promise<Review>;
  draft(seen: Seen, draft: Omit<Draft, 'provisional'>): Promise<Review>;
  /** From here on the recommendation is shown, and that it was is on record. */
  compare(seen: Seen): Promise<Review>;
  /** Reconciliation and recommendation follow anew. */
  correct(seen: Seen, correction: NewCorrection): Promise<Review>;
  corrections(application: ApplicationId): Promise<readonly Correction[]>;
  /** The document is read anew with this page as this type; nothing else is. Fails with `document.unknown` where its bytes are held no more. */
  reclassify(
    seen: Seen,
    page: { readonly document: DocumentId; readonly page: number; readonly type: string },
  ): Promise<Review>;
  /** The application waits for its applicant. */
  request(seen: Seen, request: Request): Promise<Review>;
  /** What was asked for, oldest first. */
  requests(application: ApplicationId): Promise<readonly (Request & { readonly at: Date })[]>;
  decide(seen: Seen, judgement: Judgement): Promise<DecisionMade>;
  /** Every decision on an application with its note, oldest first: all that is held of it. */
  decisions(application: ApplicationId): Promise<readonly DecisionHeld[]>;
  /** Takes one's decision back, within a minute. */
  undo(review: ReviewId, actor: ActorId): Promise<Review>;
  /** Another review of what was decided, by people or without them. */
  reopen(
    application: ApplicationId,
    actor: ActorId,
    why: { readonly reason: OverrideReason; readonly note: string },
  ): Promise<Review>;
  /** Whether a review that is being worked on keeps the recommendation from this person. */
  hides(application: ApplicationId, actor: ActorId): Promise<boolean>;
}
