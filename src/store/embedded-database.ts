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

const TIDY_MS = 600_000;

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
  const tidying = setInterval(() => void tidy(pool).catch(() => {}), TIDY_MS).unref(); // the next time will do as well
  return {
    database,
    pool,
    async close() {
      clearInterval(tidying);
      await database.destroy();
      await db.close();
    },
  };
}

/** Makes the space of deleted rows free again, and counts what the planner goes by: PGlite has no autovacuum, and would grow for ever. Table by table, as nobody is served meanwhile. */
export async function tidy(pool: Pick<EmbeddedPool, 'query'>): Promise<void> {
  const { rows } = await pool.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('public', 'bullmq')`,
  );
  for (const { name } of rows) await pool.query(`vacuum (analyze) ${name}`);
}
