import { ordinal } from '../draw.ts';
import { dollars, grouped, slashed, spelled, usPhone } from '../printed.ts';
import { RESERVED } from '../reserved.ts';
import { EN_US_LEXICON } from './lexica/en-us.ts';
import type { Locale, Region } from './locale.ts';

// Prefixes from the reserved table; the area code is one of the state's own; the rate is a made-up flat income tax.
const regions: readonly Region[] = [
  { code: 'IA', name: 'Iowa', postcodes: ['517', '518', '519', '529'], area: '515', taxPerMille: 38 },
  { code: 'WI', name: 'Wisconsin', postcodes: ['533', '536'], area: '608', taxPerMille: 44 },
  { code: 'MO', name: 'Missouri', postcodes: ['642', '643'], area: '573', taxPerMille: 41 },
  { code: 'NE', name: 'Nebraska', postcodes: ['682'], area: '402', taxPerMille: 46 },
  { code: 'LA', name: 'Louisiana', postcodes: ['702', '709', '715'], area: '225', taxPerMille: 30 },
  { code: 'OK', name: 'Oklahoma', postcodes: ['732', '742'], area: '405', taxPerMille: 42 },
  { code: 'UT', name: 'Utah', postcodes: ['848', '849'], area: '801', taxPerMille: 45 },
  { code: 'AZ', name: 'Arizona', postcodes: ['854', '858'], area: '602', taxPerMille: 25 },
];

export const EN_US: Locale = {
  id: 'en-US',
  language: 'en',
  country: 'USA',
  countryName: 'United States',
  currency: 'USD',
  paper: 'letter',
  lexicon: { ...EN_US_LEXICON, regions },
  print: { date: slashed, longDate: spelled, amount: grouped, money: dollars, phone: usPhone },
  words: { rent: 'Rent', salary: 'Payroll', savings: 'Transfer to savings' },
  names: { given: 2, family: 1 },
  houses: { first: 100, count: 8900 },
  nationalId: RESERVED.ssn,
  postcode: (from, { postcodes }) => from.pick('zipPrefix', postcodes) + String(10 + from.integer('zip', 90)),
  addressLines: ({ house, street, town, region, postcode }) => [
    `${house} ${street}`,
    `${town}, ${region.code} ${postcode}`,
  ],
  phone: (from, { area }) => `+1${area}${ordinal(from, 'phone', RESERVED.phoneLine)}`,
};
