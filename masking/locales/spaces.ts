import { luhn } from '../../src/checks/luhn.ts';
import type { CountedSpace } from '../reserved.ts';

const digits = (value: number, width: number): string => String(value).padStart(width, '0');

/** Numbers that countries give each person, in forms that are never given out. */
export const deTaxId = counted({
  means: 'German tax identification number',
  source: 'section 139b AO and BMF: the first of the eleven digits is never 0',
  lead: '0',
  free: 10,
});

export const frNir = counted({
  means: 'French social security number',
  source: 'INSEE: a NIR begins with 1 to 4, 7 or 8, never with 9, and no month is 13. The key is right',
  lead: '99913',
  free: 8,
  close: (stem) => digits(97 - (Number(stem) % 97), 2),
});

export const esDni = counted({
  means: 'Spanish identity number',
  source:
    'convention: numbers from 99000000 are not reached; 99999999R is the test number of the Spanish mint. The letter is right',
  lead: '99',
  free: 6,
  close: (stem) => 'TRWAGMYFPDXBNJZSQVHLCKE'.charAt(Number(stem) % 23),
});

export const grAmka = counted({
  means: 'Greek social security number',
  source: 'IDIKA: an AMKA begins with the day of birth, and there is no day 99. The Luhn digit is right',
  lead: '99',
  free: 8,
  close: (stem) => [...'0123456789'].find((digit) => luhn(stem + digit)) ?? '',
});

export const uaRnokpp = counted({
  means: 'Ukrainian taxpayer number',
  source: 'the first five digits count the days from 1899-12-31 to the birth: 90000 and more are days from 2146 on',
  lead: '9',
  free: 9,
});

interface Form {
  readonly means: string;
  readonly source: string;
  readonly lead: string;
  /** Digits that count. */
  readonly free: number;
  /** Check digits or letters that follow from the rest. */
  readonly close?: (stem: string) => string;
}

function counted({ means, source, lead, free, close = () => '' }: Form): CountedSpace {
  const whole = (stem: string): string => stem + close(stem);
  const form = new RegExp(`^${lead}\\d{${free}}`);
  return {
    means,
    source,
    size: 10 ** free,
    at: (n) => whole(`${lead}${digits(n, free)}`),
    holds: (value) => form.test(value) && whole(value.slice(0, lead.length + free)) === value,
  };
}
