import type { FindValues, ValueMatch } from './value.ts';

// An amount: grouped thousands (12,345.67 · 12.345,67 · 12 345,67 · 12'345.67) or plain digits, with or without decimals.
const AMOUNT =
  /(?<![\d.,])(\()?([-−–])?\s?(?:((?:US|HK|[ACSR])?\$|[£€¥₹]|RM|Rs\.?)|([A-Z]{3}))?\s?([-−–])?(\d{1,3}(?:[.,'’ \u00a0]\d{3})+(?:[.,]\d{1,2})?|\d+\. \d{2}(?![\d.,/%-])|\d+(?:[.,]\d{1,2})?)(?![\d])(?:\s?(?:[$£€]))?(\))?(\s?-(?!\d)|\s?(?:DR|OD)\b)?/g;

/** Nothing but an amount whose point was too faint to be read: `80 91`. */
const LOST_POINT = /^(\s*(?:RM|[$£€])?\s?\d{1,5}) (\d{2}\s*)$/;

/** Amounts as decimal strings with two places and a leading minus where negative: `$1,234.5` → `1234.50`, `(12.00)` → `-12.00`. */
export const findMoney: FindValues = (text) =>
  [...text.replace(LOST_POINT, '$1.$2').matchAll(AMOUNT)].flatMap((match) => {
    const [whole, open, minus, , , innerMinus, digits = '', close, trailing] = match;
    const value = decimal(digits);
    const lead = whole.length - whole.trimStart().length;
    if (value === undefined || isPartOfSomethingElse(text, match.index + lead, match.index + whole.length)) return [];
    const negative = Boolean((open && close) || minus || innerMinus || trailing) && Number(value) !== 0;
    return [{ value: negative ? `-${value}` : value, start: match.index + lead, end: match.index + whole.length }];
  });

/** Whether the match was printed like money: with a currency or with decimals. A bare number is an amount only where a label says so. */
export const looksLikeMoney = (text: string, { start, end }: ValueMatch): boolean =>
  /[$£€¥₹]|[A-Z]{3}\s?\d|\bRM\s?\d|\d[., ] ?\d{2}(?!\d)/.test(text.slice(start, end));

/** The number in `1,234.50`, `1.234,50` or `1 234,50` as `1234.50`; undefined where the separators make no number. */
function decimal(digits: string): string | undefined {
  const mark = /[.,] ?(\d{1,2})$/.exec(digits); // fixed type sets the point apart
  const grouping = mark ? [] : (digits.match(/\D/g) ?? []);
  if (grouping.length > 0 && digits.startsWith('0')) return undefined; // a rate, `0.125`, is no thousand
  if (grouping.some((sign) => sign !== grouping[0])) return undefined; // three decimals, `1,234.567`
  const whole = (mark ? digits.slice(0, mark.index) : digits).replace(/[^\d]/g, '');
  if (whole.length > 12) return undefined;
  return `${whole.replace(/^0+(?=\d)/, '')}.${(mark?.[1] ?? '').padEnd(2, '0')}`;
}

/** Digits inside a date, an identifier, a percentage or a word are no amount. */
function isPartOfSomethingElse(text: string, start: number, end: number): boolean {
  return /[\p{L}\d/-]$/u.test(text.slice(0, start)) || /^(?:[\p{L}/%]|\s?%|-\d)/u.test(text.slice(end));
}
