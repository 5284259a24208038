import { sql } from 'kysely';
import type { Steps } from '../../pipeline/store-ports.ts';
import { wakeUp } from '../outbox.ts';
import type { Database } from '../schema.ts';
import { expired } from './claim.ts';
import { inMs, isOver } from './clock.ts';

const BATCH = 500;
/** A round ends here: what is left is older in the next one. */
const BATCHES = 10;

/** Wakes what nobody holds, batch by batch. */
export async function wakeOverdue(
  database: Database,
  queued: Parameters<Steps['wakeOverdue']>[0],
  patienceMs: number,
): Promise<number> {
  let woken = 0;
  for (let batch = 0; batch < BATCHES; batch++) {
    const looked = await wakeSome(database, queued, patienceMs);
    woken += looked.woken;
    if (looked.seen < BATCH) break;
  }
  return woken;
}

/** One batch: those the queue no longer has get a new wake-up, the others are looked at again later. The queue is asked outside any transaction, as it may share the database. */
async function wakeSome(
  database: Database,
  queued: Parameters<Steps['wakeOverdue']>[0],
  patienceMs: number,
): Promise<{ seen: number; woken: number }> {
  await expired(database).execute();
  const rows = await database
    .selectFrom('steps')
    .select(['id', 'kind', 'wakes'])
    .where('state', '=', 'due')
    .where(isOver('due_at'))
    .where(sql<boolean>`woken_at not between ${inMs(-patienceMs)} and clock_timestamp()`)
    .where(sql<boolean>`not exists (select from outbox where outbox.id = steps.id || '-' || steps.wakes)`)
    .orderBy('woken_at')
    .limit(BATCH)
    .execute();
  if (rows.length === 0) return { seen: 0, woken: 0 };
  const present = await queued(rows.map(({ id, kind, wakes }) => wakeUp(id, kind, wakes)));
  const lost = rows.filter(({ id, wakes }) => !present.has(`${id}-${wakes}`));
  // Rows that another reconciler is at are left to it: two that lock many rows each in its own order could wait for each other.
  await sql`update steps set woken_at = clock_timestamp() where id in (
    select id from steps where id = any(${rows.map(({ id }) => id)}) for update skip locked)`.execute(database);
  return { seen: rows.length, woken: lost.length > 0 ? await wakeAgain(database, lost) : 0 };
}

/** New wake-ups for all at once, in one statement. One that another process has woken meanwhile has another number, and one that it is at is left to it. */
async function wakeAgain(
  database: Database,
  lost: readonly { readonly id: string; readonly wakes: number }[],
): Promise<number> {
  const { rows } = await sql`
    with lost as (
      select * from unnest(${lost.map(({ id }) => id)}::text[], ${lost.map(({ wakes }) => wakes)}::integer[]) as lost (id, wakes)
    ), free as (
      select steps.id from steps join lost using (id, wakes) where state = 'due' for update of steps skip locked
    ), woken as (
      update steps set wakes = wakes + 1 where id in (select id from free) returning tenant, id, kind, wakes
    )
    insert into outbox (tenant, id, job, payload)
    select tenant, id || '-' || wakes, kind, json_build_object('step', id) from woken
    on conflict (id) do nothing returning id`.execute(database);
  return rows.length;
}
