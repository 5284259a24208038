import { execFileSync, spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ObjectStore } from '../../src/pipeline/store-ports.ts';
import { fileObjects } from '../../src/store/objects/files.ts';

const folder = await mkdtemp(join(tmpdir(), 'docket-file-objects-'));
afterAll(() => rm(folder, { recursive: true }));

describe('objects in files', () => {
  it('are whole where their writer was killed, and those it acknowledged are there', async () => {
    const place = join(folder, 'killed');
    const acknowledged = new Set<string>();
    for (const wanted of [3, 10, 25]) for (const name of await writeUntil(place, wanted)) acknowledged.add(name);
    const objects = await fileObjects(place);
    const names = await namesIn(objects);
    expect([...acknowledged].filter((name) => !names.includes(name))).toEqual([]);
    await expectWhole(objects, names);
  });

  it('leave nothing behind of writers that died, once no writer can still be at it', async () => {
    const place = join(folder, 'abandoned');
    await fileObjects(place);
    const [old, young] = ['old', 'young'].map((name) => join(place, '.unfinished', name)) as [string, string];
    await writeFile(old, 'half');
    await writeFile(young, 'half');
    const longAgo = new Date(Date.now() - 2 * 60 * 60 * 1000);
    await utimes(old, longAgo, longAgo);
    const objects = await fileObjects(place);
    expect(await readdir(join(place, '.unfinished'))).toEqual(['young']);
    expect(await namesIn(objects)).toEqual([]);
  });

  it('are for their owner alone, as are their folders', async () => {
    const place = join(folder, 'private');
    await (await fileObjects(place)).write('app/one', Buffer.from('x'));
    for (const path of [place, join(place, 'app'), join(place, 'app/one')]) {
      expect((await stat(path)).mode & 0o077, path).toBe(0);
    }
  });

  it('leave no empty folder when the last of it goes', async () => {
    const place = join(folder, 'emptied');
    const objects = await fileObjects(place);
    await objects.write('app/deep/one', Buffer.from('x'));
    await objects.write('app/two', Buffer.from('x'));
    await objects.remove('app/deep/one');
    expect(await readdir(join(place, 'app'))).toEqual(['two']);
    await objects.remove('app/two');
    expect(await readdir(place)).toEqual(['.unfinished']);
  });
});

const mayMount = process.platform === 'linux' && process.getuid?.() === 0 && canMount();
if (!mayMount) {
  if (process.env.DOCKET_CI === '1') throw new Error('a disk cannot be mounted here, and no test may be skipped.');
  process.stderr.write('A disk can be mounted by root on Linux alone: the tests with a full disk are SKIPPED.\n');
}

describe.skipIf(!mayMount)('objects on a small disk', () => {
  const disk = join(folder, 'disk');
  beforeAll(async () => {
    await mkdir(disk);
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', disk]);
  });
  afterAll(() => execFileSync('umount', [disk]));

  it('are refused when it is full, with nothing half-written and nothing lost, and work again once there is room', async () => {
    const objects = await fileObjects(disk);
    const acknowledged = await fill(objects);
    expect(await readdir(join(disk, '.unfinished'))).toEqual([]);
    expect(await namesIn(objects)).toEqual([...acknowledged].sort());
    await expectWhole(objects, acknowledged);

    const kept = acknowledged.slice(8);
    for (const name of acknowledged.slice(0, 8)) await objects.remove(name);
    const more = await fill(objects);
    expect(more.length).toBeGreaterThan(0);
    await expectWhole(objects, [...kept, ...more]);
  });

  it('are read but not written or removed where it may only be read', async () => {
    const objects = await fileObjects(disk);
    const [name = ''] = await namesIn(objects);
    execFileSync('mount', ['-o', 'remount,ro', disk]);
    try {
      await expectWhole(objects, [name]);
      await expect(objects.write(name, Buffer.from('x'))).rejects.toMatchObject({ code: 'blob.unavailable' });
      await expect(objects.remove(name)).rejects.toMatchObject({ code: 'blob.unavailable' });
    } finally {
      execFileSync('mount', ['-o', 'remount,rw', disk]);
    }
    await expectWhole(objects, [name]);
  });

  it('are away, and not missing, while it is not mounted', async () => {
    const objects = await fileObjects(disk);
    const [name = ''] = await namesIn(objects);
    execFileSync('umount', [disk]);
    try {
      await expect(objects.read(name)).rejects.toMatchObject({ code: 'blob.unavailable' });
      await expect(objects.write(name, Buffer.from('x'))).rejects.toMatchObject({ code: 'blob.unavailable' });
      expect(await readdir(disk)).toEqual([]);
    } finally {
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', disk]);
    }
  });
});

/** Four write until each is refused; gives what was acknowledged. */
async function fill(objects: ObjectStore): Promise<string[]> {
  const acknowledged: string[] = [];
  const writeUntilRefused = async (): Promise<never> => {
    for (;;) {
      const bytes = randomBytes(150_000);
      await objects.write(nameOf(bytes), bytes);
      acknowledged.push(nameOf(bytes));
    }
  };
  for (const end of await Promise.allSettled(Array.from({ length: 4 }, writeUntilRefused))) {
    expect(end).toMatchObject({ status: 'rejected', reason: { code: 'blob.unavailable' } });
  }
  return acknowledged;
}

/** The names that a writer acknowledged before it was killed in the midst of more. */
async function writeUntil(place: string, wanted: number): Promise<string[]> {
  const writer = spawn(process.execPath, ['--import', 'tsx', 'test/support/object-writer.ts', place], {
    cwd: resolve(import.meta.dirname, '../..'),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  for await (const chunk of writer.stdout) {
    said += String(chunk);
    if (said.split('\n').length > wanted) writer.kill('SIGKILL');
  }
  if (writer.signalCode === null) await once(writer, 'exit');
  expect(writer.signalCode).toBe('SIGKILL');
  return said.split('\n').slice(0, -1);
}

/** Every object's name says the hash of what was written under it. */
async function expectWhole(objects: ObjectStore, names: readonly string[]): Promise<void> {
  for (const name of names) expect(nameOf(await objects.read(name))).toBe(name);
}

async function namesIn(objects: ObjectStore): Promise<string[]> {
  const names: string[] = [];
  for await (const name of objects.names('')) names.push(name);
  return names.sort();
}

function canMount(): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder], { stdio: 'ignore' });
    execFileSync('umount', [folder]);
    return true;
  } catch {
    return false;
  }
}

const nameOf = (bytes: Uint8Array): string => `app/${createHash('sha256').update(bytes).digest('hex')}`;
