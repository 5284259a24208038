import { oneLine } from '../../address.ts';
import { factsBeside } from '../facts.ts';
import { BLACK, paperOf, Sheet, type Style } from '../sheet.ts';
import type { Specimen } from '../specimen.ts';
import { balanceFact, currencyFact, numbers, periodFacts, type Statement } from './statement.ts';
import { inNormalForm, movementTable, noteMovements } from './table.ts';

const LEFT = 64;
const PLAIN: Style = { face: 'sourceSerif', size: 10, ink: BLACK };

/** What a small society prints on plain paper: no colour, no boxes, no logo. */
export async function drawPassbook(statement: Statement): Promise<Specimen> {
  const { persona, say } = statement;
  const sheet = await Sheet.open(paperOf(persona), ['sourceSerif']);
  const { width, height } = sheet.size;
  const name = persona.bank.name.toUpperCase();
  sheet.value('bankName', persona.bank.name, name, LEFT, 70, { ...PLAIN, size: 12 });
  sheet.write(oneLine(persona.bank.address), LEFT, 84, PLAIN);
  sheet.specimenMark(width - LEFT - 45, 70);
  sheet.write(say('title'), LEFT, 116, { ...PLAIN, size: 12 });
  sheet.rule(LEFT, 120, LEFT + sheet.widthOf(say('title'), { ...PLAIN, size: 12 }), 120, 0.6);
  head(sheet, statement);
  const drawn = movements(sheet, statement);
  factsBeside(
    sheet,
    [balanceFact(statement, 'closing')],
    { x: LEFT, value: width - LEFT, y: drawn.next + 14, step: 0 },
    { caption: PLAIN, value: { ...PLAIN, align: 'right' } },
  );
  sheet.rule(width - LEFT - 90, drawn.next + 18, width - LEFT, drawn.next + 18, 0.5);
  sheet.rule(width - LEFT - 90, drawn.next + 20, width - LEFT, drawn.next + 20, 0.5);
  sheet.write(statement.notes.typed, LEFT, height - 80, { ...PLAIN, size: 8 });
  return sheet.finish();
}

function head(sheet: Sheet, statement: Statement): void {
  const { persona, say, print } = statement;
  const VALUES = 220;
  const style = { caption: PLAIN, value: PLAIN };
  factsBeside(
    sheet,
    [[`${say('holder')}:`, 'accountHolder', persona.fullName]],
    { x: LEFT, value: VALUES, y: 146, step: 0 },
    style,
  );
  sheet.write(`${say('address')}:`, LEFT, 160, PLAIN);
  sheet.lines('address', oneLine(persona.address), persona.address.lines, VALUES, 160, 14, PLAIN);
  const facts = [
    ...numbers(statement),
    currencyFact(statement),
    ...periodFacts(statement, print.longDate),
    balanceFact(statement, 'opening'),
  ].map(([caption, field, value, printed = value]) => [`${caption}:`, field, value, printed] as const);
  factsBeside(sheet, facts, { x: LEFT, value: VALUES, y: 188, step: 14 }, style);
}

function movements(sheet: Sheet, { ledger, say, print }: Statement) {
  const right = sheet.size.width - LEFT;
  const look = { left: LEFT, right, y: 326, step: 17, style: PLAIN, bold: PLAIN, rows: 'bare' } as const;
  const signed = (cents: number): string => `${print.amount(Math.abs(cents))}${cents < 0 ? '-' : '+'}`;
  const drawn = movementTable(sheet, ledger.movements, look, [
    { caption: say('date'), x: LEFT, align: 'left', room: 66, print: ({ date }) => print.date(date) },
    { caption: say('details'), x: LEFT + 72, align: 'left', room: 218, print: ({ description }) => description },
    { caption: say('amount'), x: right - 86, align: 'right', print: ({ amount }) => signed(amount) },
    { caption: say('balance'), x: right, align: 'right', print: ({ balance }) => print.amount(balance) },
  ]);
  noteMovements(sheet, ledger.movements.map(inNormalForm), [drawn]);
  return drawn;
}
