import type { ActorId } from '../domain/ids.ts';
import { DECIDERS, type Inbox, type Inboxes } from '../domain/inbox.ts';
import type { Person } from './ports/people.ts';
import type { RoutedReview } from './ports/routing.ts';

/** How many reviews one person is given at a time, where the inbox does not say. */
const LIMIT = 10;

export interface Assignment {
  readonly review: RoutedReview;
  readonly to: ActorId;
}

/** Whether somebody belongs to the people of an inbox. */
export function sitsIn({ roles, skills }: Pick<Person, 'roles' | 'skills'>, inbox: Inbox): boolean {
  const has = (name: string) => skills.includes(name) || roles.some((role) => role === name);
  return (
    DECIDERS.some((role) => roles.includes(role)) &&
    inbox.roles.some(has) &&
    (inbox.skills ?? []).every((skill) => has(skill))
  );
}

/** Who may decide on a review now: never who handed it in, who has decided in it, who has an interest in it, or who is away. */
export function eligible(
  review: Pick<RoutedReview, 'application' | 'maker' | 'deciders'>,
  inbox: Inbox,
  people: readonly Person[],
  now: Date,
): Person[] {
  return people.filter(
    (person) =>
      sitsIn(person, inbox) &&
      person.actor !== review.maker &&
      !review.deciders.includes(person.actor) &&
      !person.interests.includes(review.application) &&
      !person.absences.some(({ from, until }) => from <= now && now < until),
  );
}

/**
 * Gives out what nobody has, most urgent first, each to whoever has least to do; of those to whom nothing was given for
 * the longest. So equals never differ by more than one, and the same people with the same reviews get the same.
 */
export function assign(
  reviews: readonly RoutedReview[],
  people: readonly Person[],
  inboxes: Inboxes,
  now: Date,
): Assignment[] {
  const hands = new Map(people.map((person) => [person.actor, person]));
  const full = new Set<string>(); // people are only given more: an inbox whose people have enough stays so
  const assignments: Assignment[] = [];
  for (const review of reviews.filter(isFree).toSorted(byUrgency)) {
    const inbox = inboxes[review.inbox];
    if (!inbox || full.has(review.inbox)) continue;
    const free = [...hands.values()].filter((person) => person.load < (inbox.limit ?? LIMIT) && sitsIn(person, inbox));
    if (free.length === 0) full.add(review.inbox);
    const [next] = eligible(review, inbox, free, now).toSorted(byTurn(review));
    if (!next) continue;
    hands.set(next.actor, { ...next, load: next.load + 1, servedAt: now });
    assignments.push({ review, to: next.actor });
  }
  return assignments;
}

/** Whether it waits for somebody and is nobody's. */
const isFree = ({ state, assignedTo }: RoutedReview): boolean => state === 'open' && assignedTo === undefined;

const byUrgency = (one: RoutedReview, other: RoutedReview): number =>
  other.priority - one.priority || one.openedAt.getTime() - other.openedAt.getTime() || inOrder(one.id, other.id);

/** Whoever claimed it and fell silent comes last. */
const byTurn =
  (review: RoutedReview) =>
  (one: Person, other: Person): number =>
    Number(one.actor === review.claimedBy) - Number(other.actor === review.claimedBy) ||
    one.load - other.load ||
    (one.servedAt?.getTime() ?? 0) - (other.servedAt?.getTime() ?? 0) ||
    inOrder(one.actor, other.actor);

const inOrder = (one: string, other: string): number => (one < other ? -1 : Number(one > other));
