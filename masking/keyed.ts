import { createCipheriv, createHmac, hkdfSync } from 'node:crypto';
import { refuseWeakKey } from './weak-key.ts';

/** Raise it when a change makes the same seed give other values: a dataset says which mapping made it. */
export const MAPPING_VERSION = 2;

/**
 * Values drawn as a function of (key, place, version), not as a sequence: adding a field or a persona moves no other value.
 * The places are names joined by `at`, so that each drawing has its own.
 */
export interface Keyed {
  at(place: string): Keyed;
  /** A whole number from 0 up to, not including, `below`. */
  integer(place: string, below: number): number;
  pick<T>(place: string, list: readonly T[]): T;
  /** A stream of bytes for pixel noise and for derived keys (AES-128-CTR under a derived key). */
  stream(place: string, length: number): Uint8Array;
}

/** For invented data: the seed is no secret, a manifest names it. */
export function keyed(seed: string): Keyed {
  if (seed.length === 0) throw new RangeError('A seed is not empty');
  return drawing(Buffer.from(seed), []);
}

/** For pseudonyms: a secret of its own for each dataset, domain and mapping (HKDF, RFC 5869), so that none tells anything of another. */
export function keyedBySecret(key: Uint8Array, dataset: string, domain: string): Keyed {
  refuseWeakKey(key);
  const info = JSON.stringify([MAPPING_VERSION, dataset, domain]);
  return drawing(Buffer.from(hkdfSync('sha256', key, 'docket masking', info, 32)), []);
}

/** What may be published of a masking key: which one it was. */
export function maskingKeyId(key: Uint8Array): string {
  refuseWeakKey(key);
  return createHmac('sha256', key).update('docket masking key id').digest('hex').slice(0, 16);
}

function drawing(key: Buffer, path: readonly string[]): Keyed {
  // JSON keeps the parts apart: ("ab","c") and ("a","bc") are different places.
  const digest = (place: string): Buffer =>
    createHmac('sha256', key)
      .update(JSON.stringify([MAPPING_VERSION, ...path, place]))
      .digest();
  const integer = (place: string, below: number): number => {
    if (!Number.isSafeInteger(below) || below < 1 || below > 2 ** 40) throw new RangeError('Nothing to draw from');
    return Number(digest(place).readBigUInt64BE() % BigInt(below)); // 64 bits against at most 40: the bias is below one in 10^7
  };
  return {
    at: (place) => drawing(key, [...path, place]),
    integer,
    pick: (place, list) => {
      const picked = list[integer(place, list.length)];
      if (picked === undefined) throw new RangeError('Nothing to draw from');
      return picked;
    },
    stream: (place, length) => {
      const derived = digest(place);
      return createCipheriv('aes-128-ctr', derived.subarray(0, 16), derived.subarray(16)).update(
        new Uint8Array(length),
      );
    },
  };
}
