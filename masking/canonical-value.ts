import { findDates } from '../src/documents/values/date.ts';
import { findMoney } from '../src/documents/values/money.ts';
import type { FieldKind, FieldValue } from '../src/domain/field.ts';
import { canonicalJson } from './canonical.ts';

/**
 * One spelling of what means the same, so that it gets one pseudonym: `Müller ` and `MULLER`, 42 and `42`, 1980-01-02 and 02 Jan 1980.
 * The kind stands before it: a date and a number that read the same stay two things.
 */
export const canonicalValue = (kind: FieldKind, value: FieldValue | number): string =>
  `${kind}:${Array.isArray(value) ? canonicalRows(value) : FORMS[kind](plain(String(value)))}`;

const plain = (text: string): string => text.normalize('NFKC').trim().replace(/\s+/g, ' ');

// What Unicode does not take apart into a letter and its mark.
const LETTERS: Readonly<Record<string, string>> = {
  ...{ ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i', ς: 'σ' },
};

/** Letters without case and without the marks of Latin and Greek (in Cyrillic, `й` without its mark is another letter), digits, single spaces. */
function words(text: string): string {
  const spelled = [...text.toLowerCase()].map((sign) => LETTERS[sign] ?? sign).join('');
  const bare = spelled.normalize('NFD').replace(/(?<=[\p{Script=Latin}\p{Script=Greek}]\p{M}*)\p{M}/gu, '');
  return bare
    .normalize('NFC')
    .replace(/['\u2019\u02bc.]/g, '')
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim();
}

const identifier = (text: string): string => text.toUpperCase().replace(/[^\p{L}\p{N}]/gu, '');
const withoutCase = (text: string): string => text.toUpperCase();
const withoutSpace = (text: string): string => text.toUpperCase().replace(/\s/g, '');

/** A day that can be read in one way only (between dots the day stands first); where day and month might be either, what is printed. */
function date(text: string): string {
  const orders = /^\d{1,2}\./.test(text) ? [true] : [true, false];
  const read = new Set(orders.map((dayFirst) => whole(text, findDates(text, { dayFirst }))));
  const [only] = read;
  return read.size === 1 && only !== undefined ? only : text;
}

const amount = (text: string): string => {
  const number = whole(text, findMoney(text, { dayFirst: false }));
  return number === undefined ? words(text) : number.replace(/\.?0+$/, '');
};

/** The value, where there is one and nothing but signs and letters of a currency beside it. */
function whole(
  text: string,
  found: readonly { readonly value: FieldValue; readonly start: number; readonly end: number }[],
): string | undefined {
  const [first, ...others] = found;
  if (!first || others.length > 0 || /\d/.test(text.slice(0, first.start) + text.slice(first.end))) return undefined;
  return String(first.value);
}

function phone(text: string): string {
  const digits = text.replace(/\D/g, '');
  return /^(?:\+|00)/.test(text) ? `+${digits.replace(/^00/, '')}` : digits;
}

const FORMS: Readonly<Record<FieldKind, (text: string) => string>> = {
  personName: words,
  organisationName: words,
  address: words,
  text: words,
  date,
  money: amount,
  percentage: (text) => amount(text.replace(/\s?%$/, '')),
  year: identifier,
  documentNumber: identifier,
  nationalId: identifier,
  taxId: identifier,
  accountNumber: identifier,
  iban: identifier,
  routingNumber: identifier,
  sortCode: identifier,
  registrationNumber: identifier,
  code: identifier,
  phone,
  email: (text) => text.toLowerCase(),
  country: withoutCase,
  currency: withoutCase,
  sex: withoutCase,
  mrz: withoutSpace,
  signature: withoutCase,
};

function canonicalRows(rows: Exclude<FieldValue, string | boolean>): string {
  return canonicalJson(
    rows.map((row) => [
      date(plain(row.date ?? '')),
      words(plain(row.description ?? '')),
      amount(plain(row.amount ?? '')),
      amount(plain(row.balance ?? '')),
    ]),
  );
}
