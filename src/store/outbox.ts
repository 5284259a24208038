import { type Compilable, sql } from 'kysely';
import type { Outbox, OutboxEntry } from '../pipeline/store-ports.ts';
import type { Tx } from './context.ts';
import { inBatches } from './in-batches.ts';
import type { Database } from './schema.ts';

/** A relay that took entries and said nothing for this long has died; a time much further ahead was written before the clock was set back. */
const TAKEN_MS = 3_000;

/** A step's wake-up: its id is the job's id, so that publishing it twice is harmless, and a later wake-up has another. */
export const wakeUp = (step: string, kind: string, wakes: number): OutboxEntry => ({
  id: `${step}-${wakes}`,
  job: kind,
  payload: { step },
});

export async function enqueue(transaction: Tx, tenant: string, entries: readonly OutboxEntry[]): Promise<void> {
  const rows = entries.map(({ id, job, payload }) => ({ tenant, id, job, payload: JSON.stringify(payload) }));
  await inBatches(rows, (batch) =>
    transaction
      .insertInto('outbox')
      .values(batch)
      .onConflict((conflict) => conflict.column('id').doNothing())
      .execute(),
  );
}

/** The wake-ups of steps that are made in the same statement; `made` gives their id, kind and wakes. */
export async function enqueueMade(transaction: Tx, tenant: string, made: Compilable): Promise<void> {
  await sql`with made as (${made}) insert into outbox (tenant, id, job, payload)
    select ${tenant}, id || '-' || wakes, kind, json_build_object('step', id)::text from made`.execute(transaction);
}

/** The outbox is the relay's, whatever the tenant. */
export function openOutbox(database: Database): Outbox {
  return {
    async take(limit) {
      const { rows } = await sql<{ id: string; job: string; payload: string }>`
        update outbox set taken_until = clock_timestamp() + ${TAKEN_MS} * interval '1 millisecond'
        where id in (
          select id from outbox where taken_until is null
            or taken_until not between clock_timestamp() and clock_timestamp() + interval '5 minutes'
          order by made_at limit ${limit} for update skip locked)
        returning id, job, payload`.execute(database);
      return rows.map(({ id, job, payload }): OutboxEntry => ({ id, job, payload: JSON.parse(payload) }));
    },
    async published(ids) {
      if (ids.length > 0) await sql`delete from outbox where id = any(${ids})`.execute(database);
    },
  };
}
