import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { Failure } from '../../../src/domain/failure.ts';
import { environmentKeys } from '../../../src/store/keys/environment-keys.ts';
import { addKey, fileKeys } from '../../../src/store/keys/file-keys.ts';

const failing = (code: string) => expect.objectContaining({ code });
const newPath = () => join(mkdtempSync(join(tmpdir(), 'docket-key-')), 'keys', 'zone.keys');
const token = (zone = 'masked', id = 'k1') => `${zone}.${id}.${randomBytes(32).toString('base64url')}`;
const dataKey = randomBytes(32);
const write = (path: string, text: string) => writeFileSync(path, text, { mode: 0o600 });

async function madeFile(): Promise<string> {
  const path = newPath();
  await fileKeys(path, 'masked', { mayMake: true });
  return path;
}

describe('a key as text', () => {
  const SPOILT: Readonly<Record<string, (text: string) => string>> = {
    'cut short': (text) => text.slice(0, -1),
    'with a letter too many': (text) => `${text}A`,
    'in ordinary base64': (text) => `${text.slice(0, -3)}+/=`,
    'with a last letter that no encoder writes': (text) => `${text.slice(0, -1)}_`,
    'without a zone': (text) => text.slice('masked.'.length),
    'without an id': (text) => text.replace('.k1.', '..'),
    'with a space in it': (text) => text.replace('.k1.', '.k1. '),
    'with another zone': (text) => text.replace('masked', 'production'),
    'with the zone in capitals': (text) => text.replace('masked', 'Masked'),
  };

  it.each(Object.entries(SPOILT))('is refused %s, and never quoted', (_, spoil) => {
    const good = token();
    const secret = good.split('.')[2] ?? '';
    const error = thrownBy(() => environmentKeys(`${token('masked', 'k0')}\n${spoil(good)}`, 'masked'));
    expect(error).toMatchObject({ code: 'key.zone', facts: { line: 2 } });
    expect(inspect(error, { depth: 9 }) + JSON.stringify(error)).not.toContain(secret.slice(4, 24));
  });

  it('is read a line each or between commas, whatever the ends of lines', async () => {
    const [one, two] = [token('masked', 'k1'), token('masked', 'k2')];
    for (const text of [`${one}\n${two}`, `${one},${two}`, `\r\n${one}\r\n${two}\r\n`, ` ${one} , ${two} `]) {
      const { keyId, wrapped } = await environmentKeys(two, 'masked').wrap(dataKey, 'p');
      expect(await environmentKeys(text, 'masked').current()).toBe('k1');
      expect(await environmentKeys(text, 'masked').unwrap(keyId, wrapped, 'p')).toEqual(dataKey);
    }
  });

  it('is missing where the text is empty', () => {
    expect(() => environmentKeys(' \n,', 'masked')).toThrow(failing('key.missing'));
  });

  it('has an id that no other has', () => {
    expect(() => environmentKeys(`${token()}\n${token()}`, 'masked')).toThrow(failing('key.zone'));
  });
});

describe('a wrapped data key', () => {
  const text = token();
  const keys = environmentKeys(text, 'masked');

  it('unwraps in its own place alone', async () => {
    const { keyId, wrapped } = await keys.wrap(dataKey, 'default|a');
    expect(await keys.unwrap(keyId, wrapped, 'default|a')).toEqual(dataKey);
    await expect(keys.unwrap(keyId, wrapped, 'default|b')).rejects.toThrow(failing('key.wrong'));
    await expect(keys.unwrap(keyId, wrapped, 'other|a')).rejects.toThrow(failing('key.wrong'));
    expect(wrapped.includes(dataKey)).toBe(false);
  });

  it('does not unwrap in the other zone, even under the same key bytes', async () => {
    const { keyId, wrapped } = await keys.wrap(dataKey, 'default|a');
    const other = environmentKeys(text.replace('masked', 'production'), 'production');
    await expect(other.unwrap(keyId, wrapped, 'default|a')).rejects.toThrow(failing('key.wrong'));
  });

  it('tells a wrong key from a missing one, and shows neither', async () => {
    const { wrapped } = await keys.wrap(dataKey, 'default|a');
    const sameId = token();
    const wrong = await environmentKeys(sameId, 'masked').unwrap('k1', wrapped, 'default|a').catch(asError);
    const missing = await keys.unwrap('k9', wrapped, 'default|a').catch(asError);
    expect([wrong, missing]).toMatchObject([{ code: 'key.wrong' }, { code: 'key.missing' }]);
    const shown = inspect([wrong, missing], { depth: 9 }) + JSON.stringify([wrong, missing]);
    for (const secret of [text, sameId]) expect(shown).not.toContain(secret.split('.')[2]);
    expect(shown).not.toContain(dataKey.toString('hex'));
    expect(shown).not.toContain(dataKey.toString('base64'));
  });

  it('is refused when a byte was changed or cut off', async () => {
    const { keyId, wrapped } = await keys.wrap(dataKey, 'p');
    for (let at = 0; at < wrapped.length; at++) {
      const altered = Buffer.from(wrapped);
      altered.writeUInt8(altered.readUInt8(at) ^ 1, at);
      await expect(keys.unwrap(keyId, altered, 'p')).rejects.toThrow(failing('key.wrong'));
      await expect(keys.unwrap(keyId, wrapped.subarray(0, at), 'p')).rejects.toThrow(failing('key.wrong'));
    }
  });
});

describe('the key file', () => {
  it('is made once with the store, for its owner alone, and nothing else beside it', async () => {
    const path = await madeFile();
    const text = readFileSync(path, 'utf8');
    await fileKeys(path, 'masked', { mayMake: true });
    expect(readFileSync(path, 'utf8')).toBe(text);
    expect(text).toMatch(/^masked\.k\d{8}[0-9a-f]{8}\.[\w-]{43}\n$/);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(readdirSync(dirname(path))).toEqual(['zone.keys']);
  });

  it('is one file where many processes make it together', async () => {
    const path = newPath();
    const makers = Array.from({ length: 20 }, () => fileKeys(path, 'masked', { mayMake: true }));
    const ids = await Promise.all(makers.map(async (maker) => (await maker).current()));
    expect(new Set(ids).size).toBe(1);
    expect(readdirSync(dirname(path))).toEqual(['zone.keys']);
  });

  it('is not made anew where one was lost: it would open nothing', async () => {
    const path = newPath();
    await expect(fileKeys(path, 'masked', { mayMake: false })).rejects.toThrow(failing('key.missing'));
    expect(existsSync(path)).toBe(false);
  });

  it('is refused where others can read it', async () => {
    const path = await madeFile();
    for (const mode of [0o640, 0o604, 0o644, 0o660]) {
      chmodSync(path, mode);
      await expect(fileKeys(path, 'masked', { mayMake: false })).rejects.toThrow(
        expect.objectContaining({
          code: 'config.invalid',
          problems: [expect.objectContaining({ at: 'DOCKET_KEY_FILE' })],
        }),
      );
    }
    chmodSync(path, 0o400);
    await fileKeys(path, 'masked', { mayMake: false });
  });

  it('of the other zone is refused, and so is an empty or spoilt one', async () => {
    const path = await madeFile();
    await expect(fileKeys(path, 'production', { mayMake: false })).rejects.toThrow(failing('key.zone'));
    write(path, '');
    await expect(fileKeys(path, 'masked', { mayMake: true })).rejects.toThrow(failing('key.missing'));
    write(path, randomBytes(64).toString('latin1'));
    await expect(fileKeys(path, 'masked', { mayMake: true })).rejects.toThrow(failing('key.zone'));
  });

  it('gone while it is in use: what it wrapped still opens, nothing new is wrapped until it is back', async () => {
    const path = await madeFile();
    const keys = await fileKeys(path, 'masked', { mayMake: false });
    const { keyId, wrapped } = await keys.wrap(dataKey, 'p');
    const text = readFileSync(path, 'utf8');
    rmSync(path);
    expect(await keys.unwrap(keyId, wrapped, 'p')).toEqual(dataKey);
    await expect(keys.wrap(dataKey, 'p')).rejects.toThrow(failing('key.missing'));
    write(path, text);
    expect((await keys.wrap(dataKey, 'p')).keyId).toBe(keyId);
  });
});

describe('a key added to the file', () => {
  it('is the current one at once for whoever had the file open, and the older one still unwraps', async () => {
    const path = await madeFile();
    const [one, two] = [
      await fileKeys(path, 'masked', { mayMake: false }),
      await fileKeys(path, 'masked', { mayMake: false }),
    ];
    const old = await one.wrap(dataKey, 'p');
    const id = await addKey(path, 'masked');
    const renewed = await one.wrap(dataKey, 'p');
    expect(renewed.keyId).toBe(id);
    expect(id).not.toBe(old.keyId);
    expect(await two.unwrap(id, renewed.wrapped, 'p')).toEqual(dataKey); // two has not heard of it before
    expect(await two.unwrap(old.keyId, old.wrapped, 'p')).toEqual(dataKey);
  });

  it('keeps the file private and every key that was in it', async () => {
    const path = await madeFile();
    const before = readFileSync(path, 'utf8');
    await addKey(path, 'masked');
    expect(readFileSync(path, 'utf8').split('\n').slice(1).join('\n')).toBe(before);
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it('is never lost to another that is added at the same time: one of the two is refused', async () => {
    const path = await madeFile();
    const results = await Promise.allSettled(Array.from({ length: 10 }, () => addKey(path, 'masked')));
    const added = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
    const refused = results.flatMap((result): unknown[] => (result.status === 'rejected' ? [result.reason] : []));
    expect(added.length).toBeGreaterThan(0);
    for (const error of refused) expect(error).toMatchObject({ code: 'store.locked' });
    for (const id of added) expect(readFileSync(path, 'utf8')).toContain(`.${id}.`);
  });

  it('is not added to a file of the other zone', async () => {
    const path = await madeFile();
    const before = readFileSync(path, 'utf8');
    await expect(addKey(path, 'production')).rejects.toThrow(failing('key.zone'));
    await expect(addKey(`${path}.other`, 'masked')).rejects.toThrow(failing('key.missing'));
    expect(readFileSync(path, 'utf8')).toBe(before);
  });
});

function thrownBy(act: () => unknown): Failure {
  try {
    act();
  } catch (error) {
    return asError(error);
  }
  throw new Error('nothing was thrown');
}

function asError(error: unknown): Failure {
  if (error instanceof Failure) return error;
  throw error;
}
