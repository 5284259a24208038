import { oneLine } from '../../address.ts';
import { type Fact, factBelow } from '../facts.ts';
import { GREY, type Ink, paperOf, Sheet, type Style, WHITE } from '../sheet.ts';
import type { Specimen } from '../specimen.ts';
import { fitted } from '../text.ts';
import { balanceFact, currencyFact, numbers, periodFacts, type Statement } from './statement.ts';
import { inNormalForm, movementTable, noteMovements } from './table.ts';

const LEFT = 46;
const ORANGE: Ink = [0.86, 0.33, 0.1];
const BROWN: Ink = [0.3, 0.16, 0.08];
const BODY: Style = { face: 'condensed', size: 10 };
const BOLD: Style = { face: 'condensedBold', size: 10 };

/** A dark band across the page with period and balances; captions inside cells, two dates in each row. */
export async function drawSummaryBand(statement: Statement): Promise<Specimen> {
  const { persona, say } = statement;
  const sheet = await Sheet.open(paperOf(persona), ['condensed', 'condensedBold']);
  const { width, height } = sheet.size;
  sheet.path('M 0 26 A 13 13 0 0 1 26 26 Z', LEFT, 32, { fill: ORANGE });
  sheet.rule(LEFT, 61, LEFT + 26, 61, 2, ORANGE);
  const name = fitted(sheet, persona.bank.name, 290, { ...BOLD, size: 19, ink: BROWN });
  sheet.value('bankName', persona.bank.name, persona.bank.name, LEFT + 34, 58, name);
  sheet.write(say('title'), width - LEFT, 58, { ...BODY, size: 14, ink: BROWN, align: 'right' });
  sheet.specimenMark(width - LEFT - 45, 74);
  cells(sheet, statement);
  band(sheet, statement);
  movements(sheet, statement);
  sheet.write(statement.notes.check, LEFT, height - 44, { ...BODY, size: 8, ink: GREY });
  sheet.write(`${say('page')} 1/1`, width - LEFT, height - 44, { ...BODY, size: 8, ink: GREY, align: 'right' });
  return sheet.finish();
}

/** Who and which account, each in a cell with its caption. */
function cells(sheet: Sheet, statement: Statement): void {
  const { persona, say } = statement;
  const [right, middle] = [sheet.size.width - LEFT, 320];
  const small: Style = { ...BODY, size: 8, ink: ORANGE };
  sheet.box(LEFT, 92, middle - LEFT - 8, 78, { edge: BROWN, weight: 0.5 });
  const holder = fitted(sheet, persona.fullName, middle - LEFT - 24, { ...BOLD, size: 11 });
  factBelow(sheet, [say('holder'), 'accountHolder', persona.fullName], LEFT + 6, 103, {
    caption: small,
    value: holder,
  });
  sheet.write(say('address'), LEFT + 6, 134, small);
  sheet.lines('address', oneLine(persona.address), persona.address.lines, LEFT + 6, 147, 13, BODY);
  sheet.box(middle, 92, right - middle, 78, { edge: BROWN, weight: 0.5 });
  const facts: readonly Fact[] = [...numbers(statement), currencyFact(statement)];
  facts.forEach((fact, index) => {
    const [caption, field, value, printed = value] = fact;
    sheet.write(caption, middle + 6, 107 + index * 17, small);
    sheet.value(field, value, printed, right - 6, 107 + index * 17, { ...BOLD, align: 'right' });
  });
}

function band(sheet: Sheet, statement: Statement): void {
  const facts = [
    ...periodFacts(statement, statement.print.date),
    balanceFact(statement, 'opening'),
    balanceFact(statement, 'closing'),
  ];
  const room = sheet.size.width - 2 * LEFT;
  sheet.box(LEFT, 184, room, 40, { fill: BROWN });
  const style = {
    caption: { ...BODY, size: 8, ink: [0.95, 0.85, 0.75] },
    value: { ...BOLD, size: 12, ink: WHITE },
  } as const;
  facts.forEach((fact, index) => {
    factBelow(sheet, fact, LEFT + 10 + (index * room) / 4, 199, style);
  });
}

function movements(sheet: Sheet, { ledger, say, print }: Statement): void {
  const right = sheet.size.width - LEFT;
  const look = { left: LEFT, right, y: 254, step: 21, style: BODY, bold: BOLD, rows: 'ruled' } as const;
  const signed = (cents: number): string => (cents > 0 ? `+${print.amount(cents)}` : print.amount(cents));
  const drawn = movementTable(sheet, ledger.movements, { ...look, band: [0.98, 0.9, 0.84] }, [
    { caption: say('date'), x: LEFT + 6, align: 'left', room: 54, print: ({ date }) => print.date(date) },
    { caption: say('valueDate'), x: LEFT + 66, align: 'left', room: 54, print: ({ date }) => print.date(date) },
    { caption: say('details'), x: LEFT + 128, align: 'left', room: 210, print: ({ description }) => description },
    { caption: say('amount'), x: right - 84, align: 'right', print: ({ amount }) => signed(amount) },
    { caption: say('balance'), x: right - 6, align: 'right', print: ({ balance }) => print.money(balance) },
  ]);
  noteMovements(sheet, ledger.movements.map(inNormalForm), [drawn]);
}
