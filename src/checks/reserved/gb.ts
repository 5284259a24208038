import { ibanOf } from './iban-of.ts';
import { type CountedSpace, counted, digits, type ReservedSpace, ranges } from './space.ts';

export const nino: CountedSpace = {
  means: 'UK national insurance number',
  source: "HMRC NIM39110: prefix QQ is HMRC's own example and is never allocated",
  size: 4_000_000,
  at: (n) => `QQ${digits(Math.floor(n / 4), 6)}${'ABCD'.charAt(n % 4)}`,
  holds: (value) => /^QQ\d{6}[A-D]$/.test(value),
};

export const sortCode = counted({
  means: 'UK sort code',
  source: "convention: 99 is the Irish clearing's and the Post Office's; no office is known with 99-99",
  lead: '99-99-',
  free: 2,
});

export const iban = ibanOf('GB', 8, (n) => `ZZZZ999999${digits(n, 8)}`);

export const gbAccountNumber = counted({
  means: 'UK account number of eight digits',
  source: 'convention: eight digits from 99000000; it identifies nothing without its (reserved) sort code',
  shared: 'banks give out such numbers; the sort code beside it tells',
  lead: '99',
  free: 6,
});

/** Towns in the order of Ofcom's list, then no town, mobile and the whole country. */
export const gbPhone = ranges(
  { means: 'UK telephone number, E.164', source: 'Ofcom: telephone numbers for use in TV and radio drama programmes' },
  [
    ...'+441134960 +441144960 +441154960 +441164960 +441174960 +441214960 +441314960 +441414960'.split(' '),
    ...'+441514960 +441614960 +442079460 +441914980 +442896496 +442920180'.split(' '),
    ...'+441632960 +447700900 +443069990'.split(' '),
  ],
  3,
);

export const gbPostcode: ReservedSpace = {
  means: 'UK postcode',
  source: 'Royal Mail: Q, V and X never begin a postcode area',
  holds: (value) => /^[QVX][A-Z]?\d[A-Z\d]? \d[ABD-HJLNP-UW-Z]{2}$/.test(value),
};
