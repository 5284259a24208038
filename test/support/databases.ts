import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Kysely, PostgresDialect } from 'kysely';
import { Pool } from 'pg';
import { inject } from 'vitest';
import { openEmbeddedDatabase } from '../../src/store/embedded-database.ts';
import { migrate } from '../../src/store/migrate.ts';
import type { Database, Tables } from '../../src/store/schema.ts';
import { createSettings } from '../../src/store/settings.ts';
import { newDatabase } from './servers.ts';

interface TestDatabase {
  readonly database: Database;
  close(): Promise<void>;
}

const postgres = inject('postgres');

/** The databases that Docket runs on, as far as they can be had here; each opens an empty migrated one. */
export const ENGINES: readonly { readonly engine: string; readonly open: () => Promise<TestDatabase> }[] = [
  { engine: 'PGlite', open: newEmbeddedDatabase },
  ...(postgres === undefined ? [] : [{ engine: 'PostgreSQL', open: () => newServerDatabase(postgres) }]),
];

async function newEmbeddedDatabase(): Promise<TestDatabase> {
  const folder = mkdtempSync(join(tmpdir(), 'docket-database-'));
  const { database, close } = await openEmbeddedDatabase(join(folder, 'database'));
  await prepare(database);
  return { database, close: () => close().finally(() => rmSync(folder, { recursive: true, force: true })) };
}

async function newServerDatabase(server: string): Promise<TestDatabase> {
  const pool = new Pool({ connectionString: await newDatabase(server) });
  const database = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  await prepare(database);
  return { database, close: () => database.destroy() };
}

async function prepare(database: Database): Promise<void> {
  await createSettings(database);
  await migrate(database);
}
