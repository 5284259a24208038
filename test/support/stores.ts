import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { inject } from 'vitest';
import type { EmbeddedPool } from '../../src/store/embedded-pool.ts';
import { type OpenedStore, openStoreOf, type StoreSettings } from '../../src/store/index.ts';
import { newDatabase } from './servers.ts';

/** A kind of store: every promise holds on each. */
export interface Tier {
  readonly name: string;
  /** Settings of a store that nobody has made yet. */
  settings(zone?: 'masked' | 'production'): Promise<StoreSettings>;
  /** The settings of a copy, as a database that is copied while nobody uses it and restored elsewhere; the second place is the same. */
  copy(settings: StoreSettings): Promise<StoreSettings>;
}

const newFolder = (): string => mkdtempSync(join(tmpdir(), 'docket-store-'));
const inFolder = (zone: string) => ({ zone, data: newFolder(), checkpoints: newFolder() });

const copyFolder = ({ data, ...settings }: StoreSettings): StoreSettings => {
  const copy = newFolder();
  cpSync(data, copy, { recursive: true });
  rmSync(join(copy, 'lock'), { recursive: true, force: true });
  return { ...settings, data: copy };
};

const embedded: Tier = {
  name: 'the embedded database',
  settings: async (zone = 'masked') => inFolder(zone),
  copy: async (settings) => copyFolder(settings),
};

const onServer = (server: string): Tier => ({
  name: 'PostgreSQL',
  settings: async (zone = 'masked') => ({ ...inFolder(zone), database: await newDatabase(server) }),
  async copy(settings) {
    const database = await newDatabase(server);
    const nameOf = (url: string | undefined) => new URL(url ?? '').pathname.slice(1);
    const client = new Client(server);
    await client.connect();
    await client.query(`drop database ${nameOf(database)}`);
    await client.query(`create database ${nameOf(database)} template ${nameOf(settings.database)}`);
    await client.end();
    return { ...copyFolder(settings), database };
  },
});

const server = inject('postgres');

export const TIERS: readonly Tier[] = [embedded, ...(server ? [onServer(server)] : [])];

export interface TestStore extends OpenedStore {
  readonly settings: StoreSettings;
  /** SQL as whoever has the database's own rights may run it. */
  query<Row = unknown>(text: string, params?: readonly unknown[]): Promise<Row[]>;
}

/** Opens the store, and makes it where there is none. */
export async function openAny(settings: StoreSettings): Promise<TestStore> {
  const opened = await openStoreOf(settings, { mayMigrate: true });
  const pool = opened.pool as Pick<EmbeddedPool, 'query'>; // the two pools' overloads are too many for a common call
  return {
    ...opened,
    settings,
    query: async <Row>(text: string, params = []) => (await pool.query<Row>(text, params)).rows,
  };
}

/** Every row of every table, as text. */
export async function dump({ query }: Pick<TestStore, 'query'>): Promise<Map<string, Uint8Array>> {
  const tables = await query<{ name: string }>(
    `select quote_ident(table_schema) || '.' || quote_ident(table_name) as name from information_schema.tables
     where table_schema not in ('pg_catalog', 'information_schema') and table_type = 'BASE TABLE'`,
  );
  const contents = new Map<string, Uint8Array>();
  for (const { name } of tables) {
    const rows = await query<{ row: string }>(`select each::text as row from ${name} each order by 1`);
    contents.set(name, Buffer.from(rows.map(({ row }) => row).join('\n')));
  }
  return contents;
}
