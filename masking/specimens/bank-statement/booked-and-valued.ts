import { oneLine } from '../../address.ts';
import { type Ink, paperOf, Sheet, type Style } from '../sheet.ts';
import type { Specimen } from '../specimen.ts';
import { capitals, fitted } from '../text.ts';
import { balanceFact, numbers, periodInLine, type Statement, withoutYear } from './statement.ts';
import { movementTable, noteMovements, withoutBalance } from './table.ts';

const LEFT = 56;
const RED: Ink = [0.75, 0.1, 0.1];
const MONO: Style = { face: 'mono', size: 9.5 };
const BOLD: Style = { face: 'monoBold', size: 9.5 };
/** After an amount: money out, money in. */
const SIGNS = { en: ['DR', 'CR'], de: ['S', 'H'], fr: ['D', 'C'], es: ['D', 'H'] } as const;

/** As a printer in the bank's hall prints it: booking and value day, one amount with a letter for its direction. */
export async function drawBookedAndValued(statement: Statement): Promise<Specimen> {
  const { persona, ledger, say } = statement;
  const sheet = await Sheet.open(paperOf(persona));
  letterhead(sheet, statement);
  facts(sheet, statement);
  const right = sheet.size.width - LEFT;
  balance(sheet, statement, 'opening', 238);
  const [day, signed] = [withoutYear(statement.print.date), signs(statement)];
  const look = { left: LEFT, right, y: 262, step: 20, style: MONO, bold: BOLD, rows: 'bare' } as const;
  const drawn = movementTable(sheet, ledger.movements, look, [
    { caption: say('date'), x: LEFT, align: 'left', room: 50, print: ({ date }) => day(date) },
    { caption: say('valueDate'), x: LEFT + 56, align: 'left', room: 56, print: ({ date }) => day(date) },
    {
      caption: say('details'),
      x: LEFT + 118,
      align: 'left',
      room: 240,
      print: ({ description }) => capitals(description),
    },
    { caption: say('amount'), x: right, align: 'right', print: ({ amount }) => signed(amount) },
  ]);
  noteMovements(sheet, ledger.movements.map(withoutBalance), [drawn]);
  sheet.rule(LEFT, drawn.next - 8, right, drawn.next - 8, 0.8);
  balance(sheet, statement, 'closing', drawn.next + 10);
  for (const [index, text] of [statement.notes.typed, statement.notes.check].entries())
    sheet.write(text, LEFT, sheet.size.height - 62 + index * 12, { ...MONO, size: 7.5 });
  return sheet.finish();
}

/** `1.234,56 S`: the sign stands behind, as a letter. */
function signs({ persona, print }: Statement): (cents: number) => string {
  const [out, into] = SIGNS[persona.locale.language];
  return (cents) => `${print.amount(Math.abs(cents))} ${cents < 0 ? out : into}`;
}

function letterhead(sheet: Sheet, { persona: { bank }, say }: Statement): void {
  const right = sheet.size.width - LEFT;
  sheet.box(LEFT, 40, right - LEFT, 4, { fill: RED });
  const name = fitted(sheet, bank.name, 300, { face: 'bold', size: 15, ink: RED });
  sheet.value('bankName', bank.name, bank.name, LEFT, 66, name);
  sheet.write(`${say('branch')} ${bank.address.town}`, LEFT, 80, { face: 'plain', size: 8 });
  sheet.specimenMark(right - 45, 66);
}

function facts(sheet: Sheet, statement: Statement): void {
  const { persona, say, from, print } = statement;
  const right = sheet.size.width - LEFT;
  sheet.value('accountHolder', persona.fullName, capitals(persona.fullName), LEFT, 116, MONO);
  sheet.lines('address', oneLine(persona.address), persona.address.lines.map(capitals), LEFT, 129, 13, MONO);
  sheet.write(say('title'), LEFT, 186, { ...BOLD, size: 12 });
  periodInLine(sheet, print.date, say('until'), LEFT, 202, MONO);
  const number = `${say('number')} ${2 + from.integer('number', 9)}/2026   ${say('page')} 1 ${say('of')} 1`;
  sheet.write(number, right, 202, { ...MONO, align: 'right' });
  const currency = [say('currency'), 'currency', persona.locale.currency] as const;
  for (const [index, [caption, field, value, printed = value]] of [...numbers(statement), currency].entries()) {
    sheet.write(caption, 310, 116 + index * 13, { ...MONO, size: 8 });
    sheet.value(field, value, printed, right, 116 + index * 13, { ...MONO, align: 'right' });
  }
}

function balance(sheet: Sheet, statement: Statement, which: 'opening' | 'closing', y: number): void {
  const [caption, field, value] = balanceFact(statement, which);
  const { ledger } = statement;
  sheet.write(caption, LEFT + 118, y, BOLD);
  sheet.value(field, value, signs(statement)(ledger[which]), sheet.size.width - LEFT, y, { ...BOLD, align: 'right' });
}
