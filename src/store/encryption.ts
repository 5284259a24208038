import { createCipheriv, createDecipheriv, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';
import { Failure } from '../domain/failure.ts';

/** Of zone keys and data keys alike. */
export const KEY_BYTES = 32;

const VERSION = 2; // version 1 committed to no key
const COMMITMENT_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const NONCE_AT = 1 + COMMITMENT_BYTES;
const BODY_AT = NONCE_AT + NONCE_BYTES;

/** Encrypts what is kept. `place` says where it belongs (zone, tenant, application, column): the same bytes in another place do not open. */
export interface Sealer {
  seal(plain: Uint8Array, place: string): Buffer;
  /** Fails with `key.wrong` where another key sealed it, else with `blob.damaged` where the bytes or the place are not those of the sealing. */
  open(sealed: Uint8Array, place: string): Buffer;
}

/**
 * Version byte, key commitment, random 96-bit nonce, ciphertext, tag. AES-256-GCM as in NIST SP 800-38D; random nonces
 * are safe for 2^32 sealings under a key (section 8.3). GCM alone does not commit to its key: one ciphertext can be made
 * that opens under two keys to two contents. The commitment is derived beside the encryption key, as Albertini et al.
 * recommend ("How to Abuse and Fix Authenticated Encryption Without Key Commitment", USENIX Security 2022).
 */
export function sealerWith(key: Uint8Array): Sealer {
  if (key.length !== KEY_BYTES) throw new Failure('key.wrong');
  const encryptionKey = derive(key, 'encryption');
  const commitment = derive(key, 'commitment');
  return {
    seal(plain, place) {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv('aes-256-gcm', encryptionKey, nonce).setAAD(associated(place));
      const body = [cipher.update(plain), cipher.final()];
      return Buffer.concat([Buffer.of(VERSION), commitment, nonce, ...body, cipher.getAuthTag()]);
    },
    open(sealed, place) {
      requireHeader(sealed);
      if (!timingSafeEqual(sealed.subarray(1, NONCE_AT), commitment)) throw new Failure('key.wrong');
      return decrypt(sealed, encryptionKey, associated(place));
    },
  };
}

/** A key for one purpose out of another (HKDF with SHA-256, RFC 5869): what one purpose gives away says nothing of the others. */
export const derive = (key: Uint8Array, purpose: string): Buffer =>
  Buffer.from(hkdfSync('sha256', key, '', `docket|${VERSION}|${purpose}`, KEY_BYTES));

function requireHeader(sealed: Uint8Array): void {
  if (sealed.length < BODY_AT + TAG_BYTES) throw new Failure('blob.damaged', { facts: { bytes: sealed.length } });
  const [version = 0] = sealed;
  if (version !== VERSION) throw new Failure('blob.damaged', { facts: { version } });
}

/** Nothing is given back before the tag has been checked. */
function decrypt(sealed: Uint8Array, key: Buffer, aad: Buffer): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(NONCE_AT, BODY_AT), {
    authTagLength: TAG_BYTES,
  });
  decipher.setAAD(aad).setAuthTag(sealed.subarray(-TAG_BYTES));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(BODY_AT, -TAG_BYTES)), decipher.final()]);
  } catch (cause) {
    throw new Failure('blob.damaged', { cause });
  }
}

const associated = (place: string): Buffer => Buffer.from(`docket|${VERSION}|${place}`);
