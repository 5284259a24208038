import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EN_US } from '../../masking/locales/en-us.ts';
import { type CountedSpace, RESERVED } from '../../masking/reserved.ts';

const counted = Object.entries(RESERVED).filter((entry): entry is [string, CountedSpace] => 'at' in entry[1]);

describe('the reserved table', () => {
  it.each(counted)('holds every %s it can make, and never makes one twice', (_name, space) => {
    const ordinal = fc.integer({ min: 0, max: space.size - 1 });
    fc.assert(
      fc.property(ordinal, (n) => space.holds(space.at(n))),
      { numRuns: 500 },
    );
    fc.assert(
      fc.property(ordinal, ordinal, (a, b) => a === b || space.at(a) !== space.at(b)),
      { numRuns: 500 },
    );
    expect(space.holds(space.at(0)) && space.holds(space.at(space.size - 1))).toBe(true);
  });

  it.each([
    ['ssn', ['123-45-6789', '900-50-1234', '912-70-1234', '987-65-4320', '900-11-0000', '666-12-1234']],
    ['ein', ['12-3456789', '98-7654321', '00-1234567']],
    ['phone', ['+12125550200', '+12125551234', '+442079460123', '+1212555012']],
    ['email', ['someone@gmail.com', 'someone@example.com.evil.org', 'someone@myexample.com']],
    ['iban', ['GB82WEST12345698765432', 'DE89370400440532013000', 'GB00ZZZZ9999990000000']],
    ['routingNumber', ['021000021', '881234567']],
    ['accountNumber', ['1234567890', '99123']],
    ['passportNumber', ['C01X00T47', 'L898902C3']],
    ['country', ['USA', 'D<<']],
    ['nino', ['AB123456C']],
    ['zip', ['10001', '94105']],
  ] as const)('does not hold live-shaped values of %s', (space, live) => {
    expect(live.filter((value) => RESERVED[space].holds(value))).toEqual([]);
  });

  it('holds numbers with a fault, which masked copies keep from their sources', () => {
    expect(RESERVED.iban.holds('GB00ZZZZ99999900000000')).toBe(true);
    expect(RESERVED.routingNumber.holds('991234567')).toBe(true);
    expect(RESERVED.ssn.holds('912-00-1234')).toBe(true);
  });

  it('holds the ZIP prefixes and telephone lines of every state that addresses are drawn in', () => {
    const prefixes = EN_US.lexicon.regions.flatMap(({ postcodes }) => postcodes);
    expect(prefixes.filter((prefix) => !RESERVED.zip.holds(`${prefix}10`))).toEqual([]);
  });

  it('names a source for every space', () => {
    for (const { source } of Object.values(RESERVED)) expect(source.length).toBeGreaterThan(20);
  });
});
