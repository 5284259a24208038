import { sql } from 'kysely';
import type { Database } from '../schema.ts';
import type { StoredEvent } from './hash.ts';

/** Every column of an event that its digest covers. A JavaScript date would lose the microseconds. */
export const DIGESTED = [
  'events.id',
  'events.tenant',
  'events.type',
  'events.actor',
  'events.application',
  'events.subject',
  'events.purpose',
  'events.facts',
  'events.sealed',
  sql<Buffer>`timestamptz_send(events.at)`.as('moment'),
] as const;

/** The end of the chain; undefined while nothing is linked. */
export const tipOf = (database: Database): Promise<{ position: number; event: string; hash: Buffer } | undefined> =>
  database.selectFrom('chain').selectAll().orderBy('position', 'desc').limit(1).executeTakeFirst();

export interface ChainRow {
  readonly position: number;
  readonly hash: Buffer;
  /** Undefined where the row of the event is gone. */
  readonly event: StoredEvent | undefined;
}

const BATCH = 2_000;

/** The chain up to a position, in batches. Positions are compared as bigint: an intruder may use the whole range of an integer. */
export async function* chainRows(database: Database, last: number): AsyncGenerator<ChainRow> {
  let after = -(2 ** 31) - 1;
  for (;;) {
    const rows = await batchAfter(database, after);
    for (const { position, hash, ...event } of rows)
      if (position <= last) yield { position, hash, event: storedEvent(event) };
    after = rows.at(-1)?.position ?? last;
    if (after >= last) return;
  }
}

/** The lateral join looks each event up; a database without statistics, as PGlite is, would read the whole log for each batch. */
const batchAfter = (database: Database, after: number) =>
  database
    .selectFrom((from) =>
      from
        .selectFrom('chain')
        .selectAll()
        .where(sql<boolean>`position > ${after}::bigint`)
        .orderBy('position')
        .limit(BATCH)
        .as('links'),
    )
    .leftJoinLateral(
      (from) => from.selectFrom('events').selectAll().whereRef('id', '=', 'links.event').limit(1).as('events'),
      (join) => join.onTrue(),
    )
    .select(['links.position', 'links.hash', ...DIGESTED])
    .orderBy('links.position')
    .execute();

/** The left join gives nulls all along where there is no event. */
const storedEvent = (row: { [Column in keyof StoredEvent]: StoredEvent[Column] | null }): StoredEvent | undefined => {
  const { id, tenant, type, actor, facts, moment, ...rest } = row;
  if (id === null || tenant === null || type === null || actor === null || facts === null || moment === null)
    return undefined;
  return { id, tenant, type, actor, facts, moment, ...rest };
};
