import { createCipheriv, createHmac } from 'node:crypto';

/** Raise it when a change makes the same seed give other values: a dataset says which mapping made it. */
export const MAPPING_VERSION = 1;

/**
 * Values drawn as a function of (seed, place, version), not as a sequence: adding a field or a persona moves no other value.
 * The places are names joined by `at`, so that each drawing has its own.
 */
export interface Keyed {
  at(place: string): Keyed;
  /** A whole number from 0 up to, not including, `below`. */
  integer(place: string, below: number): number;
  pick<T>(place: string, list: readonly T[]): T;
  /** A stream of bytes for pixel noise (AES-128-CTR under a derived key). */
  stream(place: string, length: number): Uint8Array;
}

export function keyed(seed: string, ...path: readonly string[]): Keyed {
  if (seed.length === 0) throw new RangeError('A seed is not empty');
  // JSON keeps the parts apart: ("ab","c") and ("a","bc") are different places.
  const digest = (place: string): Buffer =>
    createHmac('sha256', seed)
      .update(JSON.stringify([MAPPING_VERSION, ...path, place]))
      .digest();
  const integer = (place: string, below: number): number => {
    if (!Number.isSafeInteger(below) || below < 1 || below > 2 ** 40) throw new RangeError('Nothing to draw from');
    return Number(digest(place).readBigUInt64BE() % BigInt(below)); // 64 bits against at most 40: the bias is below one in 10^7
  };
  return {
    at: (place) => keyed(seed, ...path, place),
    integer,
    pick: (place, list) => {
      const picked = list[integer(place, list.length)];
      if (picked === undefined) throw new RangeError('Nothing to draw from');
      return picked;
    },
    stream: (place, length) => {
      const key = digest(place);
      return createCipheriv('aes-128-ctr', key.subarray(0, 16), key.subarray(16)).update(new Uint8Array(length));
    },
  };
}
