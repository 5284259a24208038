import { sql } from 'kysely';
import type { NewEvent } from '../../domain/event.ts';
import type { ApplicationId } from '../../domain/ids.ts';
import type { Move, Routing } from '../../pipeline/ports/routing.ts';
import { recordEvent } from '../audit/record.ts';
import type { StoreContext, Tx } from '../context.ts';
import { lockApplication } from '../lock.ts';
import { openReviews } from './open-reviews.ts';

export function openRouting({
  database,
  tenant,
  system,
}: Pick<StoreContext, 'database' | 'tenant' | 'system'>): Routing {
  return {
    open: () => openReviews(database, tenant),

    make: (move) =>
      database.transaction().execute(async (transaction) => {
        await lockApplication(transaction, move.from.application);
        if (!(await write(transaction, move))) return false;
        for (const event of eventsOf(move)) await recordEvent(transaction, tenant, { ...event, actor: system });
        return true;
      }),
  };
}

/** Of several that saw the same, one writes. */
async function write(transaction: Tx, { from, to }: Move): Promise<boolean> {
  const isFreed = from.state === 'claimed' && to.state === 'open';
  const isNew = from.assignedTo !== to.assignedTo;
  const changesHands = isFreed || from.inbox !== to.inbox;
  const changed = await transaction
    .updateTable('reviews')
    .set({
      inbox: to.inbox,
      due_at: to.dueAt ?? null,
      paused_at: to.pausedAt ?? null,
      priority: to.priority,
      assigned_to: to.assignedTo ?? null,
      ...(isNew && { assigned_at: to.assignedTo === undefined ? null : sql<Date>`clock_timestamp()` }),
      ...(isFreed && { state: 'open', claimed_by: null, lease_until: null }),
      ...(from.inbox !== to.inbox && { escalated_from: from.inbox }),
      // Whoever works on it need not look again for a new time or turn.
      ...(changesHands && { version: from.version + 1 }),
    })
    .where('id', '=', from.id)
    .where('version', '=', from.version)
    .where(sql<boolean>`state = ${from.state}`)
    .where('inbox', '=', from.inbox)
    .where('assigned_to', 'is not distinct from', from.assignedTo ?? null)
    .$if(isFreed, (query) => query.where(sql<boolean>`coalesce(lease_until <= clock_timestamp(), true)`))
    .returning('id')
    .execute();
  return changed.length > 0;
}

function eventsOf({ from, to }: Move): Omit<NewEvent, 'actor'>[] {
  const about: { application: ApplicationId; subject: string } = { application: from.application, subject: from.id };
  return [
    ...(from.state === 'claimed' && to.state === 'open'
      ? [{ ...about, type: 'review.released', facts: { expired: true } } as const]
      : []),
    ...(from.inbox === to.inbox
      ? []
      : [{ ...about, type: 'review.escalated', facts: { from: from.inbox, to: to.inbox, late: true } } as const]),
    ...(to.assignedTo === undefined || from.assignedTo === to.assignedTo
      ? []
      : [{ ...about, type: 'review.assigned', facts: { to: to.assignedTo } } as const]),
  ];
}
