import { describe, expect, test } from 'vitest';
import { lei } from '../../src/checks/lei.ts';
import { vat, vatStructure } from '../../src/checks/vat.ts';

/** Made up: running digits, closed by the country's rule; no trader is meant. */
const HOLDING =
  'ATU12345675 BE0123456749 BG123456786 CY12345678F CZ12345679 DE123456788 DK12345674 EE123456780 EL123456783 GR123456783 ESB12345674 FI12345671 FR11123456782 GB123456727 XI123456727 HR12345678903 HU12345676 IE1234567T IT12345678903 LT123456715 LU12345613 LV42345678904 MT12345634 NL123456782B01 PL1234567883 PT123456789 RO1234567897 SE123456789701 SI12345679 SK1234567895 CHE123456788'.split(
    ' ',
  );
/** Rules modulo ten let some wrong digits pass. */
const CLOSED_BY_TEN = /^(?:AT|EE|HU|CY)/;
/** The branch behind a Swedish or Dutch number closes nothing. */
const isBranch = (number: string, at: number): boolean => /^(?:SE|NL)/.test(number) && at >= number.length - 2;

describe('a VAT number', () => {
  test.each(HOLDING)('%s holds', (number) => {
    expect([vatStructure(number), vat(number)]).toEqual([true, true]);
  });

  test('is read through spaces, points and the Swiss word behind it', () => {
    expect([vat('DE 123 456 788'), vat('CHE-123.456.788 MWST'), vat('atu12345675')]).toEqual([true, true, true]);
  });

  test('fails with one digit wrong, but for a few in a hundred where the rule counts modulo less than eleven', () => {
    const wrong = HOLDING.flatMap((number) =>
      [...number].flatMap((sign, at) =>
        /\d/.test(sign) && !isBranch(number, at)
          ? Array.from(
              { length: 9 },
              (_, more) => `${number.slice(0, at)}${(Number(sign) + more + 1) % 10}${number.slice(at + 1)}`,
            )
          : [],
      ),
    );
    const passing = wrong.filter((number) => vat(number) === true);
    expect(passing.filter((number) => !CLOSED_BY_TEN.test(number)).length / wrong.length).toBeLessThan(0.02);
    expect(passing.length / wrong.length).toBeLessThan(0.05);
  });

  test('without a country before it cannot be tested', () => {
    expect([vat('123456788'), vat('US123456788'), vat('')]).toEqual([undefined, undefined, undefined]);
  });

  test('of a form without public check digits cannot be tested, and a badly written one fails', () => {
    expect([vat('CZ123456789'), vat('GBGD001'), vat('DE012345678'), vat('FR1112345678')]).toEqual([
      undefined,
      undefined,
      false,
      false,
    ]);
  });
});

describe('an LEI', () => {
  test.each([
    ['ZZZZ00DOCKETTEST0093', true],
    ['ZZZZ 00DO CKET TEST 0093', true],
    ['ZZZZ00DOCKETTEST0094', false],
    ['ZZZZ00D0CKETTEST0093', false],
    ['ZZZZ00DOCKETTEST009', false],
  ])('%s: %s', (text, expected) => {
    expect(lei(text)).toBe(expected);
  });
});
