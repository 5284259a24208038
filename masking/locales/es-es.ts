import { RESERVED } from '../reserved.ts';
import { ES_ACCOUNTS } from './accounts.ts';
import { fill } from './fill.ts';
import { ES_ES_LEXICON } from './lexica/es-es.ts';
import type { Locale, Region } from './locale.ts';
import { euros, printing, spaced } from './print.ts';

// Postcodes of no province (they end with 52), and telephone numbers of no range that is given out.
const regions: readonly Region[] = [
  { code: 'AN', name: 'Andalucía', postcodes: ['541'], area: '254', taxPerMille: 0 },
  { code: 'AR', name: 'Aragón', postcodes: ['550'], area: '276', taxPerMille: 0 },
  { code: 'CL', name: 'Castilla y León', postcodes: ['560'], area: '283', taxPerMille: 0 },
  { code: 'EX', name: 'Extremadura', postcodes: ['570'], area: '224', taxPerMille: 0 },
  { code: 'GA', name: 'Galicia', postcodes: ['580'], area: '281', taxPerMille: 0 },
];

export const ES_ES: Locale = {
  id: 'es-ES',
  language: 'es',
  country: 'ESP',
  countryName: 'España',
  currency: 'EUR',
  paper: 'a4',
  lexicon: { ...ES_ES_LEXICON, regions },
  print: printing({
    between: '/',
    group: '.',
    point: ',',
    money: euros,
    months: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
    longDate: (day, month, year) => `${day} de ${month} de ${year}`,
    phone: (e164) => spaced(e164, '34', 3, 3),
  }),
  words: { rent: 'Alquiler', salary: 'Nómina', savings: 'Traspaso a cuenta de ahorro' },
  names: { given: 1, family: 2 },
  houses: { first: 1, count: 120 },
  nationalId: RESERVED.esDni,
  accounts: ES_ACCOUNTS,
  postcode: (from, { postcodes }) => fill(from, from.pick('postcode', postcodes), 5),
  addressLines: ({ house, street, town, postcode }) => [`${street}, ${house}`, `${postcode} ${town}`],
  phone: (from, { area }) => fill(from, `+34${area}`, 12),
};
