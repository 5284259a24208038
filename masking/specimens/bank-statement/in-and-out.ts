import { oneLine } from '../../address.ts';
import { type FactStyle, factBelow, factsBeside } from '../facts.ts';
import { BLACK, GREY, type Ink, PALE, paperOf, Sheet, type Style } from '../sheet.ts';
import type { Specimen } from '../specimen.ts';
import { fitted } from '../text.ts';
import { balanceFact, numbers, periodInLine, type Statement } from './statement.ts';
import { inNormalForm, movementTable, noteMovements } from './table.ts';

const [LEFT, FACTS] = [50, 318];
const BURGUNDY: Ink = [0.42, 0.08, 0.16];
const BODY: Style = { face: 'serif', size: 12 };
const CAPTION: Style = { face: 'serif', size: 9, ink: GREY };
const SERIF: FactStyle = { caption: CAPTION, value: BODY };

/** A statement with one column for money out and one for money in, and its period in words. */
export async function drawInAndOut(statement: Statement): Promise<Specimen> {
  const sheet = await Sheet.open(paperOf(statement.persona));
  const { width } = sheet.size;
  const { persona, say } = statement;
  const heading: Style = { face: 'serifBold', size: 20, ink: BURGUNDY, align: 'centre' };
  sheet.value('bankName', persona.bank.name, persona.bank.name, width / 2, 56, heading);
  sheet.write(say('title').toUpperCase(), width / 2, 76, { face: 'serif', size: 12, align: 'centre' });
  sheet.specimenMark(width - LEFT - 45, 76);
  sheet.rule(LEFT, 88, width - LEFT, 88, 2, BURGUNDY);
  const holder = fitted(sheet, persona.fullName, FACTS - LEFT - 20, BODY);
  factBelow(sheet, [say('holder'), 'accountHolder', persona.fullName], LEFT, 112, { caption: CAPTION, value: holder });
  sheet.write(say('address'), LEFT, 146, CAPTION);
  sheet.lines('address', oneLine(persona.address), persona.address.lines, LEFT, 160, 14, BODY);
  account(sheet, statement);
  balances(sheet, statement, width - LEFT);
  movements(sheet, statement, width - LEFT);
  return sheet.finish();
}

function account(sheet: Sheet, statement: Statement): void {
  const { persona, say, print } = statement;
  const { accountNumber, sortCode, routingNumber } = persona.bank;
  const dashed = accountNumber.replace(/^(\d{4})(\d{3})(\d{3})$/, '$1-$2-$3');
  factBelow(sheet, [say('account'), 'accountNumber', accountNumber, dashed], FACTS, 112, SERIF);
  if (sortCode || routingNumber) {
    const other = numbers(statement).find(([, field]) => field === 'sortCode' || field === 'routingNumber');
    if (other) factBelow(sheet, other, 450, 112, SERIF);
  }
  sheet.write(say('period'), FACTS, 146, CAPTION);
  periodInLine(sheet, print.longDate, say('until'), FACTS, 160, { ...BODY, size: 11 });
  const { currency } = persona.locale;
  sheet.write(`${say('currency')}:`, FACTS, 180, { ...CAPTION, size: 10 });
  const after = FACTS + sheet.widthOf(`${say('currency')}:`, { ...CAPTION, size: 10 }) + 5;
  sheet.value('currency', currency, currency, after, 180, { face: 'serif', size: 10 });
}

function balances(sheet: Sheet, statement: Statement, right: number): void {
  const caption: Style = { face: 'serifBold', size: 11, ink: BLACK };
  const value: Style = { face: 'serif', size: 11, align: 'right' };
  sheet.rule(LEFT, 196, right, 196, 0.6, BURGUNDY);
  factsBeside(sheet, [balanceFact(statement, 'opening')], { x: LEFT, value: 280, y: 216, step: 0 }, { caption, value });
  factsBeside(
    sheet,
    [balanceFact(statement, 'closing')],
    { x: FACTS, value: right, y: 216, step: 0 },
    { caption, value },
  );
}

function movements(sheet: Sheet, { ledger, say, print }: Statement, right: number): void {
  const style: Style = { face: 'serif', size: 10 };
  const look = { left: LEFT, right, y: 256, step: 19, style, bold: { ...style, face: 'serifBold' } } as const;
  const drawn = movementTable(sheet, ledger.movements, { ...look, band: PALE, rows: 'ruled' }, [
    { caption: say('date'), x: LEFT + 6, align: 'left', room: 72, print: ({ date }) => print.date(date) },
    { caption: say('details'), x: LEFT + 84, align: 'left', room: 196, print: ({ description }) => description },
    {
      caption: say('out'),
      x: right - 166,
      align: 'right',
      print: ({ amount }) => (amount < 0 ? print.amount(-amount) : ''),
    },
    {
      caption: say('in'),
      x: right - 86,
      align: 'right',
      print: ({ amount }) => (amount > 0 ? print.amount(amount) : ''),
    },
    { caption: say('balance'), x: right - 6, align: 'right', print: ({ balance }) => print.amount(balance) },
  ]);
  noteMovements(sheet, ledger.movements.map(inNormalForm), [drawn]);
}
