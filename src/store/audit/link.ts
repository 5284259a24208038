import { sql } from 'kysely';
import type { Tx } from '../context.ts';
import type { Database } from '../schema.ts';
import { eventDigest, genesis, linkHash } from './hash.ts';
import { DIGESTED, tipOf } from './rows.ts';

const BATCH = 500;
const LOOK_BACK = 10_000;
const ALL_AGAIN_MS = 3_600_000;
const LINKER = 743_296; // the advisory lock of whoever links

/**
 * Links events into the chain, oldest first; order is the order of linking, so an event that a slow transaction commits
 * late comes after newer ones. `begin` runs before the very first link of a store.
 */
export function linker(database: Database, store: string, begin: () => Promise<void>): () => Promise<number> {
  let allSeen = Number.NEGATIVE_INFINITY;
  return async () => {
    const all = performance.now() - allSeen > ALL_AGAIN_MS;
    for (;;) {
      const linked = await database.transaction().execute((transaction) => linkBatch(transaction, store, begin, all));
      if (linked === BATCH) continue;
      if (all && linked !== undefined) allSeen = performance.now();
      return (await tipOf(database))?.position ?? 0;
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
  const events = await unlinked(transaction, all ? 0 : (tip?.position ?? 0) - LOOK_BACK);
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

/** Ids sort by age: looking at those younger than the event of one position, which stands well back, keeps the search short however long the log is. What is older than that waits for the look at all. */
function unlinked(transaction: Tx, from: number) {
  const older = transaction.selectFrom('chain').select('event').where('position', '=', from);
  return transaction
    .selectFrom('events')
    .select(DIGESTED)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('chain').select('chain.position').whereRef('chain.event', '=', 'events.id'))),
    )
    .$if(from > 0, (query) => query.where('events.id', '>', older))
    .orderBy('events.at')
    .orderBy('events.id')
    .limit(BATCH)
    .execute();
}
