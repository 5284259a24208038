import { sql } from 'kysely';
import type { ActorId, ApplicationId } from '../../domain/ids.ts';
import type { RoutedReview, Routing } from '../../pipeline/ports/routing.ts';
import { riskOf } from '../../pipeline/priority.ts';
import type { Database } from '../schema.ts';

interface Row {
  readonly id: string;
  readonly application: ApplicationId;
  readonly inbox: string;
  readonly state: RoutedReview['state'];
  readonly version: number;
  readonly maker: ActorId;
  readonly opened_at: Date;
  readonly due_at: Date | null;
  readonly paused_at: Date | null;
  readonly assigned_to: ActorId | null;
  readonly claimed_by: ActorId | null;
  readonly lease_until: Date | null;
  readonly priority: number;
  readonly deciders: ActorId[];
  /** Of the newest proposal. */
  readonly attributes: Parameters<typeof riskOf>[0];
}

/** Every review that is not closed, as of one moment. */
export async function openReviews(database: Database, tenant: string): ReturnType<Routing['open']> {
  const { rows } = await sql<Row>`
    select reviews.id, application, inbox, reviews.state, version, maker, opened_at, due_at, paused_at, assigned_to,
      claimed_by, lease_until, priority,
      (select coalesce(json_agg(actor), '[]') from decisions where review = reviews.id) as deciders,
      (select coalesce(json_agg(json_build_object('confidence', confidence, 'conflict', conflict)), '[]') from attributes
        where step = (select step from proposals where proposals.application = reviews.application
          order by made_at desc limit 1)) as attributes
    from reviews join applications on applications.id = application
    where reviews.tenant = ${tenant} and reviews.state <> 'closed' and applications.state <> 'erased'
    order by opened_at, reviews.id`.execute(database);
  const { rows: clock } = await sql<{ now: Date }>`select clock_timestamp() as now`.execute(database);
  return { now: clock[0]?.now ?? new Date(), reviews: rows.map(reviewOf) };
}

function reviewOf({
  opened_at,
  due_at,
  paused_at,
  assigned_to,
  claimed_by,
  lease_until,
  attributes,
  ...row
}: Row): RoutedReview {
  return {
    ...row,
    openedAt: opened_at,
    dueAt: due_at ?? undefined,
    pausedAt: paused_at ?? undefined,
    assignedTo: assigned_to ?? undefined,
    claimedBy: claimed_by ?? undefined,
    leaseUntil: lease_until ?? undefined,
    risk: riskOf(attributes),
  };
}
