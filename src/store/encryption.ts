import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { Failure } from '../domain/failure.ts';

const VERSION = 1;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const KEY_BYTES = 32;

/** Encrypts what is kept. `place` says where it belongs (zone, tenant, application, column): the same bytes in another place do not open. */
export interface Sealer {
  seal(plain: Uint8Array, place: string): Buffer;
  /** Fails with `blob.damaged` when the bytes, the key or the place are not those of the sealing. */
  open(sealed: Uint8Array, place: string): Buffer;
}

/** AES-256-GCM with a random 96-bit nonce: version byte, nonce, ciphertext, tag. */
export function sealerWith(key: Uint8Array): Sealer {
  if (key.length !== KEY_BYTES) throw new Failure('blob.damaged');
  return {
    seal(plain, place) {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(associated(place));
      const body = Buffer.concat([cipher.update(plain), cipher.final()]);
      return Buffer.concat([Buffer.of(VERSION), nonce, body, cipher.getAuthTag()]);
    },
    open(sealed, place) {
      try {
        const nonce = sealed.subarray(1, 1 + NONCE_BYTES);
        const decipher = createDecipheriv('aes-256-gcm', key, nonce).setAAD(associated(place));
        if (sealed[0] !== VERSION || sealed.length < 1 + NONCE_BYTES + TAG_BYTES) throw new Error('header');
        decipher.setAuthTag(sealed.subarray(-TAG_BYTES));
        return Buffer.concat([decipher.update(sealed.subarray(1 + NONCE_BYTES, -TAG_BYTES)), decipher.final()]);
      } catch (cause) {
        throw new Failure('blob.damaged', { cause });
      }
    },
  };
}

/** The key of a data folder, made at first use; only its owner may read it. */
export function fileKey(path: string): Buffer {
  if (!existsSync(path)) {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    writeFileSync(path, randomBytes(KEY_BYTES), { mode: 0o600, flag: 'wx' });
  }
  chmodSync(path, 0o600);
  return readFileSync(path);
}

const associated = (place: string): Buffer => Buffer.from(`docket|${VERSION}|${place}`);
