import { createHash } from 'node:crypto';
import { chmod, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assembleMasking } from '../../src/assemble/masking.ts';

let folder: string;
const key = createHash('sha256').update('of the zones').digest();
const keyFile = async (name: string, bytes: Uint8Array | string, mode = 0o600): Promise<string> => {
  const path = join(folder, name);
  await writeFile(path, bytes);
  await chmod(path, mode);
  return path;
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'docket-zones-'));
});
afterAll(() => rm(folder, { recursive: true }));

const open = (zone: string | undefined, file: string | undefined) =>
  assembleMasking({ DOCKET_ZONE: zone, DOCKET_MASKING_KEY_FILE: file, XDG_DATA_HOME: join(folder, 'data') });
const codeOf = async (zone: string | undefined, file: string | undefined): Promise<string> => {
  try {
    const { close } = await open(zone, file);
    await close();
    return 'open';
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : 'bug';
  }
};

describe('docket mask', () => {
  it('opens in no zone but production, with or without a key', async () => {
    const good = await keyFile('good', key);
    for (const file of [good, undefined]) {
      for (const zone of [undefined, '', 'prod', 'Production', 'production ', 'staging', 'development'])
        expect(await codeOf(zone, file)).toBe('zone.unset');
      expect(await codeOf('masked', file)).toBe('zone.not-production');
    }
    expect(await readdir(folder)).toEqual(['good']);
  });

  it('opens in production with a key that nobody could guess and nobody else can read', async () => {
    expect(await codeOf('production', undefined)).toBe('masking-key.weak');
    expect(await codeOf('production', join(folder, 'nowhere'))).toBe('masking-key.weak');
    for (const [name, bytes] of Object.entries({ empty: '', short: key.subarray(1), zero: Buffer.alloc(64) }))
      expect(await codeOf('production', await keyFile(name, bytes)), name).toBe('masking-key.weak');
    expect(await codeOf('production', await keyFile('open', key, 0o644))).toBe('masking-key.weak');
    expect(await codeOf('production', await keyFile('raw', key))).toBe('open');
    expect(await codeOf('production', await keyFile('written', `${key.toString('hex')}\n`))).toBe('open');
  });

  it('signs with the key of production, the same each time', async () => {
    const file = await keyFile('signing', key);
    const one = await open('production', file);
    const other = await open('production', file);
    expect(one.publicKey).toBe(other.publicKey);
    await Promise.all([one.close(), other.close()]);
  });
});
