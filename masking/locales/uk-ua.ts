import { RESERVED } from '../reserved.ts';
import { UA_ACCOUNTS } from './accounts.ts';
import { fill } from './fill.ts';
import { UK_UA_LEXICON } from './lexica/uk-ua.ts';
import type { Locale, Region } from './locale.ts';
import { ENGLISH_MONTHS, printing, spaced } from './print.ts';

// No post office has a postcode that begins with 00, and no area code begins with 2.
const regions: readonly Region[] = [
  { code: '32', name: 'Kyivska oblast', postcodes: ['001'], area: '20', taxPerMille: 0 },
  { code: '46', name: 'Lvivska oblast', postcodes: ['002'], area: '21', taxPerMille: 0 },
  { code: '53', name: 'Poltavska oblast', postcodes: ['003'], area: '22', taxPerMille: 0 },
];

export const UK_UA: Locale = {
  id: 'uk-UA',
  language: 'en',
  country: 'UKR',
  countryName: 'Ukraine',
  currency: 'UAH',
  paper: 'a4',
  lexicon: { ...UK_UA_LEXICON, regions },
  print: printing({
    between: '.',
    group: '\u00a0',
    point: ',',
    money: (amount) => `${amount}\u00a0UAH`, // the hryvnia sign is in none of the standard fonts
    months: ENGLISH_MONTHS,
    longDate: (day, month, year) => `${day} ${month} ${year}`,
    phone: (e164) => spaced(e164, '380', 2, 3),
  }),
  words: { rent: 'Rent', salary: 'Salary', savings: 'Transfer to savings' },
  names: { given: 1, family: 1 },
  houses: { first: 1, count: 110 },
  nationalId: RESERVED.uaRnokpp,
  accounts: UA_ACCOUNTS,
  postcode: (from, { postcodes }) => fill(from, from.pick('postcode', postcodes), 5),
  addressLines: ({ house, street, town, postcode }) => [`${street} ${house}`, `${town}, ${postcode}`],
  phone: (from, { area }) => fill(from, `+380${area}`, 13),
};
