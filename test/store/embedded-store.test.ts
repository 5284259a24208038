import { execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { newApplicationId, newDocumentId } from '../../src/domain/ids.ts';
import { PlainDate } from '../../src/domain/plain-date.ts';
import { type EmbeddedStore, openEmbeddedStore } from '../../src/store/index.ts';

const storeModule = new URL('../../src/store/index.ts', import.meta.url);
const locked = expect.objectContaining({ code: 'store.locked' });
const newFolder = () => mkdtempSync(join(tmpdir(), 'docket-store-'));
const opened: EmbeddedStore[] = [];
const open = async (folder = newFolder(), zone = 'masked') => {
  const store = await openEmbeddedStore(folder, zone);
  opened.push(store);
  return store;
};
const close = async (store: EmbeddedStore) => {
  opened.splice(opened.indexOf(store), 1);
  await store.close();
};
afterEach(async () => {
  for (const store of [...opened]) await close(store);
});

const form = {
  schema: 'docket.application.v1' as const,
  reference: 'CANARY-REFERENCE',
  receivedOn: PlainDate.parse('2026-03-31'),
};
const document = (application: ReturnType<typeof newApplicationId>) => ({
  id: newDocumentId(),
  application,
  file: 'CANARY-FILE.pdf',
  sha256: 'ab',
  blob: 'x',
});
const read = (id: ReturnType<typeof newDocumentId>) => ({
  document: id,
  file: 'CANARY-FILE.pdf',
  sha256: 'ab',
  status: 'complete' as const,
  pages: [],
});

describe('a data folder', () => {
  it('belongs to one process: a second one is told so', async () => {
    const folder = newFolder();
    await open(folder);
    await expect(openEmbeddedStore(folder, 'masked')).rejects.toThrow(locked);
    const script = `import('${storeModule}').then((s) => s.openEmbeddedStore(${JSON.stringify(folder)}, 'masked')).catch((e) => process.stdout.write(e.code))`;
    expect(execFileSync(process.execPath, ['--import', 'tsx', '-e', script], { encoding: 'utf8' })).toBe(
      'store.locked',
    );
  });

  it('is free again when its process ended, and when it was killed', async () => {
    const folder = newFolder();
    await close(await open(folder));
    const script = `import('${storeModule}').then((s) => s.openEmbeddedStore(${JSON.stringify(folder)}, 'masked')).then(() => { process.stdout.write('open'); setInterval(() => {}, 1e6); })`;
    const killed = spawn(process.execPath, ['--import', 'tsx', '-e', script]);
    await once(killed.stdout, 'data');
    await expect(openEmbeddedStore(folder, 'masked')).rejects.toThrow(locked);
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

  it('opens with its own key alone, and never takes a new one in place of a lost one', async () => {
    const folder = newFolder();
    await close(await open(folder));
    const key = join(folder, 'keys', 'file.key');
    const own = readFileSync(key);
    for (const wrong of [randomBytes(32), randomBytes(5)]) {
      writeFileSync(key, wrong);
      await expect(openEmbeddedStore(folder, 'masked')).rejects.toThrow(
        expect.objectContaining({ code: 'blob.damaged' }),
      );
    }
    rmSync(key);
    await expect(openEmbeddedStore(folder, 'masked')).rejects.toThrow(
      expect.objectContaining({ code: 'blob.damaged' }),
    );
    writeFileSync(key, own);
    await expect(open(folder)).resolves.toBeDefined();
  });

  it('belongs to one zone for ever', async () => {
    const folder = newFolder();
    await close(await open(folder, 'production'));
    await expect(openEmbeddedStore(folder, 'masked')).rejects.toThrow(
      expect.objectContaining({ code: 'zone.mismatch' }),
    );
    await expect(open(folder, 'production')).resolves.toBeDefined();
  });

  it('holds nothing personal in clear', async () => {
    const folder = newFolder();
    const { store, blobs, ...rest } = await open(folder);
    const id = newApplicationId();
    const paper = document(id);
    await blobs.put(Buffer.from('CANARY-BYTES'), id, paper.id);
    await store.accept(id, form, [paper]);
    await store.finishDocument(read(paper.id), [
      {
        document: paper.id,
        type: 'other',
        typeConfidence: 1,
        pages: [1],
        readings: {},
        calibration: 'CANARY-CALIBRATION',
      },
    ]);
    await close({ store, blobs, ...rest });
    const files = walk(folder);
    expect(files.length).toBeGreaterThan(10);
    expect(files.filter((file) => readFileSync(file).includes('CANARY'))).toEqual([]);
  });
});

describe('an application', () => {
  it('is decided once its last document is in, even when two finish at the same moment', async () => {
    const { store } = await open();
    const id = newApplicationId();
    const papers = [document(id), document(id)];
    await store.accept(id, form, papers);
    expect((await store.unpublished(10)).map(({ job }) => job).sort()).toEqual(['read-document', 'read-document']);
    await Promise.all(papers.map((paper) => store.finishDocument(read(paper.id), [])));
    expect((await store.unpublished(10)).filter(({ job }) => job === 'decide-application')).toHaveLength(1);
    expect((await store.status()).applications).toEqual({ deciding: 1 });
  });

  it('keeps the first result of a document when its job runs again', async () => {
    const { store } = await open();
    const id = newApplicationId();
    const paper = document(id);
    await store.accept(id, form, [paper]);
    await store.finishDocument(read(paper.id), []);
    await store.finishDocument({ ...read(paper.id), status: 'quarantined' }, []);
    expect((await store.application(id))?.application.documents.map(({ status }) => status)).toEqual(['complete']);
    expect(await store.waitingDocument(paper.id)).toBeUndefined();
  });

  it('goes on at once where every file was refused at the door', async () => {
    const { store } = await open();
    const id = newApplicationId();
    const paper = document(id);
    const refusal = { code: 'document.empty' as const, message: '', next: '' };
    await store.accept(id, form, [
      { ...paper, outcome: { document: paper.id, file: paper.file, status: 'refused', refusal, pages: [] } },
    ]);
    expect((await store.unpublished(10)).map(({ job }) => job)).toEqual(['decide-application']);
  });

  it('survives the process', async () => {
    const folder = newFolder();
    const first = await open(folder);
    const id = newApplicationId();
    await first.store.accept(id, form, [document(id)]);
    await close(first);
    const { store } = await open(folder);
    expect((await store.application(id))?.application.form.reference).toBe('CANARY-REFERENCE');
    expect(await store.unpublished(10)).toHaveLength(1);
  });
});

describe('the pool in the process', () => {
  it('keeps one client’s transaction to itself while others wait', async () => {
    const { pool } = await open();
    await pool.query('create table tally (n integer)');
    const one = await pool.connect();
    await one.query('begin');
    await one.query('insert into tally values ($1)', [1]);
    const seen = pool.query<{ count: number }>('select count(*)::int as count from tally');
    await one.query('rollback');
    await one.release();
    expect((await seen).rows).toEqual([{ count: 0 }]);
  });

  it('never mixes the parameters of clients that ask at the same time', async () => {
    const { pool } = await open();
    const asked = Array.from({ length: 200 }, (_, index) => index);
    const answers = await Promise.all(
      asked.map(async (n) => (await pool.query<{ n: number }>('select $1::int as n', [n])).rows[0]?.n),
    );
    expect(answers).toEqual(asked);
  });

  it('undoes a transaction that its client leaves open', async () => {
    const { pool } = await open();
    await pool.query('create table tally (n integer)');
    const one = await pool.connect();
    await one.query('begin');
    await one.query('insert into tally values (1)');
    await one.release();
    expect((await pool.query<{ count: number }>('select count(*)::int as count from tally')).rows).toEqual([
      { count: 0 },
    ]);
  });

  it('brings notifications to the client that listens', async () => {
    const { pool } = await open();
    const listener = await pool.connect();
    const heard = new Promise((resolve) => listener.once('notification', resolve));
    await listener.query('-- as BullMQ writes it\nLISTEN "some-channel";');
    await pool.query(`select pg_notify('some-channel', 'hello')`);
    expect(await heard).toEqual({ channel: 'some-channel', payload: 'hello' });
    await listener.release();
  });
});

function walk(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? walk(path) : [path];
  });
}
