import { type Generated, type Kysely, sql } from 'kysely';

export type ApplicationState = 'reading' | 'deciding' | 'proposed' | 'failed';
export type DocumentState = 'received' | 'read' | 'refused' | 'quarantined';

/** The tables. Columns named `sealed` hold encrypted JSON; nothing personal stands beside them. */
export interface Tables {
  settings: { name: string; value: string };
  applications: {
    tenant: Generated<string>;
    id: string;
    state: ApplicationState;
    failure: string | null;
    sealed: Buffer;
    received_at: Generated<Date>;
  };
  documents: {
    tenant: Generated<string>;
    id: string;
    application: string;
    position: number;
    state: DocumentState;
    failure: string | null;
    blob: string;
    sealed: Buffer;
  };
  readings: { tenant: Generated<string>; document: string; application: string; sealed: Buffer };
  proposals: {
    tenant: Generated<string>;
    application: string;
    inbox: string;
    outcome: string;
    rule: string;
    policy: string;
    sealed: Buffer;
    made_at: Generated<Date>;
  };
  outbox: {
    tenant: Generated<string>;
    id: string;
    job: string;
    payload: string;
    made_at: Generated<Date>;
    published_at: Date | null;
  };
}

export type Database = Kysely<Tables>;

/** Every change of the schema, oldest first; each runs once, in a transaction of its own. */
const MIGRATIONS: readonly (readonly string[])[] = [
  [
    `create table applications (
       tenant text not null default 'default', id text primary key, state text not null, failure text,
       sealed bytea not null, received_at timestamptz not null default now())`,
    `create table documents (
       tenant text not null default 'default', id text primary key, application text not null references applications (id) on delete cascade,
       position integer not null, state text not null, failure text, blob text not null, sealed bytea not null)`,
    `create index documents_by_application on documents (application)`,
    `create table readings (
       tenant text not null default 'default', document text primary key references documents (id) on delete cascade,
       application text not null references applications (id) on delete cascade, sealed bytea not null)`,
    `create table proposals (
       tenant text not null default 'default', application text primary key references applications (id) on delete cascade,
       inbox text not null, outcome text not null, rule text not null, policy text not null,
       sealed bytea not null, made_at timestamptz not null default now())`,
    `create table outbox (
       tenant text not null default 'default', id text primary key, job text not null, payload text not null,
       made_at timestamptz not null default now(), published_at timestamptz)`,
    `create index outbox_unpublished on outbox (made_at) where published_at is null`,
  ],
];

/** The one table that stands before any migration: it says whose store this is and how far its schema has come. */
export async function createSettings(database: Database): Promise<void> {
  await sql`create table if not exists settings (name text primary key, value text not null)`.execute(database);
}

/** Brings the schema to its newest version. */
export async function migrate(database: Database): Promise<void> {
  const done = Number((await readSetting(database, 'schema')) ?? 0);
  for (const [index, statements] of MIGRATIONS.entries()) {
    if (index < done) continue;
    await database.transaction().execute(async (transaction) => {
      for (const statement of statements) await sql.raw(statement).execute(transaction);
      await writeSetting(transaction, 'schema', String(index + 1));
    });
  }
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
