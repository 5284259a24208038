import { randomBytes } from 'node:crypto';
import { Failure } from '../../domain/failure.ts';
import type { KeyProvider } from '../../pipeline/store-ports.ts';
import { derive, KEY_BYTES, type Sealer, sealerWith } from '../encryption.ts';
import type { Database } from '../schema.ts';
import { keyPlace } from './key-ring.ts';
import { rewrapAll } from './rewrap.ts';
import { ShortMemory } from './short-memory.ts';

/** Whose key the store's own secrets come from; every other subject is an application. */
export const STORE = 'store';

/** How long an unwrapped key is remembered: an erased application's is gone from every process after it. */
const LIFE_MS = 30_000;
const REMEMBERED = 1_000;

/** The keys that data is encrypted with, one a subject, kept wrapped under the zone's key. */
export interface DataKeys {
  /** Makes the subject's key, safe before it answers; the one that is there already where there is one. */
  make(subject: string): Promise<Sealer>;
  /** Fails with `application.erased` where the key is gone, `key.missing` where the application is not, or the key is the store's own. */
  sealerFor(subject: string): Promise<Sealer>;
  /** A key for one purpose, out of the subject's. */
  derived(subject: string, purpose: string): Promise<Buffer>;
  /** What the key has sealed is lost with the transaction's commit; `forget` it then. */
  destroy(transaction: Database, subject: string): Promise<void>;
  /** Drops the key from this process's memory. */
  forget(subject: string): void;
  /** Wraps every key, of every tenant, under the zone's current one, while others read and write; can be stopped and run again. Gives how many it wrapped, now and then on the way too. */
  rewrap(onProgress?: (wrapped: number) => void): Promise<number>;
}

export function dataKeys(database: Database, provider: KeyProvider, { tenant }: { readonly tenant: string }): DataKeys {
  const memory = new ShortMemory(LIFE_MS, REMEMBERED, async (subject: string) =>
    opened(await load(database, provider, tenant, subject)),
  );
  return {
    async make(subject) {
      const dataKey = randomBytes(KEY_BYTES);
      const { keyId, wrapped } = await provider.wrap(dataKey, keyPlace(tenant, subject));
      const isFirst = await insert(database, { tenant, subject, key_id: keyId, wrapped });
      if (isFirst) memory.learn(subject, opened(dataKey));
      return (await memory.recall(subject)).sealer;
    },
    sealerFor: async (subject) => (await memory.recall(subject)).sealer,
    derived: async (subject, purpose) => derive((await memory.recall(subject)).dataKey, purpose),
    async destroy(transaction, subject) {
      await transaction.deleteFrom('keys').where('tenant', '=', tenant).where('subject', '=', subject).execute();
      memory.forget(subject);
    },
    forget: (subject) => memory.forget(subject),
    rewrap: (onProgress) => rewrapAll(database, provider, onProgress),
  };
}

const opened = (dataKey: Buffer) => ({ dataKey, sealer: sealerWith(dataKey) });

async function load(database: Database, provider: KeyProvider, tenant: string, subject: string): Promise<Buffer> {
  const row = await database
    .selectFrom('keys')
    .select(['key_id', 'wrapped'])
    .where('tenant', '=', tenant)
    .where('subject', '=', subject)
    .executeTakeFirst();
  if (!row) throw new Failure((await isInUse(database, tenant, subject)) ? 'key.missing' : 'application.erased');
  return provider.unwrap(row.key_id, row.wrapped, keyPlace(tenant, subject));
}

/** What still needs its key has lost it; it goes on when the key is put back. */
async function isInUse(database: Database, tenant: string, subject: string): Promise<boolean> {
  if (subject === STORE) return true;
  const row = await database
    .selectFrom('applications')
    .select('id')
    .where('tenant', '=', tenant)
    .where('id', '=', subject)
    .where('state', '!=', 'erased')
    .executeTakeFirst();
  return row !== undefined;
}

interface KeyRow {
  readonly tenant: string;
  readonly subject: string;
  readonly key_id: string;
  readonly wrapped: Buffer;
}

/** Of two that make a key together the first one's counts: false for the other. */
async function insert(database: Database, row: KeyRow): Promise<boolean> {
  const inserted = await database
    .insertInto('keys')
    .values(row)
    .onConflict((conflict) => conflict.columns(['tenant', 'subject']).doNothing())
    .returning('subject')
    .executeTakeFirst();
  return inserted !== undefined;
}
