import { ibanOf } from './iban-of.ts';
import { type CountedSpace, counted, digits, type ReservedSpace, ranges } from './space.ts';

export const frNir = counted({
  means: 'French social security number',
  source: 'INSEE: a NIR begins with 1 to 4, 7 or 8, never with 9, and no month is 13. The key is right',
  lead: '99913',
  free: 8,
  close: (stem) => digits(97 - (Number(stem) % 97), 2),
});

/** Its own two check digits, the clé RIB, close the account part. */
export const ibanFr: CountedSpace = ibanOf('FR', 8, (n) => withCleRib('00000', '00000', `099${digits(n, 8)}`), 2);

/** 97 less the remainder of 89 x bank + 15 x branch + 3 x account (Banque de France). */
function withCleRib(bank: string, branch: string, account: string): string {
  const sum = 89 * Number(bank) + 15 * Number(branch) + 3 * Number(account);
  return `${bank}${branch}${account}${digits(97 - (sum % 97), 2)}`;
}

export const frPhone = ranges(
  {
    means: 'French telephone number, E.164',
    source: 'Arcep, numbering plan (decision 2018-0881): numbers for audiovisual works',
  },
  ['+3319900', '+3326191', '+3335301', '+3346571', '+3353649', '+3363998'],
  4,
);

export const frPostcode: ReservedSpace = {
  means: 'French postcode',
  source:
    'La Poste: the first two digits are the département, and there is none of 00; the army writes 00 with the town ARMEES',
  shared: 'other countries write postcodes of five digits',
  holds: (value) => /^00[1-9]\d{2}$/.test(value),
};
