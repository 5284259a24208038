import { ibanCheckDigits } from './check-digits.ts';
import type { CountedSpace } from './space.ts';

/** IBANs of a bank that exists nowhere: `bban` counts, and its last `free` digits, before `after` national check digits, are the count. */
export function ibanOf(country: string, free: number, bban: (n: number) => string, after = 0): CountedSpace {
  const at = (n: number): string => `${country}${ibanCheckDigits(country, bban(n))}${bban(n)}`;
  return {
    means: `IBAN of ${country}`,
    source: 'convention: the bank code exists nowhere; international and national check digits are right (ISO 13616)',
    size: 10 ** free,
    at,
    holds: (value) =>
      /^[A-Z]{2}\d{2}[A-Z\d]{11,30}$/.test(value) &&
      unchecked(at(countOf(value, free, after)), after) === unchecked(value, after),
  };
}

/** Without the digits that check it. */
const unchecked = (iban: string, after: number): string =>
  iban.slice(0, 2) + iban.slice(4, iban.length - after) + '.'.repeat(after);

const countOf = (iban: string, free: number, after: number): number =>
  Number(iban.slice(iban.length - after - free, iban.length - after));
