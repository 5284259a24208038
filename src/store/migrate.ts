import { sql } from 'kysely';
import { Failure } from '../domain/failure.ts';
import { type Database, MIGRATIONS } from './schema.ts';
import { readSetting, writeSetting } from './settings.ts';

const OLDEST = 1; // what a store without any of MIGRATIONS is at
export const NEWEST_SCHEMA = OLDEST + MIGRATIONS.length;

/** Brings the schema to its newest version, or to that of a backup; several processes may ask at once. Refuses a store that a newer program has migrated. */
export async function migrate(database: Database, upTo = NEWEST_SCHEMA): Promise<void> {
  for (;;) {
    const more = await database.transaction().execute(async (transaction) => {
      await sql`select pg_advisory_xact_lock(743295)`.execute(transaction);
      const version = await schemaVersion(transaction);
      const statements = version < upTo ? MIGRATIONS[version - OLDEST] : undefined;
      if (!statements) return false;
      for (const statement of statements) await sql.raw(statement).execute(transaction);
      await writeSetting(transaction, 'schema', String(version + 1));
      return true;
    });
    if (!more) return;
  }
}

/** Fails unless the store's schema is this program's. */
export async function requireNewestSchema(database: Database): Promise<void> {
  if ((await schemaVersion(database)) < NEWEST_SCHEMA) throw new Failure('schema.older');
}

async function schemaVersion(database: Database): Promise<number> {
  const stored = await readSetting(database, 'schema');
  const version = Number(stored ?? OLDEST);
  if (version > NEWEST_SCHEMA) throw new Failure('schema.newer');
  if (stored === String(OLDEST)) throw new Failure('schema.draft');
  return version;
}
