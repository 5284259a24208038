import { AuditEvent, type NewEvent } from '../../domain/event.ts';
import { newEventId } from '../../domain/ids.ts';
import type { Database } from '../schema.ts';

const Recorded = AuditEvent.omit({ id: true, at: true });

/** Adds an event, and what is encrypted beside it; in the transaction of the change that it tells of, so that neither stands without the other. Its time is the database's. */
export async function recordEvent(
  database: Database,
  tenant: string,
  event: NewEvent,
  sealed: Buffer | null = null,
): Promise<void> {
  await recording(database, tenant, event, sealed).execute();
}

/** The same, not yet done: to be done together with other writes. */
export function recording(database: Database, tenant: string, event: NewEvent, sealed: Buffer | null = null) {
  const { facts, ...rest } = Recorded.parse({ facts: {}, ...event });
  return database.insertInto('events').values({
    tenant,
    id: newEventId(),
    type: rest.type,
    actor: rest.actor,
    application: rest.application ?? null,
    subject: rest.subject ?? null,
    purpose: rest.purpose ?? null,
    facts: JSON.stringify(facts),
    sealed,
  });
}
