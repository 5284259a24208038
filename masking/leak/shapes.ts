import { RESERVED } from '../reserved.ts';

/** A form that an identifier has, whoever it belongs to. */
export interface Shape {
  readonly kind: string;
  readonly pattern: RegExp;
  /** What must stand shortly before it, where the form alone says too little. */
  readonly near?: RegExp;
  /** Tells what only looks alike: a check digit, a length. */
  readonly live?: (value: string) => boolean;
  /** Whether it lies in reserved space. */
  readonly reserved: (value: string) => boolean;
  /** The n-th line of text that this shape must find: of numbers that nobody has, yet not reserved. */
  readonly canary: (n: number) => string;
}

const bare = (value: string): string => value.replaceAll(/[^\p{L}\p{N}]/gu, '').toUpperCase();
const digits = (value: string): string => value.replaceAll(/\D/g, '');
const SPACES = Object.values(RESERVED);
const inAnySpace = (...spellings: readonly string[]): boolean =>
  spellings.some((value) => SPACES.some((space) => space.holds(value)));
const dashed = (value: string): string => digits(value).replace(/^(\d{3})(\d{2})(\d{4})$/, '$1-$2-$3');
const NANP = /^(?:\+?1[ .-]?)?\(?([2-9]\d{2})\)?[ .-]?/;

/** L2's table: all that looks like an identifier and lies outside reserved space is a leak. */
export const SHAPES: readonly Shape[] = [
  {
    kind: 'ssn',
    pattern: /(?<![\w-])\d{3}([- .])\d{2}\1\d{4}(?![\w-])/g,
    reserved: (value) => RESERVED.ssn.holds(dashed(value)),
    canary: (n) => `SSN 666 ${PLAIN_PAIRS[n]} ${four(n)}`,
  },
  {
    kind: 'ssn',
    pattern: /(?<![\w-])\d{9}(?![\w-])/g,
    near: /\b(?:ssn|social security|national ?id|tax ?id)/i,
    reserved: (value) => RESERVED.ssn.holds(dashed(value)),
    canary: (n) => `Social security number 666${two(n)}${four(n)}`,
  },
  {
    kind: 'ein',
    pattern: /(?<![\w-])\d{2}-\d{7}(?![\w-])/g,
    reserved: (value) => RESERVED.ein.holds(value) || RESERVED.stateTaxId.holds(value),
    canary: (n) => `EIN 00-1${four(n)}${two(n)}`,
  },
  {
    kind: 'nino',
    pattern: /(?<!\w)[A-CEGHJ-PQR-TW-Z][A-CEGHJ-NPQR-TW-Z] ?\d{2} ?\d{2} ?\d{2} ?[A-D](?!\w)/gi,
    reserved: (value) => inAnySpace(bare(value)),
    canary: (n) => `National insurance BG ${two(n)} ${two(n + 7)} ${two(n + 3)} A`,
  },
  {
    kind: 'iban',
    pattern: /(?<!\w)[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,4})?(?![\w<])/g, // a zone is none
    live: (value) => bare(value).length >= 15 && remainder(bare(value)) === 1n,
    reserved: (value) => inAnySpace(bare(value)),
    canary: (n) => `IBAN ${withCheck('DE', `99999999${four(n)}${four(n + 5)}${two(n)}`)}`,
  },
  {
    kind: 'card',
    pattern:
      /(?<![\w.,-])[2-6]\d{3}([ -]?)\d{4}\1\d{4}\1\d{1,7}(?![\w-])|(?<![\w.,-])3[47]\d{2}([ -]?)\d{6}\2\d{5}(?![\w-])/g,
    live: (value) => luhn(digits(value)),
    reserved: (value) => inAnySpace(digits(value)),
    canary: (n) => `Card ${luhnOf(`4999 99${two(n)} ${four(n)} 777`)}`,
  },
  {
    kind: 'routing',
    pattern: /(?<![\w-])\d{9}(?![\w-])/g,
    near: /\b(?:routing|aba\b|rtn|transit)/i,
    reserved: (value) => RESERVED.routingNumber.holds(value),
    canary: (n) => `Routing number 1399${four(n)}7`,
  },
  {
    kind: 'sort-code',
    pattern: /(?<![\w-])\d{2}[- ]?\d{2}[- ]?\d{2}(?![\w-])/g,
    near: /\bsort ?code/i,
    reserved: (value) => inAnySpace(digits(value).replace(/^(..)(..)(..)$/, '$1-$2-$3')),
    canary: (n) => `Sort code 98-${two(n)}-${two(n + 40)}`,
  },
  {
    kind: 'phone',
    pattern: /(?<![\w+.-]|\d )(?:\+?1[ .-]?)?(?:\([2-9]\d{2}\) ?|[2-9]\d{2}[ .-])[2-9]\d{2}[ .-]\d{4}(?![\w-])/g, // nor the end of an account in groups
    reserved: (value) => RESERVED.phoneLine.holds(digits(value.replace(NANP, ''))),
    canary: (n) => `Phone (200) 244-${four(n)}`,
  },
  {
    kind: 'phone',
    pattern: /(?<![\w+])\+[1-9]\d{0,2}(?:[ .()/-]{0,2}\d){7,12}(?![\w-])/g,
    reserved: (value) => inAnySpace(`+${digits(value)}`),
    canary: (n) => `Phone +49 199 ${four(n)} ${four(n + 9)}`,
  },
  {
    kind: 'phone',
    pattern: /(?<![\w+])0[1-9](?:[ ./()-]{0,2}\d){7,10}(?![\w-])/g,
    near: /\b(?:phone|tel|telefon|t[ée]l[ée]phone|tel[ée]fono|mobile?|fax|hotline)\b/i,
    reserved: (value) =>
      ['44', '49', '33', '34', '30', '380'].some((code) => inAnySpace(`+${code}${digits(value).slice(1)}`)),
    canary: (n) => `Telefon 0199 ${four(n)} ${four(n + 9)}`,
  },
  {
    kind: 'email',
    pattern: /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\. ?(?:[a-z]{2,}|[A-Z]{2,})(?![\p{L}\p{N}])/gu,
    reserved: (value) => RESERVED.email.holds(value.toLowerCase().replaceAll(' ', '')),
    canary: (n) => `E-mail canary${two(n)}@nobody.zz`,
  },
  {
    kind: 'mrz',
    pattern: /(?<![A-Z0-9<])(?:[PIACV][A-Z<])[A-Z<]{3}(?=[A-Z0-9]*<)[A-Z0-9<]{22,39}(?![A-Z0-9<])/g,
    reserved: (value) => RESERVED.country.holds(value.slice(2, 5)),
    canary: (n) => `P<XXXCANARY<<BIRD${'ABCDEFGHIJKLMNOPQRST'.charAt(n)}${'<'.repeat(26)}`,
  },
  {
    kind: 'mrz',
    pattern: /(?<![A-Z0-9<])[A-Z0-9<]{9}\d[A-Z<]{3}\d{7}[FMX<]\d{7}[A-Z0-9<]{8,16}(?![A-Z0-9<])/g,
    reserved: (value) => RESERVED.country.holds(value.slice(10, 13)),
    canary: (n) => `CAN${four(n)}<<0XXX8001014F3001019${'<'.repeat(14)}06`,
  },
  {
    kind: 'mrz',
    pattern: /(?<![A-Z0-9<])\d{7}[FMX<]\d{7}[A-Z<]{3}[A-Z0-9<]{11}\d(?![A-Z0-9<])/g,
    reserved: (value) => RESERVED.country.holds(value.slice(15, 18)),
    canary: (n) => `${60 + n}01014F3001019XXX${'<'.repeat(11)}6`,
  },
  {
    kind: 'postcode',
    pattern:
      /(?<=\p{L},? (?:A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY]) )\d{5}(?:-\d{4})?(?![\w-])/gu,
    reserved: (value) => inAnySpace(value.slice(0, 5)),
    canary: (n) => `Canary Springs, TX 77${String(100 + n)}`,
  },
  {
    kind: 'postcode',
    pattern: /(?<![\w-])(?:GIR|[A-Z]{1,2}\d[A-Z\d]?) \d[ABD-HJLNP-UW-Z]{2}(?!\w)/g,
    reserved: (value) => inAnySpace(value),
    canary: (n) => `London YH${2 + (n % 8)} ${2 + Math.floor(n / 4)}EH`,
  },
  {
    kind: 'postcode',
    pattern: /(?<=^|, |: |\n)\d{3} ?\d{2}(?= \p{Lu}\p{Ll}{2})/gu,
    reserved: (value) => inAnySpace(bare(value)),
    canary: (n) => `Adresse: 10${String(200 + n)} Vogelhausen`,
  },
  {
    kind: 'dni',
    pattern: /(?<![\w-])(?:\d{8}|[XYZ]\d{7})-?[A-Z](?!\w)/g,
    live: (value) => dniLetter(bare(value)) === bare(value).at(-1),
    reserved: (value) => inAnySpace(bare(value)),
    canary: (n) => `DNI ${dniOf(`8124${four(n)}`)}`,
  },
  {
    kind: 'nir',
    pattern: /(?<![\w.,-])[12] ?\d{2} ?(?:0[1-9]|1[0-2]) ?(?:\d{2}|2[AB]) ?\d{3} ?\d{3} ?\d{2}(?![\w.-])/g,
    reserved: (value) => inAnySpace(bare(value)),
    canary: (n) => `NIR 1 99 12 99 9${two(n)} 9${two(n + 1)} 11`,
  },
  {
    kind: 'steuer-id',
    pattern: /(?<![\w+-]|\d[.,])[1-9]\d ?\d{3} ?\d{3} ?\d{3}(?![\w.-])/g, // decimals of a coordinate are none
    live: (value) => isoDigit(digits(value)),
    reserved: (value) => inAnySpace(digits(value)),
    canary: (n) => `Steuer-ID ${isoOf(`81${four(n)}${four(n + 3)}`)}`,
  },
];

function remainder(iban: string): bigint {
  const text = [...iban.slice(4), ...iban.slice(0, 4)].map((sign) => String(Number.parseInt(sign, 36))).join('');
  return /^\d+$/.test(text) ? BigInt(text) % 97n : 0n;
}

function luhn(number: string): boolean {
  const sum = [...number].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 1 : 2);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return number.length >= 13 && number.length <= 19 && sum % 10 === 0;
}

function dniLetter(value: string): string {
  const stem = value.slice(0, -1).replace(/^[XYZ]/, (sign) => String('XYZ'.indexOf(sign)));
  return 'TRWAGMYFPDXBNJZSQVHLCKE'.charAt(Number(stem) % 23);
}

/** ISO 7064, MOD 11,10, as the German tax office uses it. */
function isoDigit(number: string): boolean {
  let product = 10;
  for (const digit of number.slice(0, -1)) {
    const sum = (Number(digit) + product) % 10 || 10;
    product = (sum * 2) % 11;
  }
  return (11 - product) % 10 === Number(number.at(-1));
}

/** Digits that OCR does not double. */
const PLAIN_PAIRS = [13, 17, 19, 34, 37, 39, 43, 47, 53, 59, 29, 14, 27, 73, 79, 83, 89, 23, 93, 97];
const two = (n: number): string => String(((n * 7 + 11) % 90) + 10);
const four = (n: number): string => String(((n * 613 + 1237) % 9000) + 1000);
const withCheck = (country: string, account: string): string =>
  `${country}${String(98n - remainder(`${country}00${account}`)).padStart(2, '0')}${account}`;
const luhnOf = (stem: string): string => stem + [...'0123456789'].find((digit) => luhn(digits(stem + digit)));
const dniOf = (stem: string): string => `${stem}${dniLetter(`${stem}A`)}`;
const isoOf = (stem: string): string => stem + ([...'0123456789'].find((digit) => isoDigit(stem + digit)) ?? '0');
