import { RESERVED } from '../reserved.ts';
import { GR_ACCOUNTS } from './accounts.ts';
import { fill } from './fill.ts';
import { EL_GR_LEXICON } from './lexica/el-gr.ts';
import type { Locale, Region } from './locale.ts';
import { ENGLISH_MONTHS, euros, printing, spaced } from './print.ts';

// Greek postcodes begin with 1 to 8, and its telephone numbers with 2, 5, 6, 8 or 9.
const regions: readonly Region[] = [
  { code: 'I', name: 'Attiki', postcodes: ['91'], area: '310', taxPerMille: 0 },
  { code: 'M', name: 'Kriti', postcodes: ['97'], area: '381', taxPerMille: 0 },
  { code: 'G', name: 'Dytiki Ellada', postcodes: ['92'], area: '361', taxPerMille: 0 },
];

export const EL_GR: Locale = {
  id: 'el-GR',
  language: 'en',
  country: 'GRC',
  countryName: 'Greece',
  currency: 'EUR',
  paper: 'a4',
  lexicon: { ...EL_GR_LEXICON, regions },
  print: printing({
    between: '/',
    group: '.',
    point: ',',
    money: euros,
    months: ENGLISH_MONTHS,
    longDate: (day, month, year) => `${day} ${month} ${year}`,
    phone: (e164) => spaced(e164, '30', 3, 3),
  }),
  words: { rent: 'Rent', salary: 'Salary', savings: 'Transfer to savings' },
  names: { given: 1, family: 1 },
  houses: { first: 1, count: 110 },
  nationalId: RESERVED.grAmka,
  accounts: GR_ACCOUNTS,
  postcode: (from, { postcodes }) => fill(from, from.pick('postcode', postcodes), 5),
  addressLines: ({ house, street, town, postcode }) => [
    `${street} ${house}`,
    `${postcode.slice(0, 3)} ${postcode.slice(3)} ${town}`,
  ],
  phone: (from, { area }) => fill(from, `+30${area}`, 13),
};
