import { sql } from 'kysely';
import { newActorId, newEventId } from '../../src/domain/ids.ts';
import { eventDigest, genesis, linkHash } from '../../src/store/audit/hash.ts';
import { chainRows, DIGESTED } from '../../src/store/audit/rows.ts';
import type { Database } from '../../src/store/schema.ts';

/** Somebody with every right in SQL, who knows this program: the triggers and constraints are off, hashes can be computed, but the keys are out of reach. */
export function intruder(database: Database, store: string) {
  const run = (text: string) => sql.raw(text).execute(database);
  const at = async (position: number) => {
    const row = await database
      .selectFrom('chain')
      .selectAll()
      .where('position', '=', position)
      .executeTakeFirstOrThrow();
    return row;
  };
  const place = (position: number, { event, hash }: { event: string; hash: Buffer }) =>
    database.updateTable('chain').set({ event, hash }).where('position', '=', position).execute();
  const renumber = async (from: number, by: number) => {
    await run(`update chain set position = -position where position >= ${from}`);
    await run(`update chain set position = -position + ${by} where position < 0`);
  };
  const forge = async (ago = '0') => {
    const id = newEventId();
    await database
      .insertInto('events')
      .values({
        ...{ id, type: 'application.erased', actor: newActorId(), facts: '{}', sealed: null },
        ...{ application: null, subject: null, purpose: null, at: sql<Date>`now() - ${ago}::interval` },
      })
      .execute();
    return id;
  };

  const digestOf = async (id: string) => {
    const event = await database.selectFrom('events').select(DIGESTED).where('id', '=', id).executeTakeFirstOrThrow();
    return eventDigest(event);
  };

  return {
    forge,
    digestOf,
    place,
    at,
    run,
    async alter(position: number, change = `facts = '{"number":999}'`) {
      await run(`update events set ${change} where id = '${(await at(position)).event}'`);
    },
    async deleteEvent(position: number) {
      await run(`delete from events where id = '${(await at(position)).event}'`);
    },
    async deleteLink(position: number) {
      await run(`delete from chain where position = ${position}`);
    },
    /** Takes links out and closes the gap. */
    async cut(position: number, count = 1) {
      for (let each = position; each < position + count; each += 1) {
        await this.deleteEvent(each);
        await this.deleteLink(each);
      }
      await renumber(position + count, -count);
    },
    /** Puts forged links in and moves the others on; each holds on to the one before. */
    async add(position: number, count = 1) {
      await renumber(position, count);
      for (let each = position; each < position + count; each += 1) {
        await database
          .insertInto('chain')
          .values({ position: each, event: await forge(), hash: Buffer.alloc(32) })
          .execute();
      }
      await this.rehash(position, position + count - 1);
    },
    /** Exchanges two links, or only their events. */
    async swap(one: number, other: number, what: 'links' | 'events' = 'links') {
      const [a, b] = [await at(one), await at(other)];
      await place(one, { ...a, event: 'evt_aside' }); // an event has one link at most
      await place(other, what === 'links' ? a : { ...b, event: a.event });
      await place(one, what === 'links' ? b : { ...a, event: b.event });
    },
    async truncate(from: number) {
      await run(`delete from events where id in (select event from chain where position >= ${from})`);
      await run(`delete from chain where position >= ${from}`);
    },
    /** Makes the links hold again, as the program would. */
    async rehash(from: number, to = Number.MAX_SAFE_INTEGER) {
      let previous = genesis(store);
      for await (const { position, hash, event } of chainRows(database, 2 ** 31 - 1)) {
        if (position < from || position > to || !event) {
          previous = hash;
          continue;
        }
        previous = linkHash(previous, position, eventDigest(event));
        await place(position, { event: event.id, hash: previous });
      }
    },
  };
}
export type Intruder = ReturnType<typeof intruder>;
