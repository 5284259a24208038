import { type Calendar, dueAt, workingMs } from '../domain/calendar.ts';
import type { ActorId } from '../domain/ids.ts';
import type { Inbox, Inboxes } from '../domain/inbox.ts';
import { assign, eligible } from './assign.ts';
import type { Person } from './ports/people.ts';
import type { Move, RoutedReview } from './ports/routing.ts';
import { priorityOf } from './priority.ts';

const HOUR_MS = 3_600_000;
/** After how long a review counts as due for its priority, where its inbox promises nothing. */
const PATIENCE_MS = 48 * HOUR_MS;

/** What routing goes by. */
export interface Roster {
  readonly people: readonly Person[];
  readonly inboxes: Inboxes;
  readonly calendar: Calendar;
}

/** What is to be done with the reviews that are open now: who has it whose lease ran out, what is late goes on, and what nobody has is given out. Pure. */
export function movesFor(reviews: readonly RoutedReview[], { people, inboxes, calendar }: Roster, now: Date): Move[] {
  const tended = reviews.map((review) => {
    const inbox = inboxes[review.inbox];
    return inbox ? tend(review, { inbox, people, inboxes, calendar, now }) : review;
  });
  const given = new Map(
    assign(tended, withLoads(people, tended), inboxes, now).map(({ review, to }) => [review.id, to]),
  );
  return reviews.flatMap((from, index) => {
    const after = tended[index] ?? from;
    const to = { ...after, assignedTo: given.get(from.id) ?? after.assignedTo };
    return isSame(from, to) ? [] : [{ from, to }];
  });
}

type Circumstances = Roster & { readonly inbox: Inbox; readonly now: Date };

function tend(review: RoutedReview, at: Circumstances): RoutedReview {
  const steps = [freed, timed, escalated, unassigned, prioritised];
  return steps.reduce((tended, step) => step(tended, at), review);
}

/** Whoever claimed it has been silent for too long. */
function freed(review: RoutedReview, { now }: Circumstances): RoutedReview {
  const isHeld = review.state !== 'claimed' || (review.leaseUntil !== undefined && now < review.leaseUntil);
  return isHeld ? review : { ...review, state: 'open', leaseUntil: undefined, assignedTo: undefined };
}

/** The promised time: counted from the opening, put off by as long as the applicant was asked. */
function timed(review: RoutedReview, { inbox, calendar, now }: Circumstances): RoutedReview {
  if (inbox.sla === undefined) return review;
  const due = review.dueAt ?? dueAt(review.openedAt, inbox.sla, calendar);
  if (!due) return review;
  if (review.state === 'waiting') return { ...review, dueAt: due, pausedAt: review.pausedAt ?? now };
  if (!review.pausedAt) return { ...review, dueAt: due };
  const left = workingMs(review.pausedAt, due, calendar);
  const resumed = review.pausedAt > now ? review.pausedAt : now; // a clock that was put back takes no time away
  return { ...review, dueAt: left > 0 ? dueAt(resumed, left / HOUR_MS, calendar) : due, pausedAt: undefined };
}

/** What is late goes to the inbox that its own names, and has that one's time from now. Whoever works on it may finish. */
function escalated(review: RoutedReview, { inbox, inboxes, calendar, now }: Circumstances): RoutedReview {
  const isLate = review.state === 'open' && review.dueAt !== undefined && review.dueAt <= now;
  const next = inbox.escalate === undefined ? undefined : inboxes[inbox.escalate];
  if (!isLate || !next || inbox.escalate === undefined) return review;
  const due = next.sla === undefined ? undefined : dueAt(now, next.sla, calendar);
  return { ...review, inbox: inbox.escalate, dueAt: due, assignedTo: undefined };
}

/** It was given to somebody who may not, or cannot, decide on it any more: they have done so, are away, or have another role. */
function unassigned(review: RoutedReview, { inboxes, people, now }: Circumstances): RoutedReview {
  const inbox = inboxes[review.inbox];
  const { assignedTo } = review;
  if (review.state !== 'open' || assignedTo === undefined || !inbox) return review;
  const holder = people.filter(({ actor }) => actor === assignedTo);
  return eligible(review, inbox, holder, now).length > 0 ? review : { ...review, assignedTo: undefined };
}

function prioritised(review: RoutedReview, { now }: Circumstances): RoutedReview {
  const promised = (review.dueAt?.getTime() ?? 0) - review.openedAt.getTime();
  const age = (now.getTime() - review.openedAt.getTime()) / (promised > 0 ? promised : PATIENCE_MS);
  // In tenths: what has changed is written, and minutes do not matter.
  return review.state === 'waiting'
    ? review
    : { ...review, priority: priorityOf(review.risk, Math.floor(age * 10) / 10) };
}

/** What everybody has to do, after what was just taken from them. */
function withLoads(people: readonly Person[], reviews: readonly RoutedReview[]): Person[] {
  const loads = new Map<ActorId, number>();
  for (const { state, claimedBy, assignedTo } of reviews) {
    const holder = state === 'claimed' ? claimedBy : state === 'open' ? assignedTo : undefined;
    if (holder !== undefined) loads.set(holder, (loads.get(holder) ?? 0) + 1);
  }
  return people.map((person) => ({ ...person, load: loads.get(person.actor) ?? 0 }));
}

const isSame = (one: RoutedReview, other: RoutedReview): boolean =>
  one.inbox === other.inbox &&
  one.state === other.state &&
  one.assignedTo === other.assignedTo &&
  one.priority === other.priority &&
  one.dueAt?.getTime() === other.dueAt?.getTime() &&
  one.pausedAt?.getTime() === other.pausedAt?.getTime();
