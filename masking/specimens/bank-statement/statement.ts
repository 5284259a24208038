import type { Keyed } from '../../keyed.ts';
import { drawLedger, type Ledger, STATEMENT_PERIOD } from '../../ledger.ts';
import type { Print } from '../../locales/locale.ts';
import type { Persona } from '../../persona.ts';
import { decimal } from '../../printed.ts';
import type { Fact } from '../facts.ts';
import type { Sheet, Style } from '../sheet.ts';
import type { Specimen } from '../specimen.ts';
import { captionsOf, type Say } from './captions.ts';
import { NOTES } from './notes.ts';

/** All that a statement is drawn from. */
export interface Statement {
  readonly persona: Persona;
  readonly ledger: Ledger;
  readonly from: Keyed;
  readonly say: Say;
  readonly print: Print;
  readonly notes: (typeof NOTES)['en'];
}
export type DrawStatement = (statement: Statement) => Promise<Specimen>;

export function statementOf(persona: Persona, from: Keyed): Statement {
  const { language, print: habit } = persona.locale;
  const say = captionsOf(language, from);
  const print = { ...habit, date: (iso: string) => (iso === '' ? '' : habit.date(iso)) }; // a masked copy may not know a row's day
  return { persona, ledger: drawLedger(persona, from), from, say, print, notes: NOTES[language] };
}

/** An IBAN as ISO 13616 prints it. */
const inFours = (iban: string): string => iban.replace(/(.{4})(?=.)/g, '$1 ');

/** The numbers that the account goes by in its country. */
export function numbers({ persona: { bank }, say }: Statement): Fact[] {
  const { accountNumber, routingNumber, sortCode, iban } = bank;
  return [
    ...(sortCode ? [[say('sortCode'), 'sortCode', sortCode] as const] : []),
    [say('account'), 'accountNumber', accountNumber],
    ...(routingNumber ? [[say('routing'), 'routingNumber', routingNumber] as const] : []),
    ...(iban ? [['IBAN', 'iban', iban, inFours(iban)] as const] : []),
  ];
}

export const balanceFact = ({ ledger, say, print }: Statement, which: 'opening' | 'closing'): Fact => [
  say(which),
  `${which}Balance`,
  decimal(ledger[which]),
  print.money(ledger[which]),
];

export const currencyFact = ({ persona: { locale }, say }: Statement): Fact => [
  say('currency'),
  'currency',
  locale.currency,
];

/** The first and the last day, a line each. */
export const periodFacts = ({ say }: Statement, date: (iso: string) => string): Fact[] => [
  [say('from'), 'periodStart', STATEMENT_PERIOD.start, date(STATEMENT_PERIOD.start)],
  [say('to'), 'periodEnd', STATEMENT_PERIOD.end, date(STATEMENT_PERIOD.end)],
];

/** Both days in one line, with a word or sign between; answers where the line ends. */
export function periodInLine(
  sheet: Sheet,
  date: (iso: string) => string,
  between: string,
  x: number,
  y: number,
  style: Style,
): number {
  const { start, end } = STATEMENT_PERIOD;
  const gap = sheet.widthOf(' ', style);
  const middle = x + sheet.widthOf(date(start), style) + gap;
  const last = middle + sheet.widthOf(between, style) + gap;
  sheet.value('periodStart', start, date(start), x, y, style);
  sheet.write(between, middle, y, style);
  sheet.value('periodEnd', end, date(end), last, y, style);
  return last + sheet.widthOf(date(end), style);
}

/** `27/02` or `27.02.`: a row does not repeat the year of its statement. */
export const withoutYear =
  (date: (iso: string) => string) =>
  (iso: string): string =>
    date(iso)
      .replace(/\d{4}$/, '')
      .replace(/\/$/, '');

export const moneyIn = ({ movements }: Ledger): number =>
  movements.reduce((sum, { amount }) => sum + Math.max(0, amount), 0);
export const moneyOut = ({ movements }: Ledger): number =>
  movements.reduce((sum, { amount }) => sum - Math.min(0, amount), 0);
