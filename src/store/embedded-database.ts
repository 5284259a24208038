import { mkdirSync } from 'node:fs';
import { PGlite } from '@electric-sql/pglite';
import { Kysely, PostgresDialect, type PostgresPool } from 'kysely';
import { Failure } from '../domain/failure.ts';
import { EmbeddedPool } from './embedded-pool.ts';
import type { Tables } from './schema.ts';

export interface EmbeddedDatabase {
  readonly database: Kysely<Tables>;
  /** The same database, for BullMQ. */
  readonly pool: EmbeddedPool;
  close(): Promise<void>;
}

/** PostgreSQL in this process, on the folder: no server, no port, nobody else can connect. */
export async function openEmbeddedDatabase(folder: string): Promise<EmbeddedDatabase> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const db = await PGlite.create(folder).catch((cause: unknown) => {
    throw new Failure('store.unavailable', { cause });
  });
  await db.exec('set search_path to public, bullmq'); // one session: our tables first, then BullMQ's
  const pool = new EmbeddedPool(db);
  // Kysely's type asks for pg's cursors too, which are never used here.
  const database = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: pool as unknown as PostgresPool }) });
  return {
    database,
    pool,
    async close() {
      await database.destroy();
      await db.close();
    },
  };
}
