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
  const { radix, length } = numeralsFor(space.size);
  const cipher = FF1(radix, key);
  let at = ordinal;
  do at = permuted(cipher, at, radix, length);
  while (at >= space.size);
  return space.at(at);
}

/** As few numerals as cover the space with hardly any excess: decimal digits would cover six times the space of an EIN, and be walked over. */
function numeralsFor(size: number): { readonly radix: number; readonly length: number } {
  for (let length = 2; ; length++) {
    const root = Math.ceil(size ** (1 / length));
    const radix = root ** length < size ? root + 1 : root; // a root may be rounded down
    if (radix < 2 ** 16) return { radix, length };
  }
}

function permuted(cipher: ReturnType<typeof FF1>, value: number, radix: number, length: number): number {
  let rest = value;
  const numerals = Array.from({ length }, () => {
    const numeral = rest % radix;
    rest = Math.floor(rest / radix);
    return numeral;
  });
  return cipher.encrypt(numerals).reduce((whole, numeral) => radix * whole + numeral, 0);
}
