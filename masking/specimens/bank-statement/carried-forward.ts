import { oneLine } from '../../address.ts';
import type { Movement } from '../../ledger.ts';
import { factsBeside } from '../facts.ts';
import { GREY, type Ink, paperOf, Sheet, type Style } from '../sheet.ts';
import type { Specimen } from '../specimen.ts';
import { fitted, paragraph, repeated } from '../text.ts';
import { balanceFact, currencyFact, numbers, periodInLine, type Statement, withoutYear } from './statement.ts';
import { type Drawn, inNormalForm, movementTable, noteMovements } from './table.ts';

const LEFT = 58;
// Half a usual month on the first page; a long list fills it, and the pages after it.
const ROWS = { usual: 7, first: 17, later: 28 } as const;
const INDIGO: Ink = [0.17, 0.16, 0.45];
const BODY: Style = { face: 'condensed', size: 10.5 };
const BOLD: Style = { face: 'condensedBold', size: 10.5 };

/** Two pages or more: rows with day and month only, the balance carried from one page to the next, and the terms at the end. */
export async function drawCarriedForward(statement: Statement): Promise<Specimen> {
  const { persona, ledger } = statement;
  const sheet = await Sheet.open(paperOf(persona), ['condensed', 'condensedBold']);
  const [first = [], ...others] = pagesOf(ledger.movements);
  const pages = 1 + others.length;
  letterhead(sheet, statement);
  window(sheet, statement);
  let last = table(sheet, statement, first, 366, ['opening', ledger.opening]);
  noteMovements(sheet, ledger.movements.map(inNormalForm), [last]);
  let carried = first.at(-1)?.balance ?? ledger.opening;
  footer(sheet, statement, [1, pages]);
  for (const [index, rows] of others.entries()) {
    line(sheet, statement, 'carried', carried, last.next + 4);
    sheet.turn();
    letterhead(sheet, statement, true);
    last = table(sheet, statement, rows, 130, ['brought', carried]);
    carried = rows.at(-1)?.balance ?? carried;
    footer(sheet, statement, [index + 2, pages]);
  }
  closing(sheet, statement, last.next);
  terms(sheet, statement, last.next + 60);
  return sheet.finish();
}

function pagesOf(movements: readonly Movement[]): (readonly Movement[])[] {
  const first = movements.length > ROWS.usual + ROWS.first ? ROWS.first : ROWS.usual;
  const later = Array.from({ length: Math.max(1, Math.ceil((movements.length - first) / ROWS.later)) }, (_, page) =>
    movements.slice(first + page * ROWS.later, first + (page + 1) * ROWS.later),
  );
  return [movements.slice(0, first), ...later];
}

function closing(sheet: Sheet, statement: Statement, y: number): void {
  const right = sheet.size.width - LEFT;
  sheet.rule(LEFT, y - 10, right, y - 10, 0.8, INDIGO);
  factsBeside(
    sheet,
    [balanceFact(statement, 'closing')],
    { x: LEFT + 52, value: right - 4, y: y + 6, step: 0 },
    { caption: { ...BOLD, ink: INDIGO }, value: { ...BOLD, align: 'right' } },
  );
}

function letterhead(sheet: Sheet, { persona: { bank }, say }: Statement, again = false): void {
  const right = sheet.size.width - LEFT;
  for (const [index, height] of [12, 20, 28].entries())
    sheet.box(right - 40 + index * 14, 66 - height, 10, height, { fill: INDIGO });
  const name = fitted(sheet, bank.name, 300, { face: 'condensedBold', size: again ? 13 : 20, ink: INDIGO });
  const small: Style = { ...BODY, size: 9 };
  if (again) {
    repeated(sheet, ['bankName', bank.name, bank.name], LEFT, 60, name);
    repeated(sheet, ['accountNumber', bank.accountNumber, `${say('title')}, ${bank.accountNumber}`], LEFT, 76, small);
  } else {
    sheet.value('bankName', bank.name, bank.name, LEFT, 60, name);
    sheet.write(oneLine(bank.address), LEFT, 76, small);
  }
  sheet.specimenMark(right - 45, 82);
}

/** The address as it shows through the window of an envelope, and the account beside it. */
function window(sheet: Sheet, statement: Statement): void {
  const { persona, say, print } = statement;
  const right = sheet.size.width - LEFT;
  sheet.value('accountHolder', persona.fullName, persona.fullName, LEFT, 142, { ...BODY, size: 11.5 });
  sheet.lines('address', oneLine(persona.address), persona.address.lines, LEFT, 157, 15, { ...BODY, size: 11.5 });
  sheet.write(say('title'), LEFT, 256, { face: 'condensedBold', size: 18, ink: INDIGO });
  const caption = `${say('period')}:`;
  sheet.write(caption, LEFT, 276, BODY);
  const after = LEFT + sheet.widthOf(caption, BODY) + 5;
  periodInLine(sheet, print.longDate, say('until'), after, 276, BODY);
  factsBeside(
    sheet,
    [...numbers(statement), currencyFact(statement), balanceFact(statement, 'opening')],
    { x: 340, value: right, y: 142, step: 16 },
    { caption: BODY, value: { ...BOLD, align: 'right' } },
  );
  paragraph(
    sheet,
    statement.notes.terms[0] ?? '',
    { x: LEFT, y: 302, room: right - LEFT, leading: 13 },
    { ...BODY, ink: GREY },
  );
}

function table(
  sheet: Sheet,
  statement: Statement,
  rows: readonly Movement[],
  y: number,
  [before, balance]: readonly ['opening' | 'brought', number],
): Drawn {
  const { say, print } = statement;
  const right = sheet.size.width - LEFT;
  const look = { left: LEFT, right, step: 20, style: BODY, bold: BOLD, rows: 'bare' } as const;
  line(sheet, statement, before, balance, y - 22);
  const day = withoutYear(print.date);
  return movementTable(sheet, rows, { ...look, y }, [
    { caption: say('date'), x: LEFT, align: 'left', room: 48, print: ({ date }) => day(date) },
    { caption: say('details'), x: LEFT + 52, align: 'left', room: 195, print: ({ description }) => description },
    {
      caption: say('out'),
      x: right - 152,
      align: 'right',
      room: 74,
      print: ({ amount }) => sum(-amount, print.amount),
    },
    { caption: say('in'), x: right - 76, align: 'right', room: 74, print: ({ amount }) => sum(amount, print.amount) },
    {
      caption: say('balance'),
      x: right - 4,
      align: 'right',
      room: 70,
      print: (movement) => print.amount(movement.balance),
    },
  ]);
}

const sum = (cents: number, print: (cents: number) => string): string => (cents > 0 ? print(cents) : '');

function line(
  sheet: Sheet,
  { say, print }: Statement,
  concept: 'opening' | 'brought' | 'carried',
  balance: number,
  y: number,
): void {
  sheet.write(say(concept), LEFT + 52, y, BOLD);
  sheet.write(print.amount(balance), sheet.size.width - LEFT - 4, y, { ...BOLD, align: 'right' });
}

function terms(sheet: Sheet, { notes }: Statement, from: number): void {
  let y = from;
  for (const [index, text] of notes.terms.entries()) {
    sheet.write(`${index + 1}.`, LEFT, y, { ...BODY, size: 9 });
    y = paragraph(
      sheet,
      text,
      { x: LEFT + 16, y, room: sheet.size.width - 2 * LEFT - 16, leading: 12 },
      { ...BODY, size: 9 },
    );
    y += 5;
  }
}

function footer(sheet: Sheet, { say, notes }: Statement, [page, pages]: readonly [number, number]): void {
  const [y, right] = [sheet.size.height - 34, sheet.size.width - LEFT];
  sheet.rule(LEFT, y - 12, right, y - 12, 0.5, INDIGO);
  sheet.write(notes.service, LEFT, y, { ...BODY, size: 8 });
  sheet.write(`${say('page')} ${page} ${say('of')} ${pages}`, right, y, { ...BODY, size: 8, align: 'right' });
}
