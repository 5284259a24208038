import { createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { derive, sealerWith } from '../../src/store/encryption.ts';
import { boxWith } from '../../src/store/sealed-json.ts';
import { collisionOf } from '../support/gcm-collision.ts';

const plain = Buffer.from('Ada Quill, 900-12-3456');
const damaged = expect.objectContaining({ code: 'blob.damaged' });
const wrongKey = expect.objectContaining({ code: 'key.wrong' });
const damagedOrWrongKey = expect.objectContaining({ code: expect.stringMatching(/^(blob\.damaged|key\.wrong)$/) });

describe('sealed bytes', () => {
  const key = randomBytes(32);
  const sealer = sealerWith(key);
  const sealed = sealer.seal(plain, 'masked|default|a');

  it('open to what was sealed, and never look the same twice', () => {
    expect(sealer.open(sealed, 'masked|default|a')).toEqual(plain);
    expect(sealerWith(key).open(sealed, 'masked|default|a')).toEqual(plain);
    expect(sealer.seal(plain, 'masked|default|a').subarray(33)).not.toEqual(sealed.subarray(33));
    expect(sealed.includes(plain)).toBe(false);
  });

  it('may be none at all', () => {
    expect(sealer.open(sealer.seal(Buffer.alloc(0), 'x'), 'x')).toEqual(Buffer.alloc(0));
  });

  it('do not open in another place or zone', () => {
    expect(() => sealer.open(sealed, 'masked|default|b')).toThrow(damaged);
    expect(() => sealer.open(sealed, 'production|default|a')).toThrow(damaged);
  });

  it('do not open under another key, and say that it is another', () => {
    expect(() => sealerWith(randomBytes(32)).open(sealed, 'masked|default|a')).toThrow(wrongKey);
  });

  it('do not open when any bit of any byte was changed', () => {
    for (let at = 0; at < sealed.length * 8; at++) {
      const altered = Buffer.from(sealed);
      altered.writeUInt8(altered.readUInt8(at >> 3) ^ (1 << (at & 7)), at >> 3);
      expect(() => sealer.open(altered, 'masked|default|a')).toThrow(damagedOrWrongKey);
    }
  });

  it('do not open when they were cut anywhere, or when something follows', () => {
    for (let length = 0; length < sealed.length; length++)
      expect(() => sealer.open(sealed.subarray(0, length), 'masked|default|a')).toThrow(damaged);
    expect(() => sealer.open(Buffer.concat([sealed, Buffer.of(0)]), 'masked|default|a')).toThrow(damaged);
  });

  it('of another version are refused with its number', () => {
    const older = Buffer.from(sealed);
    older[0] = 1;
    expect(() => sealer.open(older, 'masked|default|a')).toThrow(
      expect.objectContaining({ code: 'blob.damaged', facts: { version: 1 } }),
    );
  });

  it('need a key of 32 bytes', () => {
    expect(() => sealerWith(randomBytes(16))).toThrow(wrongKey);
  });
});

describe('a ciphertext made to open under two keys', () => {
  const place = 'masked|default|a';
  const keys = [randomBytes(32), randomBytes(32)] as const;
  const encryptionKeys = [derive(keys[0], 'encryption'), derive(keys[1], 'encryption')] as const;
  const aad = Buffer.from(`docket|2|${place}`);
  const { nonce, body, tag } = collisionOf(encryptionKeys, aad);

  it('does open under both with GCM alone, to two contents', () => {
    const contents = encryptionKeys.map((key) => {
      const decipher = createDecipheriv('aes-256-gcm', key, nonce).setAAD(aad).setAuthTag(tag);
      return Buffer.concat([decipher.update(body), decipher.final()]).toString('hex');
    });
    expect(contents[0]).not.toBe(contents[1]);
  });

  it('opens under the one key that it commits to, and is refused by the other', () => {
    for (const [mine, other] of [keys, [keys[1], keys[0]] as const]) {
      const crafted = Buffer.concat([Buffer.of(2), derive(mine, 'commitment'), nonce, body, tag]);
      expect(sealerWith(mine).open(crafted, place)).toHaveLength(16);
      expect(() => sealerWith(other).open(crafted, place)).toThrow(wrongKey);
    }
  });
});

describe('derived keys', () => {
  it('are HKDF-SHA256 of the key, each for one purpose', () => {
    const key = randomBytes(32);
    expect(derive(key, 'index')).toEqual(Buffer.from(hkdfSync('sha256', key, '', 'docket|2|index', 32)));
    expect(derive(key, 'index')).not.toEqual(derive(key, 'audit-signing'));
  });
});

describe('a box', () => {
  const Form = z.strictObject({ name: z.string() });
  const box = boxWith(sealerWith(randomBytes(32)), 'masked|default|app_1');
  const sealed = box.seal('form', { name: 'Ada Quill' });

  it('gives back what was put in', () => {
    expect(box.open('form', Form, sealed)).toEqual({ name: 'Ada Quill' });
  });

  it('does not open one column as another', () => {
    expect(() => box.open('reading', Form, sealed)).toThrow(damaged);
  });

  it('tells nothing of its content when that has another shape', () => {
    const open = () => box.open('form', z.strictObject({ name: z.literal('Bo') }), sealed);
    expect(open).toThrow(damaged);
    expect(open).not.toThrow(/Ada|Quill/);
  });
});
