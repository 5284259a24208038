import { luhnDigit } from './check-digits.ts';
import { ibanOf } from './iban-of.ts';
import { type CountedSpace, counted, digits, type ReservedSpace } from './space.ts';

export const grAmka = counted({
  means: 'Greek social security number',
  source:
    'IDIKA: an AMKA begins with the day of birth, and there is no day 99 (99 and then 9: no German tax number has three in a row). The Luhn digit is right',
  shared: 'other countries number people and firms with eleven digits that may begin with 999',
  lead: '999',
  free: 7,
  close: luhnDigit,
});

export const uaRnokpp = counted({
  means: 'Ukrainian taxpayer number',
  source: 'the first five digits count the days from 1899-12-31 to the birth: 90000 and more are days from 2146 on',
  shared: 'Bulgarian and Swedish personal numbers of the 1990s are ten digits that begin with 9',
  lead: '9',
  free: 9,
});

export const ibanGr: CountedSpace = ibanOf('GR', 8, (n) => `000000000000099${digits(n, 8)}`);
export const ibanUa: CountedSpace = ibanOf('UA', 8, (n) => `00000000000000099${digits(n, 8)}`);

export const grPhone = counted({
  means: 'Greek telephone number, E.164',
  source: 'convention: the numbering plan gives out no number that begins with 3; nobody keeps any for fiction',
  lead: '+303',
  free: 9,
});

export const uaPhone = counted({
  means: 'Ukrainian telephone number, E.164',
  source: 'convention: the numbering plan gives out no number that begins with 2; nobody keeps any for fiction',
  lead: '+3802',
  free: 8,
});

export const grPostcode: ReservedSpace = {
  means: 'Greek postcode',
  source: 'convention: ELTA delivers to none that begins with 9',
  shared: 'other countries write postcodes of five digits',
  holds: (value) => /^9\d{4}$/.test(value),
};

export const uaPostcode: ReservedSpace = {
  means: 'Ukrainian postcode',
  source: 'convention: Ukrposhta begins at 01001',
  shared: 'other countries write postcodes of five digits',
  holds: (value) => /^00[1-9]\d{2}$/.test(value),
};
