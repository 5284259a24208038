import { abaCheckDigit } from './check-digits.ts';
import { type CountedSpace, counted, digits, type ReservedSpace } from './space.ts';

const span = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, index) => from + index);

// Of 9xx, an ITIN has 50–65, 70–88, 90–92, 94–99 in the middle, an ATIN 93, an IRSN 01–10, 17–19, 28–29, 37–39: those are given out.
const SSN_MIDDLES = [span(11, 16), span(20, 27), span(30, 36), span(40, 49), span(66, 69), [89]].flat();
const EIN_PREFIXES = '07 08 09 17 18 19 28 29 49 69 70 78 79 89 96 97'.split(' ');
const ZIP_PREFIXES = '517 518 519 529 533 536 642 643 682 702 709 715 732 742 848 849 854 858'.split(' ');

export const ssn: CountedSpace = {
  means: 'US social security number',
  source:
    'SSA POMS RM 10201.035: area 9xx is never issued; the middles used for ITIN, ATIN and IRSN are left out. Nor is a group 00, which faulty copies have',
  size: 100 * SSN_MIDDLES.length * 9999,
  at: (n) => {
    const middle = SSN_MIDDLES[Math.floor(n / 100) % SSN_MIDDLES.length] ?? 11;
    return `9${digits(n % 100, 2)}-${middle}-${digits(1 + Math.floor(n / 100 / SSN_MIDDLES.length), 4)}`;
  },
  holds: (value) =>
    /^9\d{2}-\d{2}-(?!0000)\d{4}$/.test(value) && [0, ...SSN_MIDDLES].includes(Number(value.slice(4, 6))),
};

export const ein: CountedSpace = {
  means: 'US employer identification number',
  source: 'IRS campus table of EIN prefixes: these prefixes are assigned to no campus',
  size: EIN_PREFIXES.length * 10_000_000,
  at: (n) => `${EIN_PREFIXES[n % EIN_PREFIXES.length]}-${digits(Math.floor(n / EIN_PREFIXES.length), 7)}`,
  holds: (value) => /^\d{2}-\d{7}$/.test(value) && EIN_PREFIXES.includes(value.slice(0, 2)),
};

export const phoneLine = counted({
  means: 'US telephone line, the seven digits after the area code',
  source: 'NANPA: 555-0100 to 555-0199 are kept for fiction',
  lead: '55501',
  free: 2,
});

export const phone: ReservedSpace = {
  means: 'US telephone number, E.164',
  source: phoneLine.source,
  holds: (value) => /^\+1[2-9]\d{9}$/.test(value) && phoneLine.holds(value.slice(5)),
};

export const routingNumber = counted({
  means: 'US bank routing number (ABA)',
  source: 'ABA: the first two digits are 00–12, 21–32, 61–72 or 80; 99 is none of them. The check digit is right',
  lead: '99',
  free: 6,
  close: abaCheckDigit,
});

export const stateTaxId = counted({
  means: "employer's state tax number",
  source: 'convention: 99- and seven digits',
  shared: 'the IRS gives out EINs that begin with 99',
  lead: '99-',
  free: 7,
});

export const zip: ReservedSpace = {
  means: 'US postcode',
  source: 'USPS three-digit ZIP prefixes that are not in use, inside the range of their state',
  holds: (value) => /^\d{5}$/.test(value) && ZIP_PREFIXES.includes(value.slice(0, 3)),
};
