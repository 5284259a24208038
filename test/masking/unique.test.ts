import { FF1 } from '@noble/ciphers/ff1.js';
import { describe, expect, it } from 'vitest';
import { keyed } from '../../masking/keyed.ts';
import { type CountedSpace, RESERVED, type ReservedSpace } from '../../masking/reserved.ts';
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

const isLarge = (space: ReservedSpace): space is CountedSpace =>
  'size' in space && typeof space.size === 'number' && space.size >= 1_000_000;

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

  it('gives the sample value that NIST published for numerals of another radix', () => {
    const plain = Array.from({ length: 19 }, (_, n) => n);
    const [secret, tweak] = [bytes('2b7e151628aed2a6abf7158809cf4f3c'), bytes('3737373770717273373737')];
    const numerals = FF1(36, secret, tweak).encrypt(plain);
    expect(numerals.map((numeral) => numeral.toString(36)).join('')).toBe('a9tv40mll9kdu509eum');
  });
});

describe('unique identifiers', () => {
  it('are all different, and all of the space, over 30,000 ordinals of a space that is no power of ten', () => {
    const drawn = new Set(Array.from({ length: 30_000 }, (_, ordinal) => uniqueIn(key, RESERVED.ssn, ordinal)));
    expect(drawn.size).toBe(30_000);
    expect([...drawn].filter((value) => !RESERVED.ssn.holds(value))).toEqual([]);
  });

  it.each(Object.entries(RESERVED).flatMap(([name, space]) => (isLarge(space) ? [[name, space] as const] : [])))(
    'stay in the space of %s from its first ordinal to its last, and do not repeat',
    (_, space) => {
      const last = Array.from({ length: 100 }, (__, n) => space.size - 1 - n);
      const drawn = [...last.map((_n, n) => n), ...last].map((ordinal) => uniqueIn(key, space, ordinal));
      expect(drawn.filter((value) => !space.holds(value))).toEqual([]);
      expect(new Set(drawn).size).toBe(200);
    },
  );

  it('are spread over the whole of the smallest space, each once', () => {
    const space = counted(1_000_000);
    const drawn = new Set(Array.from({ length: 20_000 }, (_, n) => uniqueIn(key, space, n)));
    expect(drawn.size).toBe(20_000);
    const low = [...drawn].filter((value) => Number(value) < 500_000).length;
    expect(Math.abs(low - 10_000)).toBeLessThan(500);
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
