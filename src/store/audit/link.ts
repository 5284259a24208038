import { sql } from 'kysely';
import type { Tx } from '../context.ts';
import type { Database } from '../schema.ts';
import { eventDigest, genesis, linkHash } from './hash.ts';
import { DIGESTED, tipOf } from './rows.ts';

const BATCH = 2_000;
const ALL_AGAIN_MS = 600_000;
const LINKER = 743_296; // the advisory lock of whoever links

/**
 * Links events into the chain, oldest first; order is the order of linking, so an event that a slow transaction commits
 * late comes after newer ones. Mostly it looks at the newest alone; what came in behind more than a batch of newer ones is
 * found by the look at all, now and then. `begin` runs before the very first link of a store.
 */
export function linker(database: Database, store: string, begin: () => Promise<void>): () => Promise<number> {
  let allSeen = Number.NEGATIVE_INFINITY;
  return async () => {
    let all = performance.now() - allSeen > ALL_AGAIN_MS;
    for (;;) {
      const linked = await database.transaction().execute((transaction) => linkBatch(transaction, store, begin, all));
      if (linked === BATCH) all = true;
      else {
        if (all && linked !== undefined) allSeen = performance.now();
        return (await tipOf(database))?.position ?? 0;
      }
    }
  };
}

/** How many were linked; undefined where another process is at it. */
async function linkBatch(
  transaction: Tx,
  store: string,
  begin: () => Promise<void>,
  all: boolean,
): Promise<number | undefined> {
  const { rows } = await sql<{ mine: boolean }>`select pg_try_advisory_xact_lock(${LINKER}) as mine`.execute(
    transaction,
  );
  if (!rows[0]?.mine) return undefined;
  const tip = await tipOf(transaction);
  const newest = all ? [] : await unlinkedNewest(transaction);
  const events = all || newest.length === BATCH ? await unlinked(transaction) : newest; // as many as that: older ones come first
  if (events.length === 0) return 0;
  if (!tip) await begin();
  let { position, hash } = tip ?? { position: 0, hash: genesis(store) };
  const links = events.map((event) => {
    position += 1;
    hash = linkHash(hash, position, eventDigest(event));
    return { position, event: event.id, hash };
  });
  await transaction.insertInto('chain').values(links).execute();
  return links.length;
}

const unlinked = (transaction: Tx) =>
  transaction
    .selectFrom('events')
    .select(DIGESTED)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('chain').select('chain.position').whereRef('chain.event', '=', 'events.id'))),
    )
    .orderBy('events.at')
    .orderBy('events.id')
    .limit(BATCH)
    .execute();

/** Ids sort by age: a look at the newest costs the same however long the log is. */
const unlinkedNewest = (transaction: Tx) =>
  transaction
    .selectFrom((from) => from.selectFrom('events').selectAll().orderBy('id', 'desc').limit(BATCH).as('events'))
    .leftJoinLateral(
      (from) => from.selectFrom('chain').select('position').whereRef('event', '=', 'events.id').limit(1).as('link'),
      (join) => join.onTrue(),
    )
    .where('link.position', 'is', null)
    .select(DIGESTED)
    .orderBy('events.at')
    .orderBy('events.id')
    .limit(BATCH)
    .execute();
