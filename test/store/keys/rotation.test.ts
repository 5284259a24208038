import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newApplicationId } from '../../../src/domain/ids.ts';
import type { KeyProvider } from '../../../src/pipeline/store-ports.ts';
import { type DataKeys, dataKeys } from '../../../src/store/keys/data-keys.ts';
import { addKey, fileKeys } from '../../../src/store/keys/file-keys.ts';
import type { Database } from '../../../src/store/schema.ts';
import { ENGINES } from '../../support/databases.ts';

let database: Database;
let close: () => Promise<void>;
let folder: string;
let provider: KeyProvider;
const keyFile = () => join(folder, 'zone.keys');
const open = (keys = provider, tenant = 'default') => dataKeys(database, keys, { tenant });
const anotherProcess = async () => open(await fileKeys(keyFile(), 'masked', { mayMake: false }));

describe.each(ENGINES)('on $engine', (engine) => {
  beforeAll(async () => {
    ({ database, close } = await engine.open());
  });
  afterAll(() => close());

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'docket-rotation-'));
    provider = await fileKeys(keyFile(), 'masked', { mayMake: true });
    await database.deleteFrom('keys').execute();
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  describe('a rotation of the zone’s key', () => {
    it('leaves no key under the old one, while others read and write, and fails no read', async () => {
      const sealed = await sealMany(open(), 2_000);
      const reader = await anotherProcess();
      const id = await addKey(keyFile(), 'masked');
      let running = true;
      const traffic = Promise.all([
        ...Array.from({ length: 10 }, () => readAll(reader, sealed, () => running)),
        writeMore(reader, () => running),
      ]);
      expect(await open().rewrap()).toBe(2_000);
      running = false;
      const counts = await traffic;
      expect(counts.reduce((sum, { done }) => sum + done, 0)).toBeGreaterThan(100);
      for (const each of counts) expect(each).toEqual({ done: expect.any(Number), failed: 0 });
      expect(await keyIds()).toEqual([id]);
      await openAll(await anotherProcess(), sealed);
    });

    it('goes on where it was stopped half-way', async () => {
      const sealed = await sealMany(open(), 350);
      const id = await addKey(keyFile(), 'masked');
      const stopped = open().rewrap((wrapped) => {
        if (wrapped >= 100) throw new Error('stopped');
      });
      await expect(stopped).rejects.toThrow('stopped');
      expect(await keyIds()).toHaveLength(2);
      await openAll(await anotherProcess(), sealed);
      expect(await (await anotherProcess()).rewrap()).toBe(250);
      expect(await keyIds()).toEqual([id]);
      await openAll(await anotherProcess(), sealed);
    });

    it('keeps a batch whole: what fails within one changes none of its rows', async () => {
      await sealMany(open(), 50);
      const before = await keyIds();
      await addKey(keyFile(), 'masked');
      const dying: KeyProvider = { ...provider, wrap: () => Promise.reject(new Error('killed')) };
      await expect(open(dying).rewrap()).rejects.toThrow('killed');
      expect(await keyIds()).toEqual(before);
    });

    it('may be run by several at once, and again when nothing is left', async () => {
      const sealed = await sealMany(open(), 500);
      const id = await addKey(keyFile(), 'masked');
      const counts = await Promise.all([open().rewrap(), open().rewrap(), open().rewrap()]);
      expect(counts.reduce((sum, count) => sum + count)).toBe(500);
      expect(await keyIds()).toEqual([id]);
      expect(await open().rewrap()).toBe(0);
      await openAll(open(), sealed);
    });

    it('sees a second rotation that begins meanwhile', async () => {
      const sealed = await sealMany(open(), 250);
      const first = await addKey(keyFile(), 'masked');
      let [begun, newest] = [false, ''];
      const current = async () => {
        if (begun) newest ||= await addKey(keyFile(), 'masked');
        return provider.current();
      };
      await open({ ...provider, current }).rewrap(() => {
        begun = true;
      });
      expect(newest).not.toBe(first);
      expect(await keyIds()).toEqual([newest]);
      await openAll(await anotherProcess(), sealed);
    });

    it('wraps the keys of every tenant', async () => {
      const other = open(provider, 'other');
      const sealed = await sealMany(other, 3);
      const id = await addKey(keyFile(), 'masked');
      expect(await open().rewrap()).toBe(3);
      expect(await keyIds()).toEqual([id]);
      await openAll(open(provider, 'other'), sealed);
    });

    it('is not kept back by a key that cannot be unwrapped: it names it once the others are done', async () => {
      const sealed = await sealMany(open(), 250);
      const spoilt = [...sealed.keys()][120] ?? '';
      await database
        .updateTable('keys')
        .set({ wrapped: randomBytes(93) })
        .where('subject', '=', spoilt)
        .execute();
      await addKey(keyFile(), 'masked');
      await expect(open().rewrap()).rejects.toThrow(expect.objectContaining({ code: 'key.wrong' }));
      sealed.delete(spoilt);
      await openAll(open(), sealed);
      const [left] = await database
        .selectFrom('keys')
        .select('subject')
        .where('key_id', '<>', await provider.current())
        .execute();
      expect(left).toEqual({ subject: spoilt });
    });

    it('does not bring back a key that was destroyed meanwhile', async () => {
      const sealed = await sealMany(open(), 300);
      const gone = [...sealed.keys()].slice(150, 160);
      await addKey(keyFile(), 'masked');
      const rotation = open().rewrap();
      for (const subject of gone)
        await database.transaction().execute((transaction) => open().destroy(transaction, subject));
      await rotation;
      for (const subject of gone)
        await expect(open().sealerFor(subject)).rejects.toThrow(
          expect.objectContaining({ code: 'application.erased' }),
        );
    });
  });
});

async function sealMany(keys: DataKeys, count: number): Promise<Map<string, Buffer>> {
  const sealed = new Map<string, Buffer>();
  for (let n = 0; n < count; n++) {
    const id = newApplicationId();
    sealed.set(id, (await keys.make(id)).seal(Buffer.from(id), 'p'));
  }
  return sealed;
}

async function openAll(keys: DataKeys, sealed: ReadonlyMap<string, Buffer>): Promise<void> {
  for (const [id, bytes] of sealed) expect((await keys.sealerFor(id)).open(bytes, 'p').toString()).toBe(id);
}

interface Counts {
  readonly done: number;
  readonly failed: number;
}

/** Every read goes to the database, as of a process that has forgotten the key. */
function readAll(keys: DataKeys, sealed: ReadonlyMap<string, Buffer>, goOn: () => boolean): Promise<Counts> {
  const all = [...sealed];
  return repeat(goOn, async (n) => {
    const [id = '', bytes = Buffer.alloc(0)] = all[n % all.length] ?? [];
    keys.forget(id);
    return (await keys.sealerFor(id)).open(bytes, 'p').toString() === id;
  });
}

const writeMore = (keys: DataKeys, goOn: () => boolean): Promise<Counts> =>
  repeat(goOn, async () => {
    const sealer = await keys.make(newApplicationId());
    return sealer.open(sealer.seal(Buffer.from('x'), 'p'), 'p').toString() === 'x';
  });

async function repeat(goOn: () => boolean, act: (n: number) => Promise<boolean>): Promise<Counts> {
  const counts = { done: 0, failed: 0 };
  for (let n = 0; goOn(); n++) {
    const succeeded = await act(n).catch(() => false);
    counts[succeeded ? 'done' : 'failed']++;
    await setImmediate(); // with the embedded database alone, nothing else would have its turn
  }
  return counts;
}

async function keyIds(): Promise<string[]> {
  const rows = await database.selectFrom('keys').select('key_id').distinct().execute();
  return rows.map(({ key_id }) => key_id);
}
