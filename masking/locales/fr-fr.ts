import { RESERVED } from '../reserved.ts';
import { FR_ACCOUNTS } from './accounts.ts';
import { fill } from './fill.ts';
import { FR_FR_LEXICON } from './lexica/fr-fr.ts';
import type { Locale, Region } from './locale.ts';
import { euros, printing, spaced } from './print.ts';

// Postcodes of no département; telephone numbers that Arcep keeps for film.
const regions: readonly Region[] = [
  { code: 'IDF', name: 'Île-de-France', postcodes: ['001'], area: '19900', taxPerMille: 0 },
  { code: 'BRE', name: 'Bretagne', postcodes: ['002'], area: '26191', taxPerMille: 0 },
  { code: 'GES', name: 'Grand Est', postcodes: ['003'], area: '35301', taxPerMille: 0 },
  { code: 'ARA', name: 'Auvergne-Rhône-Alpes', postcodes: ['004'], area: '46571', taxPerMille: 0 },
  { code: 'OCC', name: 'Occitanie', postcodes: ['005'], area: '53649', taxPerMille: 0 },
];

export const FR_FR: Locale = {
  id: 'fr-FR',
  language: 'fr',
  country: 'FRA',
  countryName: 'France',
  currency: 'EUR',
  paper: 'a4',
  lexicon: { ...FR_FR_LEXICON, regions },
  print: printing({
    between: '/',
    group: '\u00a0',
    point: ',',
    money: euros,
    months: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
    longDate: (day, month, year) => `${day === 1 ? '1er' : day} ${month} ${year}`,
    phone: (e164) => spaced(e164, '33', 1, 2, 2, 2),
  }),
  words: { rent: 'Loyer', salary: 'Virement salaire', savings: 'Virement vers épargne' },
  names: { given: 2, family: 1 },
  houses: { first: 1, count: 120 },
  nationalId: RESERVED.frNir,
  accounts: FR_ACCOUNTS,
  postcode: (from, { postcodes }) => fill(from, from.pick('postcode', postcodes), 5),
  addressLines: ({ house, street, town, postcode }) => [`${house} ${street}`, `${postcode} ${town.toUpperCase()}`],
  phone: (from, { area }) => fill(from, `+33${area}`, 12),
};
