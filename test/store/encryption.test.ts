import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ApplicationId, newApplicationId, newDocumentId } from '../../src/domain/ids.ts';
import { fileKey, sealerWith } from '../../src/store/encryption.ts';
import { encryptedFiles } from '../../src/store/files.ts';

const plain = Buffer.from('Ada Quill, 900-12-3456');
const damaged = expect.objectContaining({ code: 'blob.damaged' });

describe('sealed bytes', () => {
  const sealer = sealerWith(randomBytes(32));
  const sealed = sealer.seal(plain, 'masked|default|a');

  it('open to what was sealed, and never look the same twice', () => {
    expect(sealer.open(sealed, 'masked|default|a')).toEqual(plain);
    expect(sealer.seal(plain, 'masked|default|a')).not.toEqual(sealed);
    expect(sealed.includes(plain)).toBe(false);
  });

  it('do not open in another place, zone or under another key', () => {
    expect(() => sealer.open(sealed, 'masked|default|b')).toThrow(damaged);
    expect(() => sealer.open(sealed, 'production|default|a')).toThrow(damaged);
    expect(() => sealerWith(randomBytes(32)).open(sealed, 'masked|default|a')).toThrow(damaged);
  });

  it('do not open when any bit was changed or the end was cut', () => {
    for (let index = 0; index < sealed.length; index++) {
      const altered = Buffer.from(sealed);
      altered.writeUInt8(altered.readUInt8(index) ^ 1, index);
      expect(() => sealer.open(altered, 'masked|default|a')).toThrow(damaged);
    }
    expect(() => sealer.open(sealed.subarray(0, -1), 'masked|default|a')).toThrow(damaged);
    expect(() => sealer.open(Buffer.alloc(3), 'masked|default|a')).toThrow(damaged);
  });
});

describe('the key file', () => {
  const newPath = () => join(mkdtempSync(join(tmpdir(), 'docket-key-')), 'keys', 'file.key');

  it('is made once, readable by its owner alone', async () => {
    const path = newPath();
    const key = await fileKey(path, true);
    expect(key.length).toBe(32);
    expect(await fileKey(path, false)).toEqual(key);
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it('is not made anew where one was lost: it would open nothing', async () => {
    await expect(fileKey(newPath(), false)).rejects.toThrow(damaged);
  });
});

describe('blobs as files', () => {
  const setup = () => {
    const folder = mkdtempSync(join(tmpdir(), 'docket-blobs-'));
    return { folder, files: encryptedFiles(folder, 'masked|default', sealerWith(randomBytes(32))) };
  };

  it('give back the bytes and keep none of them in clear', async () => {
    const { folder, files } = setup();
    const blob = await files.put(plain, newApplicationId(), newDocumentId());
    expect(Buffer.from(await files.open(blob))).toEqual(plain);
    expect(readFileSync(join(folder, blob)).includes('Quill')).toBe(false);
  });

  it('say so when one is missing, changed, or put in place of another', async () => {
    const { folder, files } = setup();
    const application = newApplicationId();
    const one = await files.put(plain, application, newDocumentId());
    const two = await files.put(plain, application, newDocumentId());
    await expect(files.open(`${application}/${newDocumentId()}`)).rejects.toThrow(
      expect.objectContaining({ code: 'blob.missing' }),
    );
    writeFileSync(join(folder, one), readFileSync(join(folder, two)));
    await expect(files.open(one)).rejects.toThrow(damaged);
  });

  it('cannot be led out of their folder', async () => {
    const { files } = setup();
    for (const name of ['../../etc/passwd', `${ApplicationId.parse(newApplicationId())}/../x`, '/etc/passwd', '']) {
      await expect(files.open(name)).rejects.toThrow(expect.objectContaining({ code: 'blob.missing' }));
    }
  });
});
