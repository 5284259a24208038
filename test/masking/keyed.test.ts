import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyed } from '../../masking/keyed.ts';
import { drawPersona } from '../../masking/persona.ts';

const places = ['surname', 'givenName', 'ssn', 'phone', 'account'];

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

  it('change almost all with the seed', () => {
    const drawn = (seed: string) =>
      Array.from({ length: 1_000 }, (_, index) => keyed(seed).integer(`${index}`, 2 ** 40));
    const other = drawn('b');
    expect(drawn('a').filter((value, index) => value === other[index])).toHaveLength(0);
  });

  it('keep places apart that read the same when joined', () => {
    expect(
      keyed('s')
        .at('ab')
        .integer('c', 2 ** 40),
    ).not.toBe(
      keyed('s')
        .at('a')
        .integer('bc', 2 ** 40),
    );
  });

  it('refuse an empty seed, an empty list and a range they cannot draw from', () => {
    expect(() => keyed('')).toThrow(RangeError);
    expect(() => keyed('s').pick('place', [])).toThrow(RangeError);
    expect(() => keyed('s').integer('place', 0)).toThrow(RangeError);
    expect(() => keyed('s').integer('place', 2 ** 41)).toThrow(RangeError);
  });

  it('are the same on every machine and in every version: a change here needs a higher MAPPING_VERSION', () => {
    const { fullName, dateOfBirth, nationalId, phone, bank, passport } = drawPersona(keyed('golden'), 'golden');
    expect([fullName, dateOfBirth, nationalId, phone, bank.accountNumber, passport.number]).toMatchInlineSnapshot(`
      [
        "Ignatius Rupert Birchwood",
        "1981-11-25",
        "972-12-4980",
        "+18015550131",
        "9905258179",
        "XA7151563",
      ]
    `);
  });
});
