import { chownSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, describe, expect, inject, it, vi } from 'vitest';
import { Failure } from '../../src/domain/failure.ts';
import { isAway } from '../../src/store/database-errors.ts';
import { openServerDatabase, type ServerDatabase } from '../../src/store/server-database.ts';
import { localCertificate } from '../support/certificates.ts';
import { freePort } from '../support/server-process.ts';
import { newDatabase, serverUser, startPostgres } from '../support/servers.ts';

const shared = inject('postgres') ?? '';
const cleanups: (() => unknown)[] = [];
afterEach(async () => {
  for (const clean of cleanups.splice(0).reverse()) await clean();
});

async function ownServer(settings: Record<string, string> = {}) {
  const server = await startPostgres({ settings });
  cleanups.push(server.stop);
  return server;
}

async function open(url: string, zone = 'production', ca?: string): Promise<ServerDatabase> {
  const opened = await openServerDatabase(url, { zone, ...(ca && { ca }) });
  cleanups.push(opened.close);
  return opened;
}

const refusal = (acting: Promise<unknown>): Promise<unknown> =>
  acting.then(
    () => 'nothing was refused',
    (error: unknown) =>
      error instanceof Failure ? { code: error.code, at: error.problems.map(({ at }) => at) } : error,
  );
const AWAY = { code: 'store.unavailable', at: [] };

const answer = ({ database }: ServerDatabase) =>
  sql<{ n: number }>`select 1 as n`.execute(database).then(({ rows }) => rows[0]?.n);
const endOthers = ({ pool }: ServerDatabase) =>
  pool.query(
    'select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and datname = current_database()',
  );

describe.skipIf(!shared)('a PostgreSQL server', () => {
  it('is taken without a word where it keeps what it confirms', async () => {
    const opened = await open(await newDatabase(shared));
    expect(opened.warnings).toEqual([]);
    expect(await answer(opened)).toBe(1);
  });

  it('gives numbers, bytes and moments as the embedded database does', async () => {
    const { database } = await open(await newDatabase(shared));
    const { rows } = await sql`select count(*) as n, '\\x01'::bytea as b, to_timestamp(0) as t`.execute(database);
    expect(rows).toEqual([{ n: 1, b: Buffer.from([1]), t: new Date(0) }]);
  });

  it('looks for names among our tables first, then among those of the queue', async () => {
    const { database } = await open(await newDatabase(shared));
    const { rows } = await sql`show search_path`.execute(database);
    expect(rows).toEqual([{ search_path: 'public,bullmq' }]);
  });

  it('that would lose data at a power cut is refused in production and taken with warnings in the masked zone', async () => {
    const { url } = await ownServer({ fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' });
    expect(await refusal(open(url))).toEqual({
      code: 'server.unsafe',
      at: ['postgres fsync', 'postgres synchronous_commit', 'postgres full_page_writes'],
    });
    expect((await open(url, 'masked')).warnings).toHaveLength(3);
  });

  it('that is not there is said to be away', async () => {
    expect(await refusal(open(`postgres://docket@127.0.0.1:${await freePort()}/docket`))).toEqual(AWAY);
  });

  it('that does not know the database is a setting to mend', async () => {
    const url = shared.replace(/[^/]*$/, 'absent');
    expect(await refusal(open(url))).toEqual({ code: 'config.invalid', at: ['DOCKET_DATABASE'] });
  });

  it('is spoken to over TLS alone where an authority is named, whatever the URL says', async () => {
    const { folder, cert, key } = localCertificate();
    const user = serverUser();
    if (user) for (const path of [folder, cert, key]) chownSync(path, user.uid, user.gid);
    const { url } = await ownServer({ ssl: 'on', ssl_cert_file: cert, ssl_key_file: key });
    const opened = await open(`${url}?sslmode=disable`, 'production', cert);
    const used = await sql`select ssl from pg_stat_ssl where pid = pg_backend_pid()`.execute(opened.database);
    expect(used.rows).toEqual([{ ssl: true }]);
    expect(await refusal(open(url, 'production', localCertificate().cert))).toEqual(AWAY);
    expect(await refusal(open(shared, 'production', cert))).toEqual(AWAY);
    expect(await refusal(open(url, 'production', join(folder, 'absent')))).toEqual({
      code: 'config.invalid',
      at: ['DOCKET_DATABASE_CA'],
    });
  });
});

describe.skipIf(!shared)('a database that goes away', () => {
  it('fails every query as unavailable, inside a transaction too, and answers again when it is back', async () => {
    const server = await ownServer();
    const opened = await open(server.url);
    await sql`create table kept (n integer)`.execute(opened.database);
    const torn = opened.database.transaction().execute(async (transaction) => {
      await sql`insert into kept values (1)`.execute(transaction);
      await server.kill9();
      await sql`insert into kept values (2)`.execute(transaction);
    });
    expect(await refusal(torn)).toEqual(AWAY);
    expect(await refusal(answer(opened))).toEqual(AWAY);
    await server.restart();
    expect(await answer(opened)).toBe(1);
    const { rows } = await sql`select * from kept`.execute(opened.database);
    expect(rows).toEqual([]);
  });

  it('while nobody asks anything harms nobody: the next query has a new connection', async () => {
    const opened = await open(await newDatabase(shared));
    await Promise.all([1, 2, 3].map(() => answer(opened)));
    await endOthers(opened);
    await vi.waitFor(() => expect(opened.pool.idleCount).toBeLessThanOrEqual(1));
    expect(await Promise.all([1, 2, 3].map(() => answer(opened)))).toEqual([1, 1, 1]);
  });

  it('between two queries of a transaction fails the transaction, not the process', async () => {
    const opened = await open(await newDatabase(shared));
    const torn = opened.database.transaction().execute(async (transaction) => {
      await sql`select 1`.execute(transaction);
      await endOthers(opened);
      await new Promise((later) => setTimeout(later, 50));
      await sql`select 1`.execute(transaction);
    });
    expect(await refusal(torn)).toEqual(AWAY);
    expect(await answer(opened)).toBe(1);
  });

  it('for a disk that is full, a server that stops or one that takes no more connections', async () => {
    const { database } = await open(await newDatabase(shared));
    for (const state of ['53100', '53200', '53300', '57P01', '57P03', '08006', '58030', '25006', '57014'])
      expect(await refusal(raise(state).execute(database)), state).toEqual(AWAY);
  });

  it('is not asked again over the same connection: behind it may be a server that has become a standby', async () => {
    const { database } = await open(await newDatabase(shared));
    const connection = () => sql`select pg_backend_pid() as pid`.execute(database).then(({ rows }) => rows[0]);
    const before = await connection();
    expect(await connection()).toEqual(before);
    expect(await refusal(raise('25006').execute(database))).toEqual(AWAY);
    expect(await connection()).not.toEqual(before);
  });

  it('is not to blame for what a query does wrong', async () => {
    const { database } = await open(await newDatabase(shared));
    for (const state of ['23505', '42P01', '40001', 'P0001'])
      await expect(raise(state).execute(database), state).rejects.not.toBeInstanceOf(Failure);
    expect(isAway(new TypeError('a bug'))).toBe(false);
    expect(isAway(Object.assign(new Error(), { code: 'ERR_INVALID_ARG_TYPE' }))).toBe(false);
  });
});

const raise = (state: string) =>
  sql`${sql.raw(`do $$ begin raise exception 'as in an outage' using errcode = '${state}'; end $$`)}`;
