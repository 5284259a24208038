import { oneLine } from '../../address.ts';
import { type Ink, PALE, paperOf, Sheet, type Style } from '../sheet.ts';
import type { Specimen } from '../specimen.ts';
import { fitted } from '../text.ts';
import { balanceFact, currencyFact, moneyIn, moneyOut, numbers, periodInLine, type Statement } from './statement.ts';
import { movementTable, noteMovements, withoutBalance } from './table.ts';

const LEFT = 40;
const NAVY: Ink = [0.05, 0.14, 0.36];
const GOLD: Ink = [0.78, 0.58, 0.16];
const BODY: Style = { size: 9 };
const BOLD: Style = { face: 'bold', size: 9 };

/** A ruled frame with debit and credit side by side; the old balance opens it, the sums and the new balance close it. */
export async function drawDebitCredit(statement: Statement): Promise<Specimen> {
  const sheet = await Sheet.open(paperOf(statement.persona));
  const right = sheet.size.width - LEFT;
  letterhead(sheet, statement, right);
  numbersRow(sheet, statement, right);
  const columns = { debit: right - 92, credit: right - 8 };
  edge(sheet, statement, 'opening', 262);
  const drawn = table(sheet, statement, right, columns);
  totals(sheet, statement, drawn.next + 4, columns);
  edge(sheet, statement, 'closing', drawn.next + 36);
  sheet.rule(right - 180, drawn.next + 42, right, drawn.next + 42, 0.8, NAVY);
  const [y, style]: readonly [number, Style] = [sheet.size.height - 60, { face: 'italic', size: 8 }];
  sheet.write(statement.notes.check, sheet.size.width / 2, y, { ...style, align: 'centre' });
  sheet.write(statement.notes.service, sheet.size.width / 2, y + 12, { ...style, align: 'centre' });
  return sheet.finish();
}

function letterhead(sheet: Sheet, { persona, say, print }: Statement, right: number): void {
  const { bank, fullName, address } = persona;
  sheet.path('M 0 0 L 16 0 L 26 14 L 16 28 L 0 28 L 10 14 Z', LEFT, 34, { fill: NAVY });
  sheet.path('M 0 0 L 6 0 L 16 14 L 6 28 L 0 28 L 10 14 Z', LEFT + 22, 34, { fill: GOLD });
  const name = fitted(sheet, bank.name, 250, { face: 'bold', size: 16, ink: NAVY });
  sheet.value('bankName', bank.name, bank.name, LEFT + 48, 48, name);
  sheet.write(`${say('branch')} ${bank.address.town}`, LEFT + 48, 61, { size: 8 });
  sheet.write(say('title').toUpperCase(), right, 46, { face: 'bold', size: 12, ink: NAVY, align: 'right' });
  const room = 210;
  periodInLine(sheet, print.date, say('until'), right - room, 62, BODY);
  sheet.specimenMark(right - 45, 62);
  const window = right - room;
  sheet.value('accountHolder', fullName, fullName, window, 126, fitted(sheet, fullName, room, { size: 11 }));
  sheet.lines('address', oneLine(address), address.lines, window, 141, 15, { size: 11 });
}

/** What the account is called, in one row of cells: the caption above, the value below. */
function numbersRow(sheet: Sheet, statement: Statement, right: number): void {
  const facts = [...numbers(statement), currencyFact(statement)];
  const wide = facts.map(([, field]) => (field === 'iban' ? 2.2 : field === 'currency' ? 0.8 : 1));
  const part = (right - LEFT) / wide.reduce((sum, weight) => sum + weight, 0);
  let x = LEFT;
  facts.forEach(([caption, field, value, printed = value], index) => {
    const width = (wide[index] ?? 1) * part;
    sheet.box(x, 198, width, 16, { fill: PALE, edge: NAVY, weight: 0.5 });
    sheet.box(x, 214, width, 20, { edge: NAVY, weight: 0.5 });
    const middle = x + width / 2;
    sheet.write(caption, middle, 209, { ...fitted(sheet, caption, width - 6, { size: 8 }), align: 'centre' });
    sheet.value(field, value, printed, middle, 228, { ...fitted(sheet, printed, width - 8, BOLD), align: 'centre' });
    x += width;
  });
}

function table(sheet: Sheet, { ledger, say, print }: Statement, right: number, at: { debit: number; credit: number }) {
  const look = { left: LEFT, right, y: 290, step: 19, style: BODY, bold: BOLD, rows: 'bare' } as const;
  const uprights = [LEFT, LEFT + 64, LEFT + 128, at.debit - 84, at.credit - 78, right];
  const drawn = movementTable(sheet, ledger.movements, { ...look, uprights }, [
    { caption: say('date'), x: LEFT + 32, align: 'centre', room: 58, print: ({ date }) => print.date(date) },
    { caption: say('valueDate'), x: LEFT + 96, align: 'centre', room: 58, print: ({ date }) => print.date(date) },
    { caption: say('details'), x: LEFT + 134, align: 'left', room: 196, print: ({ description }) => description },
    {
      caption: say('out'),
      x: at.debit,
      align: 'right',
      print: ({ amount }) => (amount < 0 ? print.amount(-amount) : ''),
    },
    {
      caption: say('in'),
      x: at.credit,
      align: 'right',
      print: ({ amount }) => (amount > 0 ? print.amount(amount) : ''),
    },
  ]);
  noteMovements(sheet, ledger.movements.map(withoutBalance), [drawn]);
  sheet.rule(LEFT, drawn.next - 13, right, drawn.next - 13, 0.8);
  return drawn;
}

function totals(
  sheet: Sheet,
  { ledger, say, print }: Statement,
  y: number,
  at: { readonly debit: number; readonly credit: number },
): void {
  const caption = `${say('totalOut')} / ${say('totalIn')}`;
  sheet.write(caption, LEFT + 134, y, fitted(sheet, caption, 194, { size: 8 }));
  sheet.write(print.amount(moneyOut(ledger)), at.debit, y, { ...BOLD, align: 'right' });
  sheet.write(print.amount(moneyIn(ledger)), at.credit, y, { ...BOLD, align: 'right' });
}

function edge(sheet: Sheet, statement: Statement, which: 'opening' | 'closing', y: number): void {
  const [caption, field, value, printed = value] = balanceFact(statement, which);
  const style: Style = { face: 'bold', size: 10.5, ink: NAVY };
  sheet.write(caption, sheet.size.width - LEFT - 180, y, style);
  sheet.value(field, value, printed, sheet.size.width - LEFT - 8, y, { ...style, align: 'right' });
}
