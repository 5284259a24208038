import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyed, keyedBySecret, maskingKeyId } from '../../masking/keyed.ts';
import { Failure } from '../../src/domain/failure.ts';

const places = ['surname', 'givenName', 'ssn', 'phone', 'account'];
/** A key as random bytes would give it, the same in every run. */
const secret = (which: string): Uint8Array => keyed('keys of this test').stream(which, 32);
const sample = Array.from({ length: 20_000 }, (_, n) => `value-${n}`);

describe('keyed values', () => {
  it('do not depend on which other values are drawn, nor in which order', () => {
    const alone = new Map(places.map((place) => [place, keyed('seed').integer(place, 1_000_000)]));
    fc.assert(
      fc.property(fc.shuffledSubarray(places), fc.array(fc.string()), (order, strangers) => {
        const from = keyed('seed');
        for (const stranger of strangers) from.integer(`other ${stranger}`, 7);
        return order.every((place) => from.integer(place, 1_000_000) === alone.get(place));
      }),
    );
  });

  it.each([
    ['another seed', keyed('a'), keyed('b')],
    ['another secret', keyedBySecret(secret('a'), 'set', 'names'), keyedBySecret(secret('b'), 'set', 'names')],
    ['another dataset', keyedBySecret(secret('a'), 'set', 'names'), keyedBySecret(secret('a'), 'other', 'names')],
    ['another domain', keyedBySecret(secret('a'), 'set', 'names'), keyedBySecret(secret('a'), 'set', 'dates')],
    [
      'one bit of the secret',
      keyedBySecret(secret('a'), 'set', 'names'),
      keyedBySecret(flipped(secret('a')), 'set', 'names'),
    ],
  ])('change with %s in more than 999 of 1,000 draws from a million', (_, one, other) => {
    const same = sample.filter((place) => one.integer(place, 1_000_000) === other.integer(place, 1_000_000));
    expect(same.length / sample.length).toBeLessThan(0.001);
  });

  it('keep places apart that read the same when joined', () => {
    const [one, other] = [keyed('s').at('ab'), keyed('s').at('a')];
    expect(one.integer('c', 2 ** 40)).not.toBe(other.integer('bc', 2 ** 40));
    const [set, longer] = [keyedBySecret(secret('a'), 'ab', 'c'), keyedBySecret(secret('a'), 'a', 'bc')];
    expect(set.integer('x', 2 ** 40)).not.toBe(longer.integer('x', 2 ** 40));
  });

  it('spread evenly over what they are drawn from', () => {
    const from = keyed('spread');
    const counts = new Array<number>(10).fill(0);
    for (const place of sample) counts[from.integer(place, 10)] = (counts[from.integer(place, 10)] ?? 0) + 1;
    for (const count of counts) expect(Math.abs(count - 2_000)).toBeLessThan(250);
  });

  it('refuse an empty seed, an empty list and a range they cannot draw from', () => {
    expect(() => keyed('')).toThrow(RangeError);
    expect(() => keyed('s').pick('place', [])).toThrow(RangeError);
    expect(() => keyed('s').integer('place', 0)).toThrow(RangeError);
    expect(() => keyed('s').integer('place', 2 ** 41)).toThrow(RangeError);
  });
});

describe('a masking key', () => {
  const text = (key: string) => new TextEncoder().encode(key);

  it.each([
    ['that is empty', new Uint8Array(0)],
    ['of 31 random bytes', secret('a').slice(0, 31)],
    ['of zeros', new Uint8Array(32)],
    ['of one byte', new Uint8Array(64).fill(0xa7)],
    ['that says the same again', Uint8Array.from([...secret('a').slice(0, 16), ...secret('a').slice(0, 16)])],
    ['that repeats a word', text('correct-horse-correct-horse-correct-horse')],
    ['that counts up', Uint8Array.from({ length: 32 }, (_, n) => n)],
    ['that counts down', Uint8Array.from({ length: 32 }, (_, n) => 255 - n)],
    ['that spells the alphabet', text('abcdefghijklmnopqrstuvwxyz0123456789')],
    ['of a manual', text('0123456789abcdef0123456789abcdef')],
    ['that nobody changed', text('please-ChangeMe-before-production!')],
    ['that says what it is', text('my very own secret key of 32 byte')],
    ['of a few letters', text('abacabadabacabaeabacabadabacabaf')],
  ])('%s is refused, and says nothing of the key', (_, key) => {
    for (const use of [() => keyedBySecret(key, 'set', 'names'), () => maskingKeyId(key)]) {
      const failure = failureOf(use);
      expect(failure.code).toBe('masking-key.weak');
      if (key.length > 0) expect(JSON.stringify(failure)).not.toContain(Buffer.from(key).toString('latin1'));
    }
  });

  it('is accepted when it is random: as bytes, as hexadecimal digits and as base64', () => {
    for (let n = 0; n < 200; n++) {
      const key = secret(`random ${n}`);
      for (const form of [key, text(Buffer.from(key).toString('hex')), text(Buffer.from(key).toString('base64'))])
        expect(maskingKeyId(form)).toMatch(/^[0-9a-f]{16}$/);
    }
  });

  it('is known by an identifier that differs with the key and holds no part of it', () => {
    expect(maskingKeyId(secret('a'))).not.toBe(maskingKeyId(secret('b')));
    expect(maskingKeyId(secret('a'))).toBe(maskingKeyId(secret('a')));
    expect(Buffer.from(secret('a')).toString('hex')).not.toContain(maskingKeyId(secret('a')).slice(0, 6));
  });
});

function flipped(key: Uint8Array): Uint8Array {
  return key.map((byte, index) => (index === 17 ? byte ^ 1 : byte));
}

function failureOf(use: () => unknown): Failure {
  try {
    use();
  } catch (error) {
    if (error instanceof Failure) return error;
  }
  throw new Error('Nothing was refused');
}
