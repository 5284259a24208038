import { oneLine } from '../../address.ts';
import type { Movement } from '../../ledger.ts';
import type { Language } from '../../locales/locale.ts';
import { factsBeside } from '../facts.ts';
import { GREY, type Ink, paperOf, Sheet, type Style, WHITE } from '../sheet.ts';
import type { Specimen } from '../specimen.ts';
import { fitted, paragraph } from '../text.ts';
import { balanceFact, currencyFact, moneyIn, moneyOut, numbers, periodInLine, type Statement } from './statement.ts';
import { movementTable, noteMovements, withoutBalance } from './table.ts';

const LEFT = 48;
const GREEN: Ink = [0.06, 0.36, 0.24];
const BODY: Style = { face: 'lato', size: 9.5 };
const BOLD: Style = { face: 'latoBold', size: 9.5 };

interface Words {
  readonly summary: string;
  readonly fees: string;
  readonly noFees: string;
}
const WORDS: Readonly<Record<Language, Words>> = {
  en: {
    summary: 'Account summary',
    fees: 'Service fees',
    noFees: 'No fees were charged in this period.',
  },
  de: {
    summary: 'Kontoübersicht',
    fees: 'Entgelte',
    noFees: 'In diesem Zeitraum wurden keine Entgelte erhoben.',
  },
  fr: {
    summary: 'Synthèse du compte',
    fees: 'Frais bancaires',
    noFees: 'Aucun frais sur la période.',
  },
  es: {
    summary: 'Resumen de la cuenta',
    fees: 'Comisiones',
    noFees: 'No se han cobrado comisiones en el periodo.',
  },
};

/** What came in and what went out in tables of their own, without a balance in the rows. */
export async function drawActivitySections(statement: Statement): Promise<Specimen> {
  const { persona, say, print, ledger } = statement;
  const sheet = await Sheet.open(paperOf(persona), ['lato', 'latoBold']);
  const right = sheet.size.width - LEFT;
  const words = WORDS[persona.locale.language];
  letterhead(sheet, statement, right);
  summary(sheet, statement, words.summary, right);
  const credits = ledger.movements.filter(({ amount }) => amount > 0);
  const debits = ledger.movements.filter(({ amount }) => amount < 0);
  const paidIn = section(sheet, statement, say('in'), 304, credits);
  const total = [say('totalIn'), print.money(moneyIn(ledger))] as const;
  totalLine(sheet, total, right, paidIn.next);
  const paidOut = section(sheet, statement, say('out'), paidIn.next + 36, debits);
  totalLine(sheet, [say('totalOut'), print.money(moneyOut(ledger))], right, paidOut.next);
  noteMovements(sheet, [...credits, ...debits].map(withoutBalance), [
    { ...paidIn, printed: [...paidIn.printed, total.join(' '), say('out'), paidOut.head] },
    paidOut,
  ]);
  heading(sheet, words.fees, paidOut.next + 36, right);
  sheet.write(words.noFees, LEFT + 6, paidOut.next + 56, BODY);
  smallPrint(sheet, statement, right);
  return sheet.finish();
}

function letterhead(sheet: Sheet, statement: Statement, right: number): void {
  const { persona, say, print, notes } = statement;
  const { bank, fullName, address } = persona;
  sheet.path('M 0 22 L 11 0 L 22 22 L 11 16 Z', LEFT, 34, { fill: GREEN });
  const name = fitted(sheet, bank.name, 220, { face: 'latoBold', size: 17, ink: GREEN });
  sheet.value('bankName', bank.name, bank.name, LEFT + 30, 52, name);
  sheet.write(say('title'), right, 44, { face: 'latoBold', size: 11, align: 'right' });
  const period: Style = { face: 'lato', size: 9.5 };
  periodInLine(sheet, print.longDate, '-', 330, 58, period);
  sheet.specimenMark(right - 45, 72);
  sheet.value('accountHolder', fullName, fullName.toUpperCase(), LEFT + 10, 116, BODY);
  sheet.lines('address', oneLine(address), address.lines, LEFT + 10, 129, 13, BODY);
  factsBeside(
    sheet,
    [...numbers(statement), currencyFact(statement)],
    { x: 330, value: right, y: 104, step: 14 },
    { caption: { ...BODY, ink: GREY }, value: { ...BODY, align: 'right' } },
  );
  sheet.write(notes.service, 330, 174, { face: 'lato', size: 8, ink: GREY });
}

function heading(sheet: Sheet, title: string, y: number, right: number): void {
  sheet.box(LEFT, y - 11, right - LEFT, 16, { fill: GREEN });
  sheet.write(title, LEFT + 6, y, { ...BOLD, ink: WHITE });
}

function summary(sheet: Sheet, statement: Statement, title: string, right: number): void {
  const { ledger, say, print } = statement;
  heading(sheet, title, 200, right);
  const [caption, value]: readonly [Style, Style] = [BODY, { ...BODY, align: 'right' }];
  const at = (y: number) => ({ x: LEFT + 6, value: 330, y, step: 15 });
  factsBeside(sheet, [balanceFact(statement, 'opening')], at(220), { caption, value });
  const sums = [
    [say('totalIn'), `+ ${print.money(moneyIn(ledger))}`],
    [say('totalOut'), `- ${print.money(moneyOut(ledger))}`],
  ] as const;
  for (const [index, [label, sum]] of sums.entries()) {
    sheet.write(label, LEFT + 6, 235 + index * 15, caption);
    sheet.write(sum, 330, 235 + index * 15, value);
  }
  sheet.rule(LEFT + 6, 255, 330, 255, 0.6);
  factsBeside(sheet, [balanceFact(statement, 'closing')], at(267), {
    caption: BOLD,
    value: { ...BOLD, align: 'right' },
  });
}

function section(sheet: Sheet, { say, print }: Statement, title: string, y: number, rows: readonly Movement[]) {
  const right = sheet.size.width - LEFT;
  heading(sheet, title, y, right);
  const look = { left: LEFT, right, y: y + 19, step: 14.5, style: BODY, bold: { ...BOLD, size: 8.5 } };
  return movementTable(sheet, rows, { ...look, band: WHITE, rows: 'bare' }, [
    { caption: say('date'), x: LEFT + 6, align: 'left', print: ({ date }) => print.date(date) },
    { caption: say('details'), x: LEFT + 84, align: 'left', room: 330, print: ({ description }) => description },
    { caption: say('amount'), x: right - 6, align: 'right', print: ({ amount }) => print.amount(amount) },
  ]);
}

function totalLine(sheet: Sheet, [caption, sum]: readonly [string, string], right: number, y: number): void {
  sheet.rule(LEFT, y - 10, right, y - 10, 0.4, GREY);
  sheet.write(caption, LEFT + 84, y + 2, BOLD);
  sheet.write(sum, right - 6, y + 2, { ...BOLD, align: 'right' });
}

function smallPrint(sheet: Sheet, { say, notes }: Statement, right: number): void {
  const small: Style = { face: 'lato', size: 7, ink: GREY };
  const y = sheet.size.height - 66;
  paragraph(sheet, notes.terms.slice(0, 2).join(' '), { x: LEFT, y, room: right - LEFT, leading: 9 }, small);
  sheet.write(`${say('page')} 1 ${say('of')} 1`, right, sheet.size.height - 28, { ...small, align: 'right' });
}
