import { decimal } from '../../printed.ts';
import type { Fact } from '../facts.ts';
import type { Sheet, Style } from '../sheet.ts';
import type { Bill } from './bill.ts';

type Dated = (iso: string) => string;

/** `9912 345 678`: providers print customer numbers in groups. */
export const inGroups = (account: string): string => account.replace(/^(\d{4})(\d{3})(\d+)$/, '$1 $2 $3');

export const accountFact = ({ say, account }: Bill, grouped = false): Fact =>
  grouped ? [say('account'), 'accountNumber', account, inGroups(account)] : [say('account'), 'accountNumber', account];
export const billDateFact = ({ say, dates }: Bill, date: Dated): Fact => [
  say('billDate'),
  'billDate',
  dates.billed,
  date(dates.billed),
];
export const dueDateFact = ({ say, dates }: Bill, date: Dated): Fact => [
  say('dueDate'),
  'dueDate',
  dates.due,
  date(dates.due),
];
export const amountDueFact = ({ say, due, locale }: Bill): Fact => [
  say('amountDue'),
  'amountDue',
  decimal(due),
  locale.print.money(due),
];
export const periodFacts = ({ say, dates }: Bill, date: Dated): Fact[] => [
  [say('from'), 'periodStart', dates.start, date(dates.start)],
  [say('to'), 'periodEnd', dates.end, date(dates.end)],
];

/** Both days in one line with a word between; `right` is where the line ends. */
export function periodUpTo(
  sheet: Sheet,
  { say, dates }: Bill,
  date: Dated,
  right: number,
  y: number,
  style: Style,
): void {
  const end = date(dates.end);
  const between = ` ${say('until')} `;
  const middle = right - sheet.widthOf(end, style);
  const start = middle - sheet.widthOf(between, style);
  sheet.value('periodStart', dates.start, date(dates.start), start, y, { ...style, align: 'right' });
  sheet.write(say('until'), start + sheet.widthOf(' ', style), y, style);
  sheet.value('periodEnd', dates.end, end, right, y, { ...style, align: 'right' });
}

export function periodFrom(sheet: Sheet, bill: Bill, date: Dated, x: number, y: number, style: Style): void {
  const { say, dates } = bill;
  const line = `${date(dates.start)} ${say('until')} ${date(dates.end)}`;
  periodUpTo(sheet, bill, date, x + sheet.widthOf(line, style), y, style);
}
