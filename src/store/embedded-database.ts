import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { PGLiteSocketServer } from '@electric-sql/pglite-socket';
import { Kysely, PostgresDialect } from 'kysely';
import { Pool } from 'pg';
import type { ConnectionSettings } from '../pipeline/ports.ts';
import type { Tables } from './schema.ts';

export interface EmbeddedDatabase {
  readonly database: Kysely<Tables>;
  /** For BullMQ's own pools. */
  readonly connection: ConnectionSettings;
  close(): Promise<void>;
}

/** PostgreSQL in this process, on the folder, behind a Unix socket that only this user can reach: a TCP port would let every local user read. */
export async function openEmbeddedDatabase(folder: string): Promise<EmbeddedDatabase> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const db = await PGlite.create(folder);
  const host = mkdtempSync(join(tmpdir(), 'docket-')); // socket paths are limited to about 100 characters; mkdtemp gives mode 0700
  const server = new PGLiteSocketServer({ db, path: join(host, '.s.PGSQL.5432'), maxConnections: 50 });
  await server.start();
  const connection = { host, user: 'postgres', database: 'postgres', password: 'local' };
  const pool = new Pool({ ...connection, max: 2 });
  pool.on('error', () => {}); // an idle connection that drops is replaced at the next query
  const database = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  return {
    database,
    connection,
    async close() {
      await database.destroy();
      await server.stop();
      await db.close();
      rmSync(host, { recursive: true, force: true });
    },
  };
}
