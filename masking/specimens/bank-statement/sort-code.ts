import { oneLine } from '../../address.ts';
import { factBelow } from '../facts.ts';
import { GREY, type Ink, paperOf, Sheet, type Style, WHITE } from '../sheet.ts';
import type { Specimen } from '../specimen.ts';
import { fitted, paragraph } from '../text.ts';
import { balanceFact, currencyFact, moneyIn, moneyOut, numbers, periodInLine, type Statement } from './statement.ts';
import { inNormalForm, movementTable, noteMovements } from './table.ts';

const LEFT = 44;
const TEAL: Ink = [0.0, 0.34, 0.4];
const BODY: Style = { face: 'sourceSerif', size: 9.5 };
const BOLD: Style = { face: 'sourceSerifBold', size: 9.5 };

/** The bank on the right, the balances in a panel, the account's numbers in a strip at the foot. */
export async function drawSortCode(statement: Statement): Promise<Specimen> {
  const { persona, say, print } = statement;
  const sheet = await Sheet.open(paperOf(persona), ['sourceSerif', 'sourceSerifBold']);
  const { width, height } = sheet.size;
  letterhead(sheet, statement);
  sheet.value('accountHolder', persona.fullName, persona.fullName, LEFT, 128, { ...BODY, size: 11 });
  sheet.lines('address', oneLine(persona.address), persona.address.lines, LEFT, 143, 14, { ...BODY, size: 11 });
  sheet.write(say('title'), LEFT, 214, { ...BOLD, size: 15, ink: TEAL });
  periodInLine(sheet, print.longDate, say('until'), LEFT, 230, BODY);
  panel(sheet, statement);
  movements(sheet, statement);
  strip(sheet, statement, height - 116);
  const small: Style = { ...BODY, size: 7.5, ink: GREY };
  const terms = statement.notes.terms.slice(2).join(' ');
  paragraph(sheet, terms, { x: LEFT, y: height - 58, room: width - 2 * LEFT, leading: 10 }, small);
  return sheet.finish();
}

function letterhead(sheet: Sheet, { persona: { bank }, notes }: Statement): void {
  const right = sheet.size.width - LEFT;
  sheet.disc(right - 14, 44, 14, 14, TEAL);
  sheet.path('M -8 4 C -4 -8 4 -8 8 4 C 3 0 -3 0 -8 4 Z', right - 14, 44, { fill: WHITE });
  const name = fitted(sheet, bank.name, 280, { ...BOLD, size: 17, ink: TEAL, align: 'right' });
  sheet.value('bankName', bank.name, bank.name, right - 36, 50, name);
  for (const [index, text] of [
    ...bank.address.lines,
    ...(bank.bic ? [`BIC ${bank.bic}`] : []),
    notes.service,
  ].entries())
    sheet.write(text, right, 74 + index * 11, { ...BODY, size: 8, align: 'right' });
  sheet.specimenMark(LEFT, 50);
}

function panel(sheet: Sheet, statement: Statement): void {
  const { ledger, say, print } = statement;
  const [x, right] = [330, sheet.size.width - LEFT];
  sheet.box(x, 128, right - x, 108, { edge: TEAL, weight: 1 });
  const rows: readonly (readonly [string, string])[] = [
    [say('totalIn'), print.money(moneyIn(ledger))],
    [say('totalOut'), print.money(moneyOut(ledger))],
  ];
  const [open, shut] = [balanceFact(statement, 'opening'), balanceFact(statement, 'closing')];
  for (const [[caption, field, value, printed = value], y, face] of [
    [open, 147, BODY],
    [shut, 219, BOLD],
  ] as const) {
    sheet.write(caption, x + 10, y, face);
    sheet.value(field, value, printed, right - 10, y, { ...face, align: 'right' });
  }
  for (const [index, [caption, printed]] of rows.entries()) {
    sheet.write(caption, x + 10, 170 + index * 20, BODY);
    sheet.write(printed, right - 10, 170 + index * 20, { ...BODY, align: 'right' });
  }
  sheet.rule(x, 202, right, 202, 0.6, TEAL);
}

function movements(sheet: Sheet, { ledger, say, print }: Statement): void {
  const right = sheet.size.width - LEFT;
  const look = { left: LEFT, right, y: 272, step: 19.5, style: BODY, bold: BOLD, band: TEAL, rows: 'striped' } as const;
  const drawn = movementTable(sheet, ledger.movements, look, [
    { caption: say('date'), x: LEFT + 6, align: 'left', room: 68, print: ({ date }) => print.date(date) },
    { caption: say('details'), x: LEFT + 78, align: 'left', room: 200, print: ({ description }) => description },
    {
      caption: say('in'),
      x: right - 158,
      align: 'right',
      print: ({ amount }) => (amount > 0 ? print.amount(amount) : ''),
    },
    {
      caption: say('out'),
      x: right - 82,
      align: 'right',
      print: ({ amount }) => (amount < 0 ? print.amount(-amount) : ''),
    },
    { caption: say('balance'), x: right - 6, align: 'right', print: ({ balance }) => print.amount(balance) },
  ]);
  noteMovements(sheet, ledger.movements.map(inNormalForm), [drawn]);
}

/** The account's numbers side by side. */
function strip(sheet: Sheet, statement: Statement, y: number): void {
  const room = sheet.size.width - 2 * LEFT;
  sheet.box(LEFT, y, room, 38, { fill: [0.9, 0.95, 0.95] });
  const facts = [...numbers(statement), currencyFact(statement)];
  const weights = facts.map(([, field]) => (field === 'iban' ? 2 : 1));
  const part = room / weights.reduce((sum, weight) => sum + weight, 0);
  facts.forEach((fact, index) => {
    const before = weights.slice(0, index).reduce((sum, weight) => sum + weight, 0);
    factBelow(sheet, fact, LEFT + 10 + before * part, y + 14, {
      caption: { ...BODY, size: 8, ink: TEAL },
      value: BOLD,
    });
  });
}
