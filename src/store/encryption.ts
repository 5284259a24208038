import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { Failure } from '../domain/failure.ts';
import { writeDurably } from './durable-file.ts';

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

/** The key of a data folder; only its owner may read it. Made once, with the folder (`mayMake`): a lost key must not be replaced by one that opens nothing. */
export async function fileKey(path: string, mayMake: boolean): Promise<Buffer> {
  if (!existsSync(path)) {
    if (!mayMake) throw new Failure('blob.damaged');
    await writeDurably(path, randomBytes(KEY_BYTES));
  }
  return readFile(path);
}

const associated = (place: string): Buffer => Buffer.from(`docket|${VERSION}|${place}`);
