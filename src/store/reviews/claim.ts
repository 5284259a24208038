import { sql } from 'kysely';
import { Failure } from '../../domain/failure.ts';
import type { ActorId, ReviewId } from '../../domain/ids.ts';
import type { Review } from '../../domain/review.ts';
import { recordEvent } from '../audit/record.ts';
import type { StoreContext } from '../context.ts';
import { act, LEASE_MS } from './act.ts';

export const claim = (context: StoreContext, review: ReviewId, actor: ActorId): Promise<Review> =>
  act(context, 'claim', { review, actor }, async (transaction, { row, application, facts }) => {
    if (facts.holder === actor) return { renews: true, sameVersion: true };
    await recordEvent(transaction, context.tenant, {
      ...{ type: 'review.claimed', actor, application, subject: review, facts: { version: row.version + 1 } },
    });
    // Another's draft is none of ours, nor what they saw.
    const mine = row.claimed_by === actor;
    return { claimed_by: actor, renews: true, ...(!mine && { sealed: null, compared: false }) };
  });

/** A sign of life: nobody has to look again for it. */
export const renew = (context: StoreContext, review: ReviewId, actor: ActorId): Promise<Review> =>
  act(context, 'renew', { review, actor }, async () => ({ renews: true, sameVersion: true }));

export const release = (context: StoreContext, review: ReviewId, actor: ActorId): Promise<Review> =>
  act(context, 'release', { review, actor }, async (transaction, { application }) => {
    await recordEvent(transaction, context.tenant, { type: 'review.released', actor, application, subject: review });
    return { sealed: null, compared: false };
  });

const TRIES = 20;

/** The next that nobody holds and in which this person may decide; of two who ask at once each gets another. */
export async function claimNext(context: StoreContext, actor: ActorId, inboxes: readonly string[]): Promise<Review> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const candidate = await nextFor(context, actor, inboxes);
    if (!candidate) break;
    try {
      return await claim(context, candidate, actor);
    } catch (error) {
      const taken = error instanceof Failure && ['review.held', 'review.closed'].includes(error.code);
      if (!taken) throw error;
    }
  }
  throw new Failure('review.none');
}

async function nextFor({ database, tenant }: StoreContext, actor: ActorId, inboxes: readonly string[]) {
  if (inboxes.length === 0) return undefined;
  const { rows } = await sql<{ id: ReviewId }>`
    select reviews.id from reviews join applications on applications.id = reviews.application
    where reviews.tenant = ${tenant} and reviews.step is not null and applications.state = 'proposed'
      and applications.maker <> ${actor} and inbox in (${sql.join(inboxes)})
      and (reviews.state = 'open' or (reviews.state = 'claimed' and lease_until not between clock_timestamp()
        and clock_timestamp() + ${LEASE_MS} * interval '1 millisecond'))
      and not exists (select from decisions where decisions.review = reviews.id and decisions.actor = ${actor})
      and not exists (select from interests where interests.application = reviews.application and interests.actor = ${actor})
    order by coalesce(assigned_to = ${actor}, false) desc, assigned_to is null desc, priority desc, opened_at, reviews.id
    limit 1`.execute(database);
  return rows[0]?.id;
}
