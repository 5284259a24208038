import { luhnDigit } from './check-digits.ts';
import { type CountedSpace, counted, type ReservedSpace } from './space.ts';

export const email: ReservedSpace = {
  means: 'e-mail address',
  source: 'RFC 2606 and RFC 6761: example.com, example.net, example.org, .test, .example and .invalid',
  holds: (value) =>
    /^[^@\s]+@(?:[^@\s]+\.)?(?:example\.(?:com|net|org)|[a-z0-9-]+\.(?:test|example|invalid))$/.test(value),
};

export const accountNumber = counted({
  means: 'bank or customer account number',
  source: 'convention: ten digits from 9900000000; it identifies nothing without its (reserved) bank or provider',
  shared: 'banks and providers give out such numbers; what stands beside it tells',
  lead: '99',
  free: 8,
});

export const passportNumber = counted({
  means: 'travel document number, only ever with the issuing state UTO',
  source: 'ICAO 9303-4: UTO, Utopia, is the issuing state of its specimens',
  shared: 'states give out such numbers; the issuing state beside it tells',
  lead: 'XA',
  free: 7,
});

export const personalNumber = counted({
  means: "the bearer's own number in a travel document, only ever with the issuing state UTO",
  source: passportNumber.source,
  shared: 'states give out such numbers; the issuing state beside it tells',
  lead: 'UT',
  free: 8,
});

export const country: ReservedSpace = {
  means: 'state that issued a travel document, and the nationality in it',
  source: `${passportNumber.source}; QMA to QZZ are left to users (ISO 3166-1, 8.1.3), and ICAO has none of them`,
  holds: (value) => value === 'UTO' || /^Q[M-Z][A-Z]$/.test(value),
};

export const mrz: ReservedSpace = {
  means: 'machine-readable zone',
  source: passportNumber.source,
  holds: (value) => value.slice(2, 5) === 'UTO',
};

export const licenceNumber = counted({
  means: 'driving licence number',
  source: 'convention: ZX and eight digits; no issuer of the locales starts its numbers so',
  lead: 'ZX',
  free: 8,
});

export const registrationNumber = counted({
  means: 'company registration number',
  source: 'convention: ZZ is no register: neither a prefix of Companies House nor of a German, French or Spanish one',
  lead: 'ZZ',
  free: 6,
});

export const card: CountedSpace = counted({
  means: 'payment card number',
  source:
    'ISO/IEC 7812-1: after 9 an issuer number goes on with the ISO 3166-1 country number, and 999 is no country (900–999 are for users). The check digit is right',
  lead: '9999',
  free: 11,
  close: luhnDigit,
});

export const bic: ReservedSpace = {
  means: 'BIC',
  source: 'ISO 9362: 0 at the eighth place is for tests only; ZZZZ as the bank is a convention',
  holds: (value) => /^ZZZZ[A-Z]{2}Z0(?:XXX)?$/.test(value),
};
