import type { ActorId, ApplicationId } from '../../domain/ids.ts';

/** A review as whoever routes it sees it: ids, codes and times. */
export interface RoutedReview {
  readonly id: string;
  readonly application: ApplicationId;
  readonly inbox: string;
  /** `waiting`: the applicant was asked for something, and the clock stands. */
  readonly state: 'open' | 'claimed' | 'waiting';
  readonly version: number;
  readonly maker: ActorId;
  readonly openedAt: Date;
  /** Set at the first look, where its inbox promises a time. */
  readonly dueAt?: Date | undefined;
  /** Since when the clock stands. */
  readonly pausedAt?: Date | undefined;
  /** Whose turn it is. */
  readonly assignedTo?: ActorId | undefined;
  /** Who has claimed it, or let its lease run out. */
  readonly claimedBy?: ActorId | undefined;
  readonly leaseUntil?: Date | undefined;
  /** Who has decided in it. */
  readonly deciders: readonly ActorId[];
  /** 0 to 1: how little the evidence can be trusted. */
  readonly risk: number;
  readonly priority: number;
}

/** A review as it was seen, and as routing leaves it: another inbox, a lease that ran out, a time, a turn. */
export interface Move {
  readonly from: RoutedReview;
  readonly to: RoutedReview;
}

/** Where reviews that are not closed wait for people. Time is the database's. */
export interface Routing {
  open(): Promise<{ readonly now: Date; readonly reviews: readonly RoutedReview[] }>;
  /** Makes a move, with its events, unless the review has changed since it was seen: false then, and nothing is done. */
  make(move: Move): Promise<boolean>;
}
