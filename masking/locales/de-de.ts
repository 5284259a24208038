import { RESERVED } from '../reserved.ts';
import { DE_ACCOUNTS } from './accounts.ts';
import { fill } from './fill.ts';
import { DE_DE_LEXICON } from './lexica/de-de.ts';
import type { Locale, Region } from './locale.ts';
import { euros, printing, spaced } from './print.ts';

// Routing regions in which Deutsche Post has given out no postcode; telephone numbers that the Bundesnetzagentur keeps for film.
const regions: readonly Region[] = [
  { code: 'HE', name: 'Hessen', postcodes: ['62'], area: '6990009', taxPerMille: 0 },
  { code: 'NW', name: 'Nordrhein-Westfalen', postcodes: ['43'], area: '2214710', taxPerMille: 0 },
  { code: 'SN', name: 'Sachsen', postcodes: ['05'], area: '3023125', taxPerMille: 0 },
];

export const DE_DE: Locale = {
  id: 'de-DE',
  language: 'de',
  country: 'DEU',
  countryName: 'Deutschland',
  currency: 'EUR',
  paper: 'a4',
  lexicon: { ...DE_DE_LEXICON, regions },
  print: printing({
    between: '.',
    group: '.',
    point: ',',
    money: euros,
    months: 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember',
    longDate: (day, month, year) => `${day}. ${month} ${year}`,
    phone: (e164) => (e164.startsWith('+49221') ? spaced(e164, '49', 3, 4) : spaced(e164, '49', 2, 5)),
  }),
  words: { rent: 'Miete', salary: 'Gehalt', savings: 'Umbuchung Tagesgeld' },
  names: { given: 2, family: 1 },
  houses: { first: 1, count: 140 },
  nationalId: RESERVED.deTaxId,
  accounts: DE_ACCOUNTS,
  postcode: (from, { postcodes }) => fill(from, from.pick('postcode', postcodes), 5),
  addressLines: ({ house, street, town, postcode }) => [`${street} ${house}`, `${postcode} ${town}`],
  phone: (from, { area }) => fill(from, `+49${area}`, 13),
};
