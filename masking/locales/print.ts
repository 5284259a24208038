import { decimal } from '../printed.ts';
import type { Print } from './locale.ts';

interface Habits {
  /** Between the day, the month and the year, in this order. */
  readonly between: '.' | '/';
  readonly group: string;
  readonly point: '.' | ',';
  readonly money: (amount: string) => string;
  readonly months: string;
  readonly longDate: (day: number, month: string, year: string) => string;
  readonly phone: (e164: string) => string;
}

/** How the countries that put the day first print; no Intl: its output changes from one version to the next. */
export function printing({ between, group, point, money, months, longDate, phone }: Habits): Print {
  const names = months.split(' ');
  const amount = (cents: number): string => {
    const [whole = '', rest] = decimal(Math.abs(cents)).split('.');
    return `${whole.replace(/\d(?=(\d{3})+$)/g, `$&${group}`)}${point}${rest}`;
  };
  const signed = (cents: number, text: string): string => (cents < 0 ? `-${text}` : text);
  return {
    date: (iso) => [iso.slice(8), iso.slice(5, 7), iso.slice(0, 4)].join(between),
    longDate: (iso) => longDate(Number(iso.slice(8)), names[Number(iso.slice(5, 7)) - 1] ?? '', iso.slice(0, 4)),
    amount: (cents) => signed(cents, amount(cents)),
    money: (cents) => signed(cents, money(amount(cents))),
    phone,
  };
}

/** A telephone number in the international form: its country code, then groups from the left; the rest stays whole. */
export function spaced(e164: string, countryCode: string, ...groups: readonly number[]): string {
  let rest = e164.slice(1 + countryCode.length);
  const parts = groups.map((length) => {
    const part = rest.slice(0, length);
    rest = rest.slice(length);
    return part;
  });
  return [`+${countryCode}`, ...parts, rest].filter(Boolean).join(' ');
}

/** With the currency after the amount and a space that does not break. */
export const euros = (amount: string): string => `${amount}\u00a0\u20ac`;
export const ENGLISH_MONTHS = 'January February March April May June July August September October November December';
