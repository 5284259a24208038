import { type Selectable, sql } from 'kysely';
import type { Actor } from '../../domain/actor.ts';
import { Failure } from '../../domain/failure.ts';
import type { ActorId, ApplicationId, ReviewId } from '../../domain/ids.ts';
import { Review, type ReviewState } from '../../domain/review.ts';
import { type Act, next, type ReviewFacts, type ReviewVerb } from '../../domain/review-machine.ts';
import { rolesOf } from '../actors.ts';
import type { StoreContext, Tx } from '../context.ts';
import { lockApplication } from '../lock.ts';
import type { Database, Tables } from '../schema.ts';
import type { Box } from '../sealed-json.ts';

/** How long whoever claimed a review may be silent. */
export const LEASE_MS = 600_000;
/** How long a decision can be undone; nothing goes out before. */
export const UNDO_MS = 60_000;

/** Neither past nor further ahead than any wait is: that was written before the clock was set back. */
const within = (column: 'lease_until', ms: number) =>
  sql<boolean>`coalesce(${sql.ref(column)} between clock_timestamp() and clock_timestamp() + ${ms} * interval '1 millisecond', false)`;

export type ReviewRow = Selectable<Tables['reviews']>;

/** A review under its application's lock, with what the machine looks at. */
export interface Found {
  readonly row: ReviewRow;
  readonly application: ApplicationId;
  readonly facts: ReviewFacts;
  readonly box: Box;
}

interface Wanted extends Omit<Act, 'actor'> {
  readonly review: ReviewId;
  readonly actor: ActorId;
}

/** One act on a review, from the lock to the row's next version: fails as the machine says, and changes nothing then. */
export async function act(
  context: StoreContext,
  verb: ReviewVerb,
  { review, actor: who, ...wanted }: Wanted,
  change: (transaction: Tx, found: Found, to: ReviewState) => Promise<ReviewChange>,
): Promise<Review> {
  const { database, tenant, boxes } = context;
  const application = await applicationOf(database, tenant, review);
  const box = await boxes.of(application); // asked for before the transaction: an embedded database has one connection
  return database.transaction().execute(async (transaction) => {
    await lockApplication(transaction, application);
    const found = { ...(await factsOf(transaction, review)), application, box };
    const answer = next(found.facts, verb, { actor: await actorOf(transaction, tenant, who), ...wanted });
    if ('refused' in answer) throw new Failure(answer.refused);
    const changed = await change(transaction, found, answer.to);
    return changeReview(transaction, review, { ...changed, state: changed.state ?? answer.to });
  });
}

export type ReviewChange = Partial<Omit<ReviewRow, 'version' | 'lease_until' | 'closed_at'>> & {
  /** The holder has shown a sign of life. */
  readonly renews?: true;
  /** Nothing that others would have to look at again. */
  readonly sameVersion?: true;
};

/** Every change of a review is another version. Only what is claimed has a holder, and only what is closed an end. */
export async function changeReview(
  transaction: Tx,
  review: string,
  { renews, sameVersion, ...set }: ReviewChange & { readonly state: ReviewState },
): Promise<Review> {
  await transaction
    .updateTable('reviews')
    .set((columns) => ({
      ...set,
      ...(!sameVersion && { version: columns('version', '+', 1) }),
      ...(set.state === 'claimed'
        ? renews && { lease_until: sql<Date>`clock_timestamp() + ${LEASE_MS} * interval '1 millisecond'` }
        : { claimed_by: null, lease_until: null }),
      closed_at: set.state === 'closed' ? sql<Date>`coalesce(closed_at, clock_timestamp())` : null,
    }))
    .where('id', '=', review)
    .execute();
  return reviewOf(transaction, review);
}

export async function applicationOf(database: Database, tenant: string, review: ReviewId): Promise<ApplicationId> {
  const row = await database
    .selectFrom('reviews')
    .select('application')
    .where('tenant', '=', tenant)
    .where('id', '=', review)
    .executeTakeFirst();
  if (!row) throw new Failure('review.unknown');
  return row.application as ApplicationId; // ids were checked when they were written
}

/** Rows of reviews with what counts and the clock say of them. */
export const reviewRows = (database: Database) =>
  database
    .selectFrom('reviews')
    .innerJoin('applications', 'applications.id', 'reviews.application')
    .selectAll('reviews')
    .select([
      'applications.maker',
      'applications.state as application_state',
      within('lease_until', LEASE_MS).as('is_held'),
      sql<number>`(select count(*)::int from decisions where decisions.review = reviews.id)`.as('decided'),
      sql<boolean>`not exists (select from reviews as later where later.application = reviews.application
        and (later.opened_at, later.id) > (reviews.opened_at, reviews.id))`.as('is_newest'),
    ]);

export async function factsOf(database: Database, review: string): Promise<{ row: ReviewRow; facts: ReviewFacts }> {
  const {
    maker,
    application_state,
    is_held,
    decided: _,
    is_newest,
    ...row
  } = await reviewRows(database).where('reviews.id', '=', review).executeTakeFirstOrThrow();
  const decisions = await database
    .selectFrom('decisions')
    .select([
      'actor',
      'outcome',
      'recommended',
      sql<boolean>`decided_at between clock_timestamp() - ${UNDO_MS} * interval '1 millisecond' and clock_timestamp() + interval '1 second'`.as(
        'young',
      ),
    ])
    .where('review', '=', review)
    .execute();
  const made = decisions.map(({ young: _young, actor, ...one }) => ({ ...one, actor: actor as ActorId })); // ids were checked when they were written
  return {
    row,
    facts: {
      state: row.state,
      closedAs: row.closed_as ?? undefined,
      holder: is_held && row.state === 'claimed' ? (row.claimed_by as ActorId) : undefined,
      maker: maker as ActorId,
      approvals: row.approvals,
      decisions: made,
      undoable: decisions.filter(({ young }) => young).map(({ actor }) => actor as ActorId),
      version: row.version,
      evidence: row.evidence,
      settled: application_state === 'proposed',
      blind: row.blind,
      drafted: row.sealed !== null,
      compared: row.compared,
      newest: is_newest,
    },
  };
}

export async function reviewOf(database: Database, review: string): Promise<Review> {
  return summaryOf(await reviewRows(database).where('reviews.id', '=', review).executeTakeFirstOrThrow());
}

export const summaryOf = (row: ReviewRow & { readonly decided: number }): Review =>
  Review.parse({
    ...{ review: row.id, application: row.application, inbox: row.inbox, state: row.state, version: row.version },
    ...(row.closed_as && { closedAs: row.closed_as }),
    ...{ evidence: row.evidence, approvals: row.approvals, decided: row.decided, blind: row.blind },
    openedAt: row.opened_at,
  });

/** Roles as they are now, not as they were when somebody logged in. */
export async function actorOf(transaction: Tx, tenant: string, id: ActorId): Promise<Actor> {
  const row = await transaction
    .selectFrom('actors')
    .select(['kind', 'subject'])
    .where('tenant', '=', tenant)
    .where('id', '=', id)
    .where('disabled_at', 'is', null)
    .executeTakeFirst();
  if (!row) throw new Failure('access.denied');
  return { ...row, id, roles: await rolesOf(transaction, tenant, id) };
}
