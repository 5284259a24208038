import { oneLine } from '../address.ts';
import { type Ledger, STATEMENT_PERIOD } from '../ledger.ts';
import type { Persona } from '../persona.ts';
import { decimal, dollars, grouped, slashed } from '../printed.ts';
import { movementTable } from './bank-statement-table.ts';
import { factBelow, factsBeside } from './facts.ts';
import { GREY, type Ink, PALE, Sheet, WHITE } from './sheet.ts';
import type { Specimen } from './specimen.ts';

const [LEFT, RIGHT] = [50, 562];
const SLATE: Ink = [0.16, 0.24, 0.34];
const TEMPLE =
  'M 4 14 L 18 5 L 32 14 Z M 7 17 L 11 17 L 11 28 L 7 28 Z M 16 17 L 20 17 L 20 28 L 16 28 Z M 25 17 L 29 17 L 29 28 L 25 28 Z';

/** A statement with one signed amount column and the balance after every movement. */
export async function drawRunningBalanceStatement(persona: Persona, ledger: Ledger): Promise<Specimen> {
  const sheet = await Sheet.open();
  letterhead(sheet, persona);
  sheet.value('accountHolder', persona.fullName, persona.fullName, LEFT, 120, { size: 11 });
  sheet.lines('address', oneLine(persona.address), persona.address.lines, LEFT, 134, 14, { size: 11 });
  account(sheet, persona);
  sheet.box(LEFT, 200, RIGHT - LEFT, 44, { fill: PALE });
  const balance = { value: { face: 'bold', size: 12 } } as const;
  factBelow(
    sheet,
    ['Opening balance', 'openingBalance', decimal(ledger.opening), dollars(ledger.opening)],
    LEFT + 12,
    217,
    balance,
  );
  factBelow(
    sheet,
    ['Closing balance', 'closingBalance', decimal(ledger.closing), dollars(ledger.closing)],
    330,
    217,
    balance,
  );
  movementTable(sheet, ledger, { left: LEFT, right: RIGHT, y: 276, face: 'plain' }, [
    { caption: 'Date', x: LEFT + 6, align: 'left', print: ({ date }) => slashed(date) },
    { caption: 'Description', x: LEFT + 90, align: 'left', print: ({ description }) => description },
    { caption: 'Amount', x: 462, align: 'right', print: ({ amount }) => grouped(amount) },
    { caption: 'Balance', x: RIGHT - 6, align: 'right', print: (movement) => grouped(movement.balance) },
  ]);
  sheet.write('Please check this statement and report any error within 60 days.', LEFT, 700, { size: 8.5, ink: GREY });
  return sheet.finish();
}

function letterhead(sheet: Sheet, { bank }: Persona): void {
  sheet.box(LEFT, 38, 36, 36, { fill: SLATE });
  sheet.path(TEMPLE, LEFT, 38, { fill: WHITE });
  sheet.value('bankName', bank.name, bank.name, LEFT + 46, 56, { face: 'bold', size: 16, ink: SLATE });
  sheet.write(oneLine(bank.address), LEFT + 46, 70, { size: 8.5, ink: GREY });
  sheet.write('Account statement', RIGHT, 56, { face: 'bold', size: 14, ink: SLATE, align: 'right' });
  sheet.specimenMark(RIGHT - 45, 70);
  sheet.rule(LEFT, 84, RIGHT, 84, 1, SLATE);
}

function account(sheet: Sheet, { bank }: Persona): void {
  const { start, end } = STATEMENT_PERIOD;
  factsBeside(
    sheet,
    [
      ['Account number', 'accountNumber', bank.accountNumber],
      ['Routing number', 'routingNumber', bank.routingNumber ?? ''],
      ['Period from', 'periodStart', start, slashed(start)],
      ['Period to', 'periodEnd', end, slashed(end)],
      ['Currency', 'currency', 'USD'],
    ],
    { x: 350, value: RIGHT, y: 114, step: 16 },
    { value: { align: 'right' } },
  );
}
