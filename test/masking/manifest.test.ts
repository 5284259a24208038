import { appendFile, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { admit, datasetAbove, isListed, openDatasets } from '../../masking/admission.ts';
import { canonicalJson } from '../../masking/canonical.ts';
import { exportPublicKey, newSigningKey, openUserKey, publicHalf, trust, trustedKeys } from '../../masking/keys.ts';
import { Manifest, signDataset, verifyDataset } from '../../masking/manifest.ts';
import { PlainDate } from '../../src/domain/plain-date.ts';
import { signAsMasked } from '../support/sign-as-masked.ts';

const key = newSigningKey();
const trusted = [trust(publicHalf(key))];
const facts = { mode: 'synthetic', seed: '7', versions: { mapping: 1 } } as const;
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'docket-manifest-'));
  await mkdir(join(folder, 'packet', 'documents'), { recursive: true });
  await writeFile(join(folder, 'packet', 'documents', 'bill.pdf'), 'the bill');
  await writeFile(join(folder, 'packet', 'truth.json'), '{}');
  await signDataset(folder, facts, key);
});
afterEach(() => rm(folder, { recursive: true }));

const manifest = async (): Promise<Manifest> =>
  Manifest.parse(JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')));
const rewrite = async (change: (manifest: Manifest) => unknown): Promise<void> =>
  writeFile(join(folder, 'manifest.json'), canonicalJson(change(await manifest())));
const refused = expect.objectContaining({ code: 'manifest.invalid' });

describe('a signed dataset', () => {
  it('is believed while everything is as it was signed', async () => {
    const { id, mode, hashes } = await verifyDataset(folder, trusted);
    expect([id, mode, hashes.size]).toEqual([(await manifest()).dataset, 'synthetic', 2]);
  });

  it.each([
    ['a changed file', () => appendFile(join(folder, 'packet', 'truth.json'), ' ')],
    ['an extra file', () => writeFile(join(folder, 'packet', 'documents', 'extra.pdf'), 'extra')],
    [
      'a link to a file outside',
      async () => {
        await rm(join(folder, 'packet', 'truth.json'));
        await symlink('/etc/hostname', join(folder, 'packet', 'truth.json'));
      },
    ],
    ['a missing file', () => rm(join(folder, 'packet', 'truth.json'))],
    ['no manifest', () => rm(join(folder, 'manifest.json'))],
    ['a manifest that is no JSON', () => writeFile(join(folder, 'manifest.json'), '{')],
    ['another seed in the manifest', () => rewrite((signed) => ({ ...signed, seed: '8' }))],
    [
      'a file taken out of the manifest and the folder',
      async () => {
        await rm(join(folder, 'packet', 'truth.json'));
        await rewrite((signed) => ({ ...signed, files: signed.files.slice(0, 1) }));
      },
    ],
    ['another signature', () => rewrite((signed) => ({ ...signed, signature: `${'A'.repeat(86)}` }))],
    [
      'a path that leaves the folder',
      () => rewrite((signed) => ({ ...signed, files: [{ path: '../x', sha256: 'a'.repeat(64), bytes: 1 }] })),
    ],
  ])('is refused with %s', async (_what, tamper) => {
    await tamper();
    await expect(verifyDataset(folder, trusted)).rejects.toEqual(refused);
  });

  it('is refused when the key that signed it is not trusted, or not for its mode', async () => {
    await expect(verifyDataset(folder, [])).rejects.toEqual(refused);
    await expect(verifyDataset(folder, [trust(publicHalf(newSigningKey()))])).rejects.toEqual(refused);
    await signAsMasked(folder, key);
    await expect(verifyDataset(folder, trusted)).rejects.toEqual(refused);
  });

  it('is refused when a stranger signs it again under the trusted key id', async () => {
    const { key: trustedId } = await manifest();
    await signDataset(folder, facts, newSigningKey());
    await rewrite((signed) => ({ ...signed, key: trustedId }));
    await expect(verifyDataset(folder, trusted)).rejects.toEqual(refused);
  });

  it('does not name files that nobody signed in what it says', async () => {
    await writeFile(join(folder, 'packet', 'A Person.pdf'), 'x');
    const error: unknown = await verifyDataset(folder, trusted).catch((caught: unknown) => caught);
    expect(error).toEqual(refused);
    expect(JSON.stringify(error)).not.toContain('Person');
  });

  it('has an id that follows from its content, whoever signs it', async () => {
    const first = await manifest();
    const second = await signDataset(folder, facts, newSigningKey());
    expect(second.dataset).toBe(first.dataset);
    await appendFile(join(folder, 'packet', 'truth.json'), ' ');
    expect((await signDataset(folder, facts, key)).dataset).not.toBe(first.dataset);
  });
});

describe('a masked dataset', () => {
  const masked = [trust(publicHalf(key), ['masked'])];
  const until = (expiresOn: string) => signAsMasked(folder, key, expiresOn);

  it('is admitted on its last day and refused on the next, with the reason', async () => {
    await until('2026-03-31');
    await expect(verifyDataset(folder, masked, PlainDate.parse('2026-03-31'))).resolves.toMatchObject({
      mode: 'masked',
    });
    const late = verifyDataset(folder, masked, PlainDate.parse('2026-04-01'));
    await expect(late).rejects.toMatchObject({ code: 'manifest.expired' });
  });

  it('does not live longer for another date in its manifest', async () => {
    await until('2026-03-31');
    await rewrite((signed) => ({ ...signed, expiresOn: '2099-12-31' }));
    await expect(verifyDataset(folder, masked, PlainDate.parse('2026-03-01'))).rejects.toEqual(refused);
  });

  it('is believed under a key of the file that names those of production, which signs nothing invented', async () => {
    const file = join(folder, '..', `${basename(folder)}.keys`);
    await writeFile(file, `# production\n${exportPublicKey(publicHalf(key))}\n`);
    const keys = await trustedKeys(join(folder, 'no-keys'), file);
    await expect(verifyDataset(folder, keys)).rejects.toEqual(refused);
    await until('2099-12-31');
    await expect(verifyDataset(folder, keys)).resolves.toMatchObject({ mode: 'masked' });
    await writeFile(file, 'no key');
    await expect(trustedKeys(folder, file)).rejects.toMatchObject({ code: 'config.invalid' });
    await rm(file);
  });

  it('is refused with one bit of any of its parts flipped', async () => {
    const signed = await readFile(join(folder, 'manifest.json'));
    for (let at = 5; at < signed.length - 2; at += 41) {
      const flipped = Buffer.from(signed);
      flipped[at] = (flipped[at] ?? 0) ^ 1;
      await writeFile(join(folder, 'manifest.json'), flipped);
      await expect(verifyDataset(folder, trusted)).rejects.toEqual(refused);
    }
    await writeFile(join(folder, 'manifest.json'), signed);
    await expect(verifyDataset(folder, trusted)).resolves.toMatchObject({ mode: 'synthetic' });
  });
});

describe('admission', () => {
  it('lets in listed bytes, by content or by hash, and nothing else', async () => {
    const datasets = await openDatasets([folder, folder], trusted);
    expect(datasets).toHaveLength(1);
    expect(isListed(Buffer.from('the bill'), datasets)).toBe(true);
    expect(() => admit(Buffer.from('the bill'), datasets)).not.toThrow();
    expect(() => admit(Buffer.from('the bill '), datasets)).toThrow(expect.objectContaining({ code: 'zone.unlisted' }));
    expect(() => admit(Buffer.from('the bill'), [])).toThrow(expect.objectContaining({ code: 'zone.unlisted' }));
  });

  it('finds the manifest at or above a packet', async () => {
    expect(await datasetAbove(join(folder, 'packet', 'documents', 'bill.pdf'))).toBe(folder);
    expect(await datasetAbove(folder)).toBe(folder);
    await rm(join(folder, 'manifest.json'));
    expect(await datasetAbove(join(folder, 'packet'))).toBeUndefined();
  });
});

describe("the user's own key", () => {
  it('is made once, readable by its owner alone, and then trusted for synthetic data', async () => {
    const keys = join(folder, 'keys');
    expect(await trustedKeys(keys)).toHaveLength(1);
    const [first, second] = await Promise.all([openUserKey(keys), openUserKey(keys)]);
    expect((await stat(join(keys, 'synthetic-ed25519.pem'))).mode & 0o777).toBe(0o600);
    expect(await readdir(keys)).toHaveLength(1);
    expect(trust(publicHalf(second)).id).toBe(trust(publicHalf(first)).id);
    const [, own] = await trustedKeys(keys);
    expect(own).toMatchObject({ id: trust(publicHalf(first)).id, modes: ['synthetic'] });
  });
});

describe('canonical JSON', () => {
  it('follows RFC 8785: sorted keys, shortest numbers, no spaces', () => {
    // The example of RFC 8785, 3.2.2, without its control characters.
    const value = {
      numbers: [333333333.3333333, 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
      literals: [null, true, false],
    };
    expect(canonicalJson(value)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27]}',
    );
    expect(canonicalJson({ '\u20ac': 1, '\r': 2, '1': 3, '\ud83d\ude00': 4, ö: 5 })).toBe(
      '{"\\r":2,"1":3,"ö":5,"€":1,"😀":4}',
    );
  });

  it('refuses what JSON cannot say', () => {
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY, '\ud800', undefined])
      expect(() => canonicalJson(value)).toThrow(TypeError);
  });
});
