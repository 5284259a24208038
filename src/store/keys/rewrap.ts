import { setImmediate, setTimeout as wait } from 'node:timers/promises';
import { sql, type Transaction } from 'kysely';
import type { KeyProvider } from '../../pipeline/store-ports.ts';
import type { Database, Tables } from '../schema.ts';
import { keyPlace } from './key-ring.ts';

/** Small, as the embedded database serves nobody else while a transaction is open. */
const BATCH = 100;
/** Before looking again at rows that somebody else held. */
const PAUSE_MS = 50;

/** Wraps every row under the current key, pass by pass until none is left. One that cannot be unwrapped does not keep the others back: it is told at the end. */
export async function rewrapAll(
  database: Database,
  provider: KeyProvider,
  onProgress: (wrapped: number) => void = () => {},
): Promise<number> {
  for (let wrapped = 0; ; await wait(PAUSE_MS)) {
    const refused = await pass(database, provider, (rows) => {
      wrapped += rows;
      onProgress(wrapped);
    });
    const left = await rowsLeft(database, await provider.current());
    if (left === 0) return wrapped;
    if (refused.length > 0 && left <= refused.length) throw refused[0];
  }
}

/** Goes through the rows once, in order, each batch in a transaction of its own; gives what could not be unwrapped. */
async function pass(database: Database, provider: KeyProvider, done: (rows: number) => void): Promise<unknown[]> {
  const refused: unknown[] = [];
  for (let after: Row | undefined; ; ) {
    const start = after;
    const batch = await database.transaction().execute((transaction) => rewrapBatch(transaction, provider, start));
    after = batch.last;
    if (!after) return refused;
    refused.push(...batch.refused);
    done(batch.wrapped);
    await setImmediate(); // the embedded database answers within the turn: without this nobody else would be served
  }
}

interface Row {
  readonly tenant: string;
  readonly subject: string;
  readonly key_id: string;
  readonly wrapped: Buffer;
}

interface Batch {
  readonly wrapped: number;
  readonly refused: readonly unknown[];
  readonly last: Row | undefined;
}

async function rewrapBatch(
  transaction: Transaction<Tables>,
  provider: KeyProvider,
  after: Row | undefined,
): Promise<Batch> {
  const rows = await lockRows(transaction, await provider.current(), after);
  const results = await Promise.allSettled(rows.map((row) => rewrapped(provider, row)));
  const renewed = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
  const refused = results.flatMap((result): unknown[] => (result.status === 'rejected' ? [result.reason] : []));
  await update(transaction, renewed);
  return { wrapped: renewed.length, refused, last: rows.at(-1) };
}

/** Rows that another rotation or an erasure works on are left to it. */
async function lockRows(transaction: Transaction<Tables>, current: string, after: Row | undefined): Promise<Row[]> {
  return transaction
    .selectFrom('keys')
    .select(['tenant', 'subject', 'key_id', 'wrapped'])
    .where('key_id', '<>', current)
    .where(sql<boolean>`(tenant, subject) > (${after?.tenant ?? ''}, ${after?.subject ?? ''})`)
    .orderBy('tenant')
    .orderBy('subject')
    .limit(BATCH)
    .forUpdate()
    .skipLocked()
    .execute();
}

async function rewrapped(provider: KeyProvider, { tenant, subject, key_id, wrapped }: Row): Promise<Row> {
  const place = keyPlace(tenant, subject);
  const dataKey = await provider.unwrap(key_id, wrapped, place);
  const renewed = await provider.wrap(dataKey, place);
  return { tenant, subject, key_id: renewed.keyId, wrapped: renewed.wrapped };
}

/** In one statement. The bytes go as hexadecimal digits: the drivers write arrays of bytes each in their own way. */
async function update(transaction: Transaction<Tables>, rows: readonly Row[]): Promise<void> {
  if (rows.length === 0) return;
  const column = (of: (row: Row) => string) => sql`${rows.map(of)}::text[]`;
  await sql`update keys set key_id = renewed.key_id, wrapped = decode(renewed.wrapped, 'hex')
    from unnest(${column((row) => row.tenant)}, ${column((row) => row.subject)}, ${column((row) => row.key_id)},
      ${column((row) => row.wrapped.toString('hex'))}) as renewed (tenant, subject, key_id, wrapped)
    where keys.tenant = renewed.tenant and keys.subject = renewed.subject`.execute(transaction);
}

async function rowsLeft(database: Database, current: string): Promise<number> {
  const { left } = await database
    .selectFrom('keys')
    .select(({ fn }) => fn.countAll<string>().as('left'))
    .where('key_id', '<>', current)
    .executeTakeFirstOrThrow();
  return Number(left);
}
