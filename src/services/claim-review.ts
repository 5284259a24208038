import { Failure } from '../domain/failure.ts';
import type { ApplicationId, ReviewId } from '../domain/ids.ts';
import type { Review } from '../domain/review.ts';
import { sitsIn } from '../pipeline/assign.ts';
import type { Person } from '../pipeline/ports/people.ts';
import type { OperationPorts } from './operations.ts';

type Ports = Pick<OperationPorts, 'store' | 'actor' | 'inboxes'>;

/** Takes a review up, for somebody who sits in its inbox and has no interest in the application; fails with `review.not-yours`. */
export async function claimReview(review: ReviewId, { store, actor, inboxes }: Ports): Promise<Review> {
  const { inbox, application } = (await store.reviews.seen(review, actor.id)).review;
  const me = await personBehind({ store, actor });
  if (!inboxesOf(me, inboxes).includes(inbox) || hasInterest(me, application)) throw new Failure('review.not-yours');
  return store.reviews.claim(review, actor.id);
}

/** Takes up the next of the inboxes that its asker sits in, or of one of them. */
export async function claimNextReview(inbox: string | undefined, { store, actor, inboxes }: Ports): Promise<Review> {
  const mine = inboxesOf(await personBehind({ store, actor }), inboxes);
  return store.reviews.claimNext(
    actor.id,
    mine.filter((name) => inbox === undefined || name === inbox),
  );
}

async function personBehind({ store, actor }: Pick<Ports, 'store' | 'actor'>): Promise<Person> {
  const me = (await store.people.list()).find((person) => person.actor === actor.id);
  if (!me) throw new Failure('review.not-yours');
  return me;
}

const inboxesOf = (person: Person, inboxes: Ports['inboxes']): string[] =>
  Object.entries(inboxes).flatMap(([name, inbox]) => (sitsIn(person, inbox) ? [name] : []));

const hasInterest = ({ interests }: Person, application: ApplicationId): boolean => interests.includes(application);
