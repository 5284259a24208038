import { mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import type { ObjectStore } from '../../src/pipeline/store-ports.ts';
import { fileObjects } from '../../src/store/objects/files.ts';
import { s3Objects } from '../../src/store/objects/s3.ts';
import { startS3 } from '../support/s3-server.ts';

/** Somewhere to keep objects, which can be taken away. */
interface Place {
  readonly name: string;
  /** Empty, and apart from all opened before. */
  open(): Promise<ObjectStore>;
  takeAway(): Promise<void>;
  giveBack(): Promise<void>;
}

const s3 = await startS3();
const folder = await mkdtemp(join(tmpdir(), 'docket-objects-'));
let opened = 0;
afterAll(async () => {
  await s3?.stop();
  await rm(folder, { recursive: true, force: true });
});

describeObjects({
  name: 'files',
  open: () => fileObjects(join(folder, 'here', String(++opened))),
  takeAway: () => rename(join(folder, 'here'), join(folder, 'away')),
  giveBack: () => rename(join(folder, 'away'), join(folder, 'here')),
});

if (s3) {
  const { endpoint, bucket, accessKeyId, secretAccessKey } = s3;
  vi.stubEnv('AWS_ACCESS_KEY_ID', accessKeyId);
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', secretAccessKey);
  describeObjects({
    name: 'S3',
    open: () => s3Objects({ bucket, endpoint, prefix: `place/${++opened}` }),
    takeAway: () => s3.kill9(),
    giveBack: () => s3.restart(),
  });
} else describe.skip('objects in S3');

function describeObjects({ name: place, open, takeAway, giveBack }: Place): void {
  describe(`objects in ${place}`, () => {
    it.each([0, 1, 6_000_001])('come back as they were written, %i bytes long', async (length) => {
      const objects = await open();
      const bytes = pattern(length);
      await objects.write('app/one', bytes);
      expect(Buffer.from(await objects.read('app/one')).equals(bytes)).toBe(true);
    });

    it('are what was written last under their name', async () => {
      const objects = await open();
      await objects.write('app/one', Buffer.from('the first, which is longer'));
      await objects.write('app/one', Buffer.from('the second'));
      expect(text(await objects.read('app/one'))).toBe('the second');
    });

    it('are missing where nothing was written, where a folder is, and under what is no name', async () => {
      const objects = await open();
      await objects.write('app/one', Buffer.from('x'));
      for (const name of [
        'app/two',
        'other/one',
        'app',
        'app/one/more',
        '',
        '/',
        'app//one',
        '../app/one',
        'App/one',
        'app/one.part',
      ]) {
        await expect(objects.read(name), name).rejects.toMatchObject({ code: 'blob.missing' });
      }
    });

    it('are not written under what is no name', async () => {
      const objects = await open();
      for (const name of ['', '..', '../one', 'app/../../one', '/etc/one', 'app/', 'äpp', 'app\0', '.unfinished/one']) {
        await expect(objects.write(name, Buffer.from('x')), name).rejects.toMatchObject({ code: 'blob.missing' });
      }
      expect(await namesOf(objects, '')).toEqual([]);
    });

    it('are listed by how their names begin, however many they are', async () => {
      const objects = await open();
      const many = Array.from({ length: 250 }, (_, at) => `app_a/${at}`); // more than two of the server's pages
      await inParts(many, 10, (name) => objects.write(name, Buffer.from('x')));
      await objects.write('app_ab/other', Buffer.from('x'));
      await objects.write('app_b/deeper/still', Buffer.from('x'));
      expect(await namesOf(objects, 'app_a/')).toEqual([...many].sort());
      expect(await namesOf(objects, 'app_a')).toEqual([...many, 'app_ab/other'].sort());
      expect(await namesOf(objects, 'app_b/')).toEqual(['app_b/deeper/still']);
      expect(await namesOf(objects, 'app_b/de')).toEqual(['app_b/deeper/still']);
      expect(await namesOf(objects, '')).toHaveLength(252);
      for (const prefix of ['app_c/', 'app_a/x/', '../', 'app_a/../'])
        expect(await namesOf(objects, prefix)).toEqual([]);
    });

    it('are listed and read by their own place alone', async () => {
      const [one, other] = [await open(), await open()];
      await one.write('app/one', Buffer.from('x'));
      expect(await namesOf(other, '')).toEqual([]);
      await expect(other.read('app/one')).rejects.toMatchObject({ code: 'blob.missing' });
    });

    it('can be removed while they are listed, again, and where they never were', async () => {
      const objects = await open();
      await inParts(
        Array.from({ length: 120 }, (_, at) => `app/${at}`),
        10,
        (name) => objects.write(name, Buffer.from('x')),
      );
      await objects.write('kept/one', Buffer.from('x'));
      for await (const name of objects.names('app/')) await objects.remove(name);
      await objects.remove('app/1');
      await objects.remove('never/there');
      expect(await namesOf(objects, '')).toEqual(['kept/one']);
      await expect(objects.read('app/1')).rejects.toMatchObject({ code: 'blob.missing' });
      await objects.write('app/1', Buffer.from('again'));
      expect(text(await objects.read('app/1'))).toBe('again');
    });

    it('are whole, and one of those written, where many write one name at once', async () => {
      const objects = await open();
      const contents = Array.from({ length: 8 }, (_, at) => Buffer.alloc(300_000, at));
      await Promise.all(contents.map((content) => objects.write('app/one', content)));
      const bytes = await objects.read('app/one');
      expect(contents.filter((content) => content.equals(bytes))).toHaveLength(1);
      expect(await namesOf(objects, '')).toEqual(['app/one']);
    });

    it('are not called missing while the storage is away, and are all there when it is back', async () => {
      const objects = await open();
      await objects.write('app/one', Buffer.from('kept'));
      await takeAway();
      try {
        for (const use of [
          () => objects.read('app/one'),
          () => objects.read('app/never'),
          () => objects.write('app/two', Buffer.from('x')),
          () => objects.remove('app/one'),
          () => namesOf(objects, ''),
        ]) {
          await expect(use()).rejects.toMatchObject({ code: 'blob.unavailable' });
        }
      } finally {
        await giveBack();
      }
      expect(await namesOf(objects, '')).toEqual(['app/one']);
      expect(text(await objects.read('app/one'))).toBe('kept');
      await objects.write('app/two', Buffer.from('works again'));
    });
  });
}

async function namesOf(objects: ObjectStore, prefix: string): Promise<string[]> {
  const names: string[] = [];
  for await (const name of objects.names(prefix)) names.push(name);
  return names.sort();
}

async function inParts<Item>(items: readonly Item[], size: number, act: (item: Item) => Promise<void>): Promise<void> {
  for (let at = 0; at < items.length; at += size) await Promise.all(items.slice(at, at + size).map(act));
}

const pattern = (length: number): Buffer =>
  Buffer.from(Uint8Array.from({ length }, (_, at) => (at * 31 + (at >> 8)) % 256));
const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString();
