import { RESERVED } from '../reserved.ts';
import { GB_ACCOUNTS } from './accounts.ts';
import { fill } from './fill.ts';
import { EN_GB_LEXICON } from './lexica/en-gb.ts';
import type { Locale, Region } from './locale.ts';
import { ENGLISH_MONTHS, printing, spaced } from './print.ts';

// Postcode areas of no post town; telephone numbers that Ofcom keeps for drama.
const regions: readonly Region[] = [
  { code: 'LND', name: 'England', postcodes: ['QX1', 'QX2'], area: '2079460', taxPerMille: 0 },
  { code: 'WYK', name: 'England', postcodes: ['QY3', 'QY4'], area: '1134960', taxPerMille: 0 },
  { code: 'GTM', name: 'England', postcodes: ['VQ5', 'VQ6'], area: '1614960', taxPerMille: 0 },
  { code: 'SCT', name: 'Scotland', postcodes: ['XQ7', 'XQ8'], area: '1314960', taxPerMille: 0 },
  { code: 'WLS', name: 'Wales', postcodes: ['VX2', 'VX9'], area: '2920180', taxPerMille: 0 },
];

export const EN_GB: Locale = {
  id: 'en-GB',
  language: 'en',
  country: 'GBR',
  countryName: 'United Kingdom',
  currency: 'GBP',
  paper: 'a4',
  lexicon: { ...EN_GB_LEXICON, regions },
  print: printing({
    between: '/',
    group: ',',
    point: '.',
    money: (amount) => `£${amount}`,
    months: ENGLISH_MONTHS,
    longDate: (day, month, year) => `${day} ${month} ${year}`,
    phone: (e164) => (e164.startsWith('+442') ? spaced(e164, '44', 2, 4) : spaced(e164, '44', 3, 3)),
  }),
  words: { rent: 'Rent', salary: 'Salary', savings: 'Transfer to savings' },
  names: { given: 2, family: 1 },
  houses: { first: 1, count: 180 },
  nationalId: RESERVED.nino,
  accounts: GB_ACCOUNTS,
  postcode: (from, { postcodes }) => {
    const letters = [...'ABDEFGHJLNPQRSTUWXYZ'];
    const inward = `${from.integer('sector', 10)}${from.pick('unit-1', letters)}${from.pick('unit-2', letters)}`;
    return `${from.pick('outward', postcodes)} ${inward}`;
  },
  addressLines: ({ house, street, town, postcode }) => [`${house} ${street}`, `${town} ${postcode}`],
  phone: (from, { area }) => fill(from, `+44${area}`, 13),
};
