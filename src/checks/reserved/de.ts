import { ibanOf } from './iban-of.ts';
import { type CountedSpace, counted, digits, type ReservedSpace, ranges } from './space.ts';

export const deTaxId = counted({
  means: 'German tax identification number',
  source: 'section 139b AO and BMF: the first of the eleven digits is never 0',
  shared: 'other countries number people and firms with eleven digits that may begin with 00',
  lead: '00',
  free: 9,
});

export const ibanDe: CountedSpace = ibanOf('DE', 8, (n) => `0000000099${digits(n, 8)}`);

/** Frankfurt, Köln, Berlin, Hamburg, München. */
export const dePhone = ranges(
  {
    means: 'German telephone number, E.164',
    source: 'Bundesnetzagentur, Mitteilung 148/2021: numbers for media productions in five towns',
  },
  ['+496990009', '+492214710', '+493023125', '+494066969', '+498999998'],
  3,
);

export const dePostcode: ReservedSpace = {
  means: 'German postcode',
  source: 'Deutsche Post: the routing regions 00, 05, 43 and 62 are not given out',
  shared: 'other countries write postcodes of five digits',
  holds: (value) => /^(?:00|05|43|62)\d{3}$/.test(value),
};
