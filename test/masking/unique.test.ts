import { FF1 } from '@noble/ciphers/ff1.js';
import { describe, expect, it } from 'vitest';
import { keyed } from '../../masking/keyed.ts';
import { type CountedSpace, RESERVED } from '../../masking/reserved.ts';
import { uniqueIn } from '../../masking/unique.ts';
import { Failure } from '../../src/domain/failure.ts';

const key = keyed('unique').stream('key', 32);
const bytes = (hex: string) => Uint8Array.from(Buffer.from(hex, 'hex'));
const counted = (size: number): CountedSpace => ({
  means: 'numbers of this test',
  source: 'none',
  size,
  at: String,
  holds: () => true,
});

describe('the permutation behind unique identifiers', () => {
  it.each([
    ['2b7e151628aed2a6abf7158809cf4f3c', '', '2433477484'],
    ['2b7e151628aed2a6abf7158809cf4f3c', '39383736353433323130', '6124200773'],
    ['2b7e151628aed2a6abf7158809cf4f3cef4359d8d580aa4f', '', '2830668132'],
    ['2b7e151628aed2a6abf7158809cf4f3cef4359d8d580aa4f7f036d6f04fc6a94', '', '6657667009'],
  ])('gives the sample values that NIST published for FF1 (key %s, tweak "%s")', (secret, tweak, expected) => {
    const plain = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];
    expect(FF1(10, bytes(secret), bytes(tweak)).encrypt(plain).join('')).toBe(expected);
  });
});

describe('unique identifiers', () => {
  it('are all different, and all of the space, over 30,000 ordinals of a space that is no power of ten', () => {
    const drawn = new Set(Array.from({ length: 30_000 }, (_, ordinal) => uniqueIn(key, RESERVED.ssn, ordinal)));
    expect(drawn.size).toBe(30_000);
    expect([...drawn].filter((value) => !RESERVED.ssn.holds(value))).toEqual([]);
  });

  it('change with the key', () => {
    const other = keyed('unique').stream('another key', 32);
    const same = Array.from({ length: 1_000 }, (_, n) => n).filter(
      (n) => uniqueIn(key, RESERVED.ssn, n) === uniqueIn(other, RESERVED.ssn, n),
    );
    expect(same.length).toBeLessThanOrEqual(1);
  });

  it('use the space to its last value and are refused after it', () => {
    const space = counted(1_000_003);
    expect(Number(uniqueIn(key, space, 1_000_002))).toBeLessThan(1_000_003);
    const refused = () => uniqueIn(key, space, 1_000_003);
    expect(refused).toThrow(Failure);
    expect(refused).toThrow(expect.objectContaining({ code: 'masking-space.exhausted' }));
  });

  it('are not drawn from a space that is too small, nor for what is no ordinal', () => {
    expect(() => uniqueIn(key, counted(999_999), 0)).toThrow(RangeError);
    for (const ordinal of [-1, 0.5, Number.NaN])
      expect(() => uniqueIn(key, counted(2_000_000), ordinal)).toThrow(RangeError);
  });
});
