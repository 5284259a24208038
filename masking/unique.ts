import { FF1 } from '@noble/ciphers/ff1.js';
import { Failure } from '../src/domain/failure.ts';
import type { CountedSpace } from './reserved.ts';

/** NIST SP 800-38G asks for domains of a million and more: in a smaller one the order of all values can be learnt. */
const SMALLEST = 1_000_000;

/**
 * The value of a counted space that stands for an ordinal: a permutation under the key (FF1, NIST SP 800-38G), so that no two
 * ordinals share a value and none tells where it stands. Results outside the space are walked on from until one is inside.
 */
export function uniqueIn(key: Uint8Array, space: CountedSpace, ordinal: number): string {
  if (space.size < SMALLEST) throw new RangeError('The space is too small to be permuted safely');
  if (!Number.isSafeInteger(ordinal) || ordinal < 0) throw new RangeError('An ordinal is a whole number from 0');
  if (ordinal >= space.size) throw new Failure('masking-space.exhausted', { facts: { size: space.size } });
  const cipher = FF1(10, key);
  const width = String(space.size - 1).length;
  let at = ordinal;
  do at = permuted(cipher, at, width);
  while (at >= space.size);
  return space.at(at);
}

function permuted(cipher: ReturnType<typeof FF1>, value: number, width: number): number {
  const digits = [...String(value).padStart(width, '0')].map(Number);
  return cipher.encrypt(digits).reduce((whole, digit) => 10 * whole + digit, 0);
}
