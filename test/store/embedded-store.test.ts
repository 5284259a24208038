import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type EmbeddedDatabase, openEmbeddedDatabase } from '../../src/store/embedded-database.ts';
import { type OpenedStore, openStoreOf } from '../../src/store/index.ts';

const storeModule = new URL('../../src/store/index.ts', import.meta.url);
const locked = expect.objectContaining({ code: 'store.locked' });
const newFolder = () => mkdtempSync(join(tmpdir(), 'docket-store-'));
const inFolder = (data: string) => openStoreOf({ zone: 'masked', data });
const opened: OpenedStore[] = [];
const open = async (folder = newFolder()) => {
  const store = await inFolder(folder);
  opened.push(store);
  return store;
};
const close = async (store: OpenedStore) => {
  opened.splice(opened.indexOf(store), 1);
  await store.close();
};
afterEach(async () => {
  for (const store of [...opened]) await close(store);
});

/** Another process that opens the folder, and then does this. */
const elsewhere = (folder: string, then: string) => [
  ...['--import', 'tsx', '-e'],
  `import('${storeModule}').then((s) => s.openStoreOf({ zone: 'masked', data: ${JSON.stringify(folder)} })).${then}`,
];

describe('a data folder', () => {
  it('belongs to one process: a second one is told so', async () => {
    const folder = newFolder();
    await open(folder);
    await expect(inFolder(folder)).rejects.toThrow(locked);
    const args = elsewhere(folder, 'catch((e) => process.stdout.write(e.code))');
    expect(execFileSync(process.execPath, args, { encoding: 'utf8' })).toBe('store.locked');
  });

  it('is free again when its process ended, and when it was killed', async () => {
    const folder = newFolder();
    await close(await open(folder));
    const args = elsewhere(folder, `then(() => { process.stdout.write('open'); setInterval(() => {}, 1e6); })`);
    const killed = spawn(process.execPath, args);
    await once(killed.stdout, 'data');
    await expect(inFolder(folder)).rejects.toThrow(locked);
    killed.kill('SIGKILL');
    await once(killed, 'exit');
    await expect(open(folder)).resolves.toBeDefined();
  });

  it('is not held by another process that has the number of one that was killed', async () => {
    const folder = newFolder();
    mkdirSync(join(folder, 'lock'));
    writeFileSync(join(folder, 'lock', `${process.ppid}-1`), '');
    await expect(open(folder)).resolves.toBeDefined();
  });

  it('is free again when its store could not be opened', async () => {
    const folder = newFolder();
    await close(await open(folder));
    await expect(openStoreOf({ zone: 'production', data: folder })).rejects.toMatchObject({ code: 'zone.mismatch' });
    await expect(open(folder)).resolves.toBeDefined();
  });

  it('has a key of its own, which nobody else may read and which is never replaced when it is lost', async () => {
    const folder = newFolder();
    await close(await open(folder));
    const key = join(folder, 'keys', 'zone.keys');
    expect(statSync(key).mode & 0o777).toBe(0o600);
    rmSync(key);
    await expect(inFolder(folder)).rejects.toMatchObject({ code: 'key.missing' });
    expect(existsSync(key)).toBe(false);
  });
});

describe('the pool in the process', () => {
  let database: EmbeddedDatabase;
  beforeAll(async () => {
    database = await openEmbeddedDatabase(join(newFolder(), 'database'));
  });
  afterAll(() => database.close());
  const countTally = () => database.pool.query<{ count: number }>('select count(*)::int as count from tally');

  it('keeps one client’s transaction to itself while others wait', async () => {
    const { pool } = database;
    await pool.query('create table if not exists tally (n integer)');
    const one = await pool.connect();
    await one.query('begin');
    await one.query('insert into tally values ($1)', [1]);
    const seen = countTally();
    await one.query('rollback');
    await one.release();
    expect((await seen).rows).toEqual([{ count: 0 }]);
  });

  it('never mixes the parameters of clients that ask at the same time', async () => {
    const { pool } = database;
    const asked = Array.from({ length: 200 }, (_, index) => index);
    const answers = await Promise.all(
      asked.map(async (n) => (await pool.query<{ n: number }>('select $1::int as n', [n])).rows[0]?.n),
    );
    expect(answers).toEqual(asked);
  });

  it('undoes a transaction that its client leaves open', async () => {
    const { pool } = database;
    await pool.query('create table if not exists tally (n integer)');
    const one = await pool.connect();
    await one.query('begin');
    await one.query('insert into tally values (1)');
    await one.release();
    expect((await countTally()).rows).toEqual([{ count: 0 }]);
  });

  it('brings notifications to the client that listens', async () => {
    const { pool } = database;
    const listener = await pool.connect();
    const heard = new Promise((resolve) => listener.once('notification', resolve));
    await listener.query('-- as BullMQ writes it\nLISTEN "some-channel";');
    await pool.query(`select pg_notify('some-channel', 'hello')`);
    expect(await heard).toEqual({ channel: 'some-channel', payload: 'hello' });
    await listener.release();
  });
});
