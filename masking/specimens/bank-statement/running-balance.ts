import { oneLine } from '../../address.ts';
import { factBelow, factsBeside } from '../facts.ts';
import { GREY, type Ink, PALE, paperOf, Sheet, WHITE } from '../sheet.ts';
import type { Specimen } from '../specimen.ts';
import { fitted } from '../text.ts';
import { balanceFact, currencyFact, numbers, periodFacts, type Statement } from './statement.ts';
import { inNormalForm, movementTable, noteMovements } from './table.ts';

const LEFT = 50;
const SLATE: Ink = [0.16, 0.24, 0.34];
const TEMPLE =
  'M 4 14 L 18 5 L 32 14 Z M 7 17 L 11 17 L 11 28 L 7 28 Z M 16 17 L 20 17 L 20 28 L 16 28 Z M 25 17 L 29 17 L 29 28 L 25 28 Z';

/** A statement with one signed amount column and the balance after every movement. */
export async function drawRunningBalance(statement: Statement): Promise<Specimen> {
  const { persona, notes } = statement;
  const sheet = await Sheet.open(paperOf(persona));
  const right = sheet.size.width - LEFT;
  letterhead(sheet, statement, right);
  sheet.value('accountHolder', persona.fullName, persona.fullName, LEFT, 120, { size: 11 });
  sheet.lines('address', oneLine(persona.address), persona.address.lines, LEFT, 134, 14, { size: 11 });
  factsBeside(
    sheet,
    [...numbers(statement), ...periodFacts(statement, statement.print.date), currencyFact(statement)],
    { x: 330, value: right, y: 106, step: 15 },
    { value: { align: 'right' } },
  );
  sheet.box(LEFT, 200, right - LEFT, 44, { fill: PALE });
  const balance = { value: { face: 'bold', size: 12 } } as const;
  factBelow(sheet, balanceFact(statement, 'opening'), LEFT + 12, 217, balance);
  factBelow(sheet, balanceFact(statement, 'closing'), 330, 217, balance);
  movements(sheet, statement, right);
  sheet.write(notes.check, LEFT, sheet.size.height - 80, { size: 8.5, ink: GREY });
  sheet.write(notes.service, LEFT, sheet.size.height - 68, { size: 8.5, ink: GREY });
  return sheet.finish();
}

function letterhead(sheet: Sheet, { persona: { bank }, say }: Statement, right: number): void {
  sheet.box(LEFT, 38, 36, 36, { fill: SLATE });
  sheet.path(TEMPLE, LEFT, 38, { fill: WHITE });
  const name = fitted(sheet, bank.name, 270, { face: 'bold', size: 16, ink: SLATE });
  sheet.value('bankName', bank.name, bank.name, LEFT + 46, 56, name);
  sheet.write(oneLine(bank.address), LEFT + 46, 70, { size: 8.5, ink: GREY });
  sheet.write(say('title'), right, 56, { face: 'bold', size: 14, ink: SLATE, align: 'right' });
  sheet.specimenMark(right - 45, 70);
  sheet.rule(LEFT, 84, right, 84, 1, SLATE);
}

function movements(sheet: Sheet, { ledger, say, print }: Statement, right: number): void {
  const look = { left: LEFT, right, y: 276, step: 19, style: { size: 10 }, bold: { face: 'bold', size: 10 } } as const;
  const drawn = movementTable(sheet, ledger.movements, { ...look, band: PALE, rows: 'ruled' }, [
    { caption: say('date'), x: LEFT + 6, align: 'left', room: 72, print: ({ date }) => print.date(date) },
    { caption: say('details'), x: LEFT + 84, align: 'left', room: 250, print: ({ description }) => description },
    { caption: say('amount'), x: right - 88, align: 'right', print: ({ amount }) => print.amount(amount) },
    { caption: say('balance'), x: right - 6, align: 'right', print: ({ balance }) => print.amount(balance) },
  ]);
  noteMovements(sheet, ledger.movements.map(inNormalForm), [drawn]);
}
