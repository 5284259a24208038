import { ibanOf } from './iban-of.ts';
import { type CountedSpace, counted, digits, type ReservedSpace } from './space.ts';

export const esDni = counted({
  means: 'Spanish identity number',
  source:
    'convention: numbers from 99000000 are not reached; 99999999R is the test number of the Spanish mint. The letter is right',
  lead: '99',
  free: 6,
  close: (stem) => 'TRWAGMYFPDXBNJZSQVHLCKE'.charAt(Number(stem) % 23),
});

/** Its own two check digits stand before the account. */
export const ibanEs: CountedSpace = ibanOf('ES', 8, (n) => withControlDigits('00000000', `99${digits(n, 8)}`));

/** One digit over the bank and branch, one over the account: weights 1, 2, 4, 8, 5, 10, 9, 7, 3, 6 (Banco de España). */
const withControlDigits = (branch: string, account: string): string =>
  `${branch}${controlDigit(`00${branch}`)}${controlDigit(account)}${account}`;

function controlDigit(ten: string): string {
  const weights = [1, 2, 4, 8, 5, 10, 9, 7, 3, 6];
  const sum = [...ten].reduce((total, digit, index) => total + Number(digit) * (weights[index] ?? 0), 0);
  const rest = 11 - (sum % 11);
  return String(rest === 11 ? 0 : rest === 10 ? 1 : rest);
}

export const esPhone = counted({
  means: 'Spanish telephone number, E.164',
  source: 'convention: the numbering plan gives out no number that begins with 2; nobody keeps any for fiction',
  lead: '+342',
  free: 8,
});

export const esPostcode: ReservedSpace = {
  means: 'Spanish postcode',
  source: 'Correos: the first two digits are the province, and 52 is the last',
  shared: 'other countries write postcodes of five digits',
  holds: (value) => /^5[3-9]\d{3}$/.test(value),
};
