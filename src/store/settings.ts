import { sql } from 'kysely';
import type { Database } from './schema.ts';

/** The one table that stands before any migration: it says whose store this is and how far its schema has come. */
export async function createSettings(database: Database): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    await sql`select pg_advisory_xact_lock(743294)`.execute(transaction); // `if not exists` alone fails where two come together
    await sql`create table if not exists settings (name text primary key, value text not null)`.execute(transaction);
  });
}

/** Whether anything was ever stored here. */
export async function hasSettings(database: Database): Promise<boolean> {
  const { rows } = await sql<{ there: boolean }>`select to_regclass('settings') is not null as there`.execute(database);
  return rows[0]?.there ?? false;
}

export async function readSetting(database: Database, name: string): Promise<string | undefined> {
  const row = await database.selectFrom('settings').select('value').where('name', '=', name).executeTakeFirst();
  return row?.value;
}

export async function writeSetting(database: Database, name: string, value: string): Promise<void> {
  await database
    .insertInto('settings')
    .values({ name, value })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
    .execute();
}

/** Writes it unless it stands already; gives what stands. */
export async function settingOnce(database: Database, name: string, value: string): Promise<string> {
  await database
    .insertInto('settings')
    .values({ name, value })
    .onConflict((conflict) => conflict.column('name').doNothing())
    .execute();
  return (await readSetting(database, name)) ?? value;
}
