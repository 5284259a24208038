import { oneLine } from '../address.ts';
import { type Ledger, STATEMENT_PERIOD } from '../ledger.ts';
import type { Persona } from '../persona.ts';
import { decimal, dollars, grouped, slashed, spelled } from '../printed.ts';
import { movementTable } from './bank-statement-table.ts';
import { type FactStyle, factBelow } from './facts.ts';
import { GREY, type Ink, Sheet, type Style } from './sheet.ts';
import type { Specimen } from './specimen.ts';

const [LEFT, FACTS, RIGHT] = [50, 330, 562];
const BURGUNDY: Ink = [0.42, 0.08, 0.16];
const BODY: Style = { face: 'serif', size: 12 };
const CAPTION: Style = { face: 'serif', size: 9, ink: GREY };
const SERIF: FactStyle = { caption: CAPTION, value: BODY };

/** A statement with one column for money out and one for money in, and its period in words. */
export async function drawInAndOutStatement(persona: Persona, ledger: Ledger): Promise<Specimen> {
  const sheet = await Sheet.open();
  const { bank, fullName, address } = persona;
  sheet.value('bankName', bank.name, bank.name, 306, 56, {
    face: 'serifBold',
    size: 20,
    ink: BURGUNDY,
    align: 'centre',
  });
  sheet.write('STATEMENT OF ACCOUNT', 306, 76, { face: 'serif', size: 12, align: 'centre' });
  sheet.specimenMark(RIGHT - 45, 56);
  sheet.rule(LEFT, 88, RIGHT, 88, 2, BURGUNDY);
  factBelow(sheet, ['Account holder', 'accountHolder', fullName], LEFT, 112, SERIF);
  sheet.write('Mailing address', LEFT, 146, CAPTION);
  sheet.lines('address', oneLine(address), address.lines, LEFT, 160, 14, BODY);
  const dashed = bank.accountNumber.replace(/(\d{4})(\d{3})/, '$1-$2-');
  factBelow(sheet, ['Account number', 'accountNumber', bank.accountNumber, dashed], FACTS, 112, SERIF);
  if (bank.routingNumber) factBelow(sheet, ['Routing number', 'routingNumber', bank.routingNumber], 460, 112, SERIF);
  period(sheet);
  balances(sheet, ledger);
  movementTable(sheet, ledger, { left: LEFT, right: RIGHT, y: 256, face: 'serif' }, [
    { caption: 'Date', x: LEFT + 6, align: 'left', print: ({ date }) => slashed(date) },
    { caption: 'Details', x: LEFT + 90, align: 'left', print: ({ description }) => description },
    { caption: 'Withdrawals', x: 396, align: 'right', print: ({ amount }) => (amount < 0 ? grouped(-amount) : '') },
    { caption: 'Deposits', x: 476, align: 'right', print: ({ amount }) => (amount > 0 ? grouped(amount) : '') },
    { caption: 'Balance', x: RIGHT - 6, align: 'right', print: ({ balance }) => grouped(balance) },
  ]);
  return sheet.finish();
}

function period(sheet: Sheet): void {
  const { start, end } = STATEMENT_PERIOD;
  const to = FACTS + sheet.widthOf(spelled(start), BODY) + 6;
  sheet.write('Statement period', FACTS, 146, CAPTION);
  sheet.value('periodStart', start, spelled(start), FACTS, 160, BODY);
  sheet.write('to', to, 160, BODY);
  sheet.value('periodEnd', end, spelled(end), to + 16, 160, BODY);
  sheet.write('All amounts in', FACTS, 180, { ...CAPTION, size: 10 });
  sheet.value('currency', 'USD', 'USD', FACTS + 62, 180, { face: 'serif', size: 10 });
}

function balances(sheet: Sheet, { opening, closing }: Ledger): void {
  const [caption, value]: readonly [Style, Style] = [
    { face: 'serifBold', size: 11 },
    { face: 'serif', size: 11, align: 'right' },
  ];
  sheet.rule(LEFT, 196, RIGHT, 196, 0.6, BURGUNDY);
  sheet.write('Beginning balance', LEFT, 216, caption);
  sheet.value('openingBalance', decimal(opening), dollars(opening), LEFT + 180, 216, value);
  sheet.write('Ending balance', FACTS, 216, caption);
  sheet.value('closingBalance', decimal(closing), dollars(closing), RIGHT, 216, value);
}
