import type { CountedSpace } from '../reserved.ts';

const digits = (value: number, width: number): string => String(value).padStart(width, '0');

/** Identifiers that countries give each person, in forms that are never issued. */
export const deTaxId = counted('German tax identification number', '00', 9, /^00\d{9}$/);
export const frNir = counted('French social security number', '99913', 10, /^99913\d{10}$/);
export const esDni = counted(
  'Spanish identity number',
  '00',
  6,
  /^00\d{6}[A-Z]$/,
  (stem) => `${stem}${dniLetter(stem)}`,
);
export const grAfm = counted('Greek tax number', '00', 7, /^00\d{7}$/);
export const uaRnokpp = counted('Ukrainian taxpayer number', '00', 8, /^00\d{8}$/);

function counted(
  means: string,
  lead: string,
  free: number,
  form: RegExp,
  whole = (stem: string) => stem,
): CountedSpace {
  return {
    means,
    source: 'convention: numbers that begin so are not given out',
    size: 10 ** free,
    at: (n) => whole(`${lead}${digits(n, free)}`),
    holds: (value) => form.test(value) && whole(value.slice(0, lead.length + free)) === value,
  };
}

function dniLetter(stem: string): string {
  return 'TRWAGMYFPDXBNJZSQVHLCKE'.charAt(Number(stem) % 23);
}
