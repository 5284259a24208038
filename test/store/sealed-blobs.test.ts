import { createHash, createHmac, randomBytes } from 'node:crypto';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { Failure } from '../../src/domain/failure.ts';
import { newApplicationId } from '../../src/domain/ids.ts';
import { type Sealer, sealerWith } from '../../src/store/encryption.ts';
import { fileObjects } from '../../src/store/objects/files.ts';
import { sealedBlobs } from '../../src/store/sealed-blobs.ts';

const CANARY = 'CANARY-900-12-3456';
const [ada, bob] = [newApplicationId(), newApplicationId()];
const made: string[] = [];
afterEach(async () => {
  await Promise.all(made.splice(0).map((folder) => rm(folder, { recursive: true })));
});

describe('sealed blobs', () => {
  it('open to the bytes that were put', async () => {
    const { blobs } = await newBlobs();
    for (const bytes of [Buffer.alloc(0), Buffer.from(CANARY), randomBytes(100_000)]) {
      expect(Buffer.from(await blobs.open(await blobs.put(bytes, ada))).equals(bytes)).toBe(true);
    }
  });

  it('have one name for the same bytes of an application, and another for those of another application or store', async () => {
    const { blobs, folder } = await newBlobs();
    const name = await blobs.put(Buffer.from(CANARY), ada);
    expect(await blobs.put(Buffer.from(CANARY), ada)).toBe(name);
    expect(await readdir(join(folder, ada))).toHaveLength(1);
    const others = [
      await blobs.put(Buffer.from(`${CANARY}.`), ada),
      await blobs.put(Buffer.from(CANARY), bob),
      await (await newBlobs()).blobs.put(Buffer.from(CANARY), ada),
    ];
    expect(new Set([name, ...others].map(hashIn)).size).toBe(4);
  });

  it('show the storage neither bytes nor a hash that could be guessed', async () => {
    const { blobs, folder } = await newBlobs();
    const name = await blobs.put(Buffer.from(CANARY.repeat(50)), ada);
    const seen = Buffer.concat([Buffer.from(name), await readFile(join(folder, name))]);
    const hash = createHash('sha256').update(CANARY.repeat(50)).digest();
    for (const secret of [CANARY, Buffer.from(CANARY).toString('base64').slice(0, 20), hash, hash.toString('hex')]) {
      expect(seen.includes(secret)).toBe(false);
    }
  });

  it('do not open under another name, of the same application or another', async () => {
    const { blobs, folder } = await newBlobs();
    const blob = await blobs.put(Buffer.from('a payslip'), ada);
    for (const other of [
      await blobs.put(Buffer.from('a better one'), ada),
      await blobs.put(Buffer.from('hers'), bob),
    ]) {
      await cp(join(folder, blob), join(folder, other));
      await expect(blobs.open(other)).rejects.toMatchObject({ code: 'blob.damaged' });
    }
    expect(Buffer.from(await blobs.open(blob)).toString()).toBe('a payslip');
  });

  it('do not open in another zone or for another tenant', async () => {
    const { blobs, folder, parts } = await newBlobs();
    const blob = await blobs.put(Buffer.from(CANARY), ada);
    for (const prefix of ['masked|default', 'production|other']) {
      const elsewhere = sealedBlobs(await fileObjects(folder), { ...parts, prefix });
      await expect(elsewhere.open(blob)).rejects.toMatchObject({ code: 'blob.damaged' });
    }
  });

  it('do not open once any byte of them is changed or cut off', async () => {
    const { blobs, folder } = await newBlobs();
    const blob = await blobs.put(Buffer.from(CANARY), ada);
    const sealed = await readFile(join(folder, blob));
    for (const [at] of sealed.entries()) {
      const changed = Buffer.from(sealed);
      changed[at] = (changed[at] ?? 0) ^ (1 << (at % 8));
      for (const damaged of [changed, sealed.subarray(0, at)]) {
        await writeFile(join(folder, blob), damaged);
        await expect(blobs.open(blob), `byte ${at}`).rejects.toMatchObject({ code: 'blob.damaged' });
      }
    }
  });

  it('do not open once the key of the application is gone, even when their bytes come back', async () => {
    const { blobs, folder, keys } = await newBlobs();
    const blob = await blobs.put(Buffer.from(CANARY), ada);
    const backup = await readFile(join(folder, blob));
    await blobs.removeAll(ada);
    keys.delete(ada);
    await (await fileObjects(folder)).write(blob, backup);
    await expect(blobs.open(blob)).rejects.toMatchObject({ code: 'application.erased' });
    await expect(blobs.put(Buffer.from('more'), ada)).rejects.toMatchObject({ code: 'application.erased' });
  });

  it('go one by one, or all of an application and no other', async () => {
    const { blobs, folder } = await newBlobs();
    const [one, two, hers] = [
      await blobs.put(Buffer.from('one'), ada),
      await blobs.put(Buffer.from('two'), ada),
      await blobs.put(Buffer.from('hers'), bob),
    ];
    await blobs.remove(one);
    await expect(blobs.open(one)).rejects.toMatchObject({ code: 'blob.missing' });
    expect(Buffer.from(await blobs.open(two)).toString()).toBe('two');
    await blobs.removeAll(ada);
    await blobs.removeAll(ada);
    await expect(blobs.open(two)).rejects.toMatchObject({ code: 'blob.missing' });
    expect(Buffer.from(await blobs.open(hers)).toString()).toBe('hers');
    expect(await readdir(folder)).not.toContain(ada);
  });

  it('are missing under anything that is not the name of a blob', async () => {
    const { blobs } = await newBlobs();
    const blob = await blobs.put(Buffer.from(CANARY), ada);
    const wrong = fc.oneof(fc.string(), fc.constantFrom(ada, `${ada}/`, `${blob}0`, `../${blob}`, blob.toUpperCase()));
    await fc.assert(
      fc.asyncProperty(wrong, async (name) => {
        await expect(blobs.open(name)).rejects.toMatchObject({ code: 'blob.missing' });
        await expect(blobs.remove(name)).rejects.toMatchObject({ code: 'blob.missing' });
      }),
    );
    expect(Buffer.from(await blobs.open(blob)).toString()).toBe(CANARY);
  });
});

/** A store of its own: other keys, another folder. */
async function newBlobs() {
  const folder = await mkdtemp(join(tmpdir(), 'docket-blobs-'));
  made.push(folder);
  const keys = new Map<string, Sealer>([ada, bob].map((id) => [id, sealerWith(randomBytes(32))]));
  const indexKey = randomBytes(32);
  const parts = {
    prefix: 'production|default',
    index: (column: string, value: Uint8Array) => createHmac('sha256', indexKey).update(column).update(value).digest(),
    sealerFor: async (application: string) => {
      const sealer = keys.get(application);
      if (sealer) return sealer;
      throw new Failure('application.erased');
    },
  };
  return { blobs: sealedBlobs(await fileObjects(folder), parts), folder, keys, parts };
}

const hashIn = (blob: string): string => blob.split('/')[1] ?? '';
