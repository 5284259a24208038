import { abaCheckDigit, ibanCheckDigits } from './check-digits.ts';

/** Values that belong to nobody: where invented identifiers come from, and how they are told from live ones. */
export interface ReservedSpace {
  readonly means: string;
  /** Who says that these values are never issued; `convention` where nobody reserves any. */
  readonly source: string;
  holds(value: string): boolean;
}

/** A space whose values can be counted: `at` is one-to-one from 0 up to `size`. */
export interface CountedSpace extends ReservedSpace {
  readonly size: number;
  at(ordinal: number): string;
}

const digits = (value: number, width: number): string => String(value).padStart(width, '0');
const range = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, index) => from + index);

const SSN_MIDDLES = [range(11, 16), range(20, 27), range(30, 36), range(40, 49), range(66, 69), [89]].flat();
const EIN_PREFIXES = '07 08 09 17 18 19 28 29 49 69 70 78 79 89 96 97'.split(' ');
const ZIP_PREFIXES = '517 518 519 529 533 536 642 643 682 702 709 715 732 742 848 849 854 858'.split(' ');

const ssn: CountedSpace = {
  means: 'US social security number',
  source: 'SSA POMS RM 10201.035: area 9xx is never issued; the middles used for ITIN, ATIN and IRSN are left out',
  size: 100 * SSN_MIDDLES.length * 9999,
  at: (n) => {
    const middle = SSN_MIDDLES[Math.floor(n / 100) % SSN_MIDDLES.length] ?? 11;
    return `9${digits(n % 100, 2)}-${middle}-${digits(1 + Math.floor(n / 100 / SSN_MIDDLES.length), 4)}`;
  },
  holds: (value) => /^9\d{2}-\d{2}-(?!0000)\d{4}$/.test(value) && SSN_MIDDLES.includes(Number(value.slice(4, 6))),
};

const ein: CountedSpace = {
  means: 'US employer identification number',
  source: 'IRS campus table of EIN prefixes: these prefixes are assigned to no campus',
  size: EIN_PREFIXES.length * 10_000_000,
  at: (n) => `${EIN_PREFIXES[n % EIN_PREFIXES.length]}-${digits(Math.floor(n / EIN_PREFIXES.length), 7)}`,
  holds: (value) => /^\d{2}-\d{7}$/.test(value) && EIN_PREFIXES.includes(value.slice(0, 2)),
};

const phoneLine: CountedSpace = {
  means: 'US telephone line, the seven digits after the area code',
  source: 'NANPA: 555-0100 to 555-0199 are kept for fiction',
  size: 100,
  at: (n) => `55501${digits(n, 2)}`,
  holds: (value) => /^55501\d{2}$/.test(value),
};

const phone: ReservedSpace = {
  means: 'US telephone number, E.164',
  source: phoneLine.source,
  holds: (value) => /^\+1[2-9]\d{9}$/.test(value) && phoneLine.holds(value.slice(5)),
};

const email: ReservedSpace = {
  means: 'e-mail address',
  source: 'RFC 2606: example.com, example.net, example.org and .test',
  holds: (value) => /^[^@\s]+@(?:[^@\s]+\.)?(?:example\.(?:com|net|org)|[a-z0-9-]+\.test)$/.test(value),
};

const routingNumber: CountedSpace = {
  means: 'US bank routing number (ABA)',
  source: 'ABA: the first two digits are 00–12, 21–32, 61–72 or 80; 99 is none of them. The check digit is right',
  size: 1_000_000,
  at: (n) => `99${digits(n, 6)}${abaCheckDigit(`99${digits(n, 6)}`)}`,
  holds: (value) => /^99\d{7}$/.test(value) && abaCheckDigit(value.slice(0, 8)) === value.slice(8),
};

const accountNumber: CountedSpace = {
  means: 'bank or customer account number',
  source: 'convention: ten digits from 9900000000; it identifies nothing without its (reserved) bank or provider',
  size: 100_000_000,
  at: (n) => `99${digits(n, 8)}`,
  holds: (value) => /^99\d{8}$/.test(value),
};

const iban: CountedSpace = {
  means: 'IBAN',
  source: 'convention: bank code ZZZZ and sort code 999999 exist nowhere; the check digits are right (ISO 13616)',
  size: 100_000_000,
  at: (n) => `GB${ibanCheckDigits('GB', `ZZZZ999999${digits(n, 8)}`)}ZZZZ999999${digits(n, 8)}`,
  holds: (value) =>
    /^GB\d{2}ZZZZ999999\d{8}$/.test(value) && ibanCheckDigits('GB', value.slice(4)) === value.slice(2, 4),
};

const nino: CountedSpace = {
  means: 'UK national insurance number',
  source: "HMRC NIM39110: prefix QQ is HMRC's own example and is never allocated",
  size: 4_000_000,
  at: (n) => `QQ${digits(Math.floor(n / 4), 6)}${'ABCD'.charAt(n % 4)}`,
  holds: (value) => /^QQ\d{6}[A-D]$/.test(value),
};

const sortCode: CountedSpace = {
  means: 'UK sort code',
  source: 'convention: 99 is assigned to no clearing bank',
  size: 10_000,
  at: (n) => `99-${digits(Math.floor(n / 100), 2)}-${digits(n % 100, 2)}`,
  holds: (value) => /^99-\d{2}-\d{2}$/.test(value),
};

const passportNumber: CountedSpace = {
  means: 'travel document number, only ever with the issuing state UTO',
  source: 'ICAO 9303-4: UTO, Utopia, is the issuing state of its specimens',
  size: 10_000_000,
  at: (n) => `XA${digits(n, 7)}`,
  holds: (value) => /^XA\d{7}$/.test(value),
};

const country: ReservedSpace = {
  means: 'state that issued a travel document, and the nationality in it',
  source: passportNumber.source,
  holds: (value) => value === 'UTO',
};

const stateTaxId: CountedSpace = {
  means: "employer's state tax number",
  source: 'convention: 99- and seven digits',
  size: 10_000_000,
  at: (n) => `99-${digits(n, 7)}`,
  holds: (value) => /^99-\d{7}$/.test(value),
};

const registrationNumber: CountedSpace = {
  means: 'company registration number',
  source: 'convention: ZZ is no register',
  size: 1_000_000,
  at: (n) => `ZZ${digits(n, 6)}`,
  holds: (value) => /^ZZ\d{6}$/.test(value),
};

const licenceNumber: CountedSpace = {
  means: 'driving licence number',
  source: 'convention: ZX and eight digits; no issuer of the locales starts its numbers so',
  size: 100_000_000,
  at: (n) => `ZX${digits(n, 8)}`,
  holds: (value) => /^ZX\d{8}$/.test(value),
};

const zip: ReservedSpace = {
  means: 'US postcode',
  source: 'USPS three-digit ZIP prefixes that are not in use, inside the range of their state',
  holds: (value) => /^\d{5}$/.test(value) && ZIP_PREFIXES.includes(value.slice(0, 3)),
};

/** The one table that generator, leak scan and both validation profiles share. */
export const RESERVED = {
  ssn,
  ein,
  phoneLine,
  phone,
  email,
  routingNumber,
  accountNumber,
  iban,
  nino,
  sortCode,
  passportNumber,
  country,
  stateTaxId,
  registrationNumber,
  licenceNumber,
  zip,
} as const satisfies Record<string, ReservedSpace>;
