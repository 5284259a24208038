import { sql } from 'kysely';
import type { Tx } from '../context.ts';
import type { Tables } from '../schema.ts';

/**
 * Where each table goes in a backup, in the order in which rows can be put in again, as some refer to others. What stays
 * is said otherwise: settings by the manifest, the outbox by the steps. A table that is not named here does not compile.
 */
const PLACES = {
  settings: 'stays',
  outbox: 'stays',
  keys: 'apart',
  actors: 'travels',
  actor_roles: 'travels',
  actor_skills: 'travels',
  absences: 'travels',
  applications: 'travels',
  documents: 'travels',
  pages: 'travels',
  steps: 'travels',
  readings: 'travels',
  proposals: 'travels',
  attributes: 'travels',
  reviews: 'travels',
  decisions: 'travels',
  corrections: 'travels',
  interests: 'travels',
  idempotency_keys: 'travels',
  policies: 'travels',
  events: 'travels',
  chain: 'travels',
} as const satisfies Record<keyof Tables, 'stays' | 'apart' | 'travels'>;

export const TRAVELLING: readonly string[] = Object.entries(PLACES).flatMap(([table, place]) =>
  place === 'travels' ? [table] : [],
);

interface Column {
  readonly name: string;
  readonly type: string;
}

/** Small enough that the rows of long documents fit into memory. */
const BATCH = 100;

/** A table's rows as JSON texts, bytes in Base64 and times to the microsecond, as of the transaction's snapshot. */
export async function* rowsOf(transaction: Tx, table: string): AsyncGenerator<readonly string[]> {
  const columns = await columnsOf(transaction, table);
  const members = columns.map(
    ({ name, type }) => sql`${sql.lit(name)}, ${type === 'bytea' ? base64(name) : sql.ref(name)}`,
  );
  await sql`declare backup_rows no scroll cursor for
    select json_build_object(${sql.join(members)})::text as row from ${sql.table(table)}`.execute(transaction);
  for (;;) {
    const { rows } = await sql<{ row: string }>`fetch ${sql.lit(BATCH)} from backup_rows`.execute(transaction);
    if (rows.length === 0) break;
    yield rows.map(({ row }) => row);
  }
  await sql`close backup_rows`.execute(transaction);
}

/** Puts rows in that `rowsOf` gave, whichever database they come from. */
export async function insertRows(transaction: Tx, table: string, rows: readonly string[]): Promise<void> {
  const columns = await columnsOf(transaction, table);
  const names = columns.map(({ name }) => sql.ref(name));
  const values = columns.map(({ name, type }) =>
    type === 'bytea' ? sql`decode(${sql.ref(name)}, 'base64')` : sql.ref(name),
  );
  const types = columns.map(({ name, type }) => sql`${sql.ref(name)} ${sql.raw(type === 'bytea' ? 'text' : type)}`);
  await sql`insert into ${sql.table(table)} (${sql.join(names)}) select ${sql.join(values)}
    from json_to_recordset(${`[${rows.join()}]`}::text::json) as given (${sql.join(types)})`.execute(transaction);
}

/** PostgreSQL breaks Base64 into lines. */
const base64 = (column: string) => sql`translate(encode(${sql.ref(column)}, 'base64'), ${sql.lit('\n')}, '')`;

async function columnsOf(transaction: Tx, table: string): Promise<readonly Column[]> {
  const { rows } = await sql<Column>`
    select attname::text as name, format_type(atttypid, atttypmod) as type from pg_attribute
    where attrelid = ${table}::text::regclass and attnum > 0 and not attisdropped order by attnum`.execute(transaction);
  return rows;
}
