import { type ExpressionBuilder, sql } from 'kysely';
import { z } from 'zod';
import type { ActorId, ApplicationId, DecisionId, ReviewId } from '../../domain/ids.ts';
import type { Review } from '../../domain/review.ts';
import { showsRecommendation } from '../../pipeline/blind.ts';
import type { DecisionHeld, ReviewSeen } from '../../pipeline/ports/reviews.ts';
import type { StoreContext } from '../context.ts';
import type { Tables } from '../schema.ts';
import { applicationOf, factsOf, reviewOf, reviewRows, summaryOf } from './act.ts';
import { draftOf } from './draft.ts';

export async function list({ database, tenant }: StoreContext, inbox?: string): Promise<readonly Review[]> {
  const rows = await reviewRows(database)
    .where('reviews.tenant', '=', tenant)
    .where('reviews.state', '!=', 'closed')
    .where('reviews.step', 'is not', null)
    .where(({ eb, val }: ExpressionBuilder<Tables, 'reviews'>) =>
      inbox === undefined ? val(true) : eb('reviews.inbox', '=', inbox),
    )
    .orderBy('reviews.opened_at')
    .orderBy('reviews.id')
    .execute();
  return rows.map(summaryOf);
}

export async function seen(context: StoreContext, review: ReviewId, actor: ActorId): Promise<ReviewSeen> {
  const { database, tenant, boxes } = context;
  const application = await applicationOf(database, tenant, review);
  const { row, facts } = await factsOf(database, review);
  const holds = facts.holder === actor;
  const draft = holds && row.sealed ? draftOf({ row, box: await boxes.of(application) }) : undefined;
  const closed = row.state === 'closed';
  return {
    review: await reviewOf(database, review),
    holds,
    shows: showsRecommendation(row.blind, { state: row.state, compared: row.compared && holds }),
    ...(draft && { draft }),
    decisions: (await decisionsOf(context, review)).map(({ decision, actor: who, at, ...said }) => ({
      ...{ decision, actor: who, at },
      ...(closed && said),
    })),
  };
}

async function decisionsOf({ database }: StoreContext, review: ReviewId) {
  const rows = await database
    .selectFrom('decisions')
    .selectAll()
    .where('review', '=', review)
    .orderBy('decided_at')
    .execute();
  return rows.map(({ id, actor, decided_at, outcome, recommended, provisional, reason, diverges }) => ({
    decision: id as DecisionId, // ids were checked when they were written
    actor: actor as ActorId,
    at: decided_at,
    ...{ outcome, recommended },
    ...(provisional && { provisional }),
    ...(reason && { reason }),
    ...(diverges !== null && { diverges }),
  }));
}

const Note = z.object({ note: z.string() });

export async function decisionsHeld(
  { database, boxes }: StoreContext,
  application: ApplicationId,
): Promise<readonly DecisionHeld[]> {
  const rows = await database
    .selectFrom('decisions')
    .selectAll()
    .where('application', '=', application)
    .orderBy('decided_at')
    .execute();
  const box = rows.some(({ sealed }) => sealed) ? await boxes.of(application) : undefined;
  return rows.map(({ id, review, outcome, recommended, reason, sealed, decided_at: at }) => ({
    ...{ decision: id as DecisionId, review: review as ReviewId, outcome, recommended, at }, // ids were checked when they were written
    ...(reason && { reason }),
    ...(sealed && box?.open(`decision|${id}`, Note, sealed)),
  }));
}

/** From this person, while any review of it is being worked on without the recommendation. */
export async function hides({ database }: StoreContext, application: ApplicationId, actor: ActorId): Promise<boolean> {
  const { rows } = await sql<{ hidden: boolean }>`select exists (
    select from reviews where application = ${application} and state <> 'closed' and step is not null
      and blind <> 'beside' and (blind = 'blind' or not compared or claimed_by is distinct from ${actor})
  ) as hidden`.execute(database);
  return rows[0]?.hidden === true;
}
