import { addressLines, oneLine } from '../address.ts';
import { drawLedger, type Ledger, type Movement, STATEMENT_PERIOD } from '../ledger.ts';
import type { Persona } from '../persona.ts';
import { decimal, dollars, grouped, slashed, spelled } from '../printed.ts';
import type { Draw } from './drawing.ts';
import { cover, GREY, type Ink, PALE, Sheet, type Specimen, type Style, WHITE } from './sheet.ts';

const [LEFT, RIGHT] = [50, 562];
const BURGUNDY: Ink = [0.42, 0.08, 0.16];
const SLATE: Ink = [0.16, 0.24, 0.34];
const { start, end } = STATEMENT_PERIOD;

export const drawBankStatement: Draw<'running-balance' | 'in-and-out'> = (persona, from, layout) => {
  const ledger = drawLedger(persona, from);
  return layout === 'running-balance' ? runningBalance(persona, ledger) : inAndOut(persona, ledger);
};

async function runningBalance(persona: Persona, ledger: Ledger): Promise<Specimen> {
  const sheet = await Sheet.open();
  const { bank } = persona;
  sheet.box(LEFT, 38, 36, 36, { fill: SLATE });
  sheet.path(
    'M 4 14 L 18 5 L 32 14 Z M 7 17 L 11 17 L 11 28 L 7 28 Z M 16 17 L 20 17 L 20 28 L 16 28 Z M 25 17 L 29 17 L 29 28 L 25 28 Z',
    LEFT,
    38,
    { fill: WHITE },
  );
  sheet.value('bankName', bank.name, bank.name, LEFT + 46, 56, { face: 'bold', size: 16, ink: SLATE });
  sheet.write(addressLines(bank.address).join(', '), LEFT + 46, 70, { size: 8.5, ink: GREY });
  sheet.write('Account statement', RIGHT, 56, { face: 'bold', size: 14, ink: SLATE, align: 'right' });
  sheet.specimenMark(RIGHT - 45, 70);
  sheet.rule(LEFT, 84, RIGHT, 84, 1, SLATE);
  sheet.value('accountHolder', persona.fullName, persona.fullName, LEFT, 120, { size: 11 });
  sheet.lines('address', oneLine(persona.address), addressLines(persona.address), LEFT, 134, 14, { size: 11 });
  const facts: readonly Fact[] = [
    ['Account number', 'accountNumber', bank.accountNumber, bank.accountNumber],
    ['Routing number', 'routingNumber', bank.routingNumber, bank.routingNumber],
    ['Period from', 'periodStart', start, slashed(start)],
    ['Period to', 'periodEnd', end, slashed(end)],
    ['Currency', 'currency', 'USD', 'USD'],
  ];
  facts.forEach(([caption, field, value, printed], index) => {
    sheet.write(caption, 350, 114 + index * 16, { size: 9, ink: GREY });
    sheet.value(field, value, printed, RIGHT, 114 + index * 16, { size: 10.5, align: 'right' });
  });
  sheet.box(LEFT, 200, RIGHT - LEFT, 44, { fill: PALE });
  sheet.write('Opening balance', LEFT + 12, 216, { size: 9, ink: GREY });
  sheet.value('openingBalance', decimal(ledger.opening), dollars(ledger.opening), LEFT + 12, 233, {
    face: 'bold',
    size: 12,
  });
  sheet.write('Closing balance', 330, 216, { size: 9, ink: GREY });
  sheet.value('closingBalance', decimal(ledger.closing), dollars(ledger.closing), 330, 233, { face: 'bold', size: 12 });
  table(
    sheet,
    'transactions',
    ledger,
    276,
    [
      { caption: 'Date', x: LEFT + 6, print: ({ date }) => slashed(date) },
      { caption: 'Description', x: LEFT + 90, print: ({ description }) => description },
      { caption: 'Amount', x: 462, right: true, print: ({ amount }) => signed(amount) },
      { caption: 'Balance', x: RIGHT - 6, right: true, print: ({ balance }) => grouped(balance) },
    ],
    {},
  );
  sheet.write('Please check this statement and report any error within 60 days.', LEFT, 700, { size: 8.5, ink: GREY });
  return sheet.finish();
}

async function inAndOut(persona: Persona, ledger: Ledger): Promise<Specimen> {
  const sheet = await Sheet.open();
  const { bank } = persona;
  sheet.value('bankName', bank.name, bank.name, 306, 56, {
    face: 'serifBold',
    size: 20,
    ink: BURGUNDY,
    align: 'centre',
  });
  sheet.write('STATEMENT OF ACCOUNT', 306, 76, { face: 'serif', size: 12, align: 'centre' });
  sheet.specimenMark(RIGHT - 45, 56);
  sheet.rule(LEFT, 88, RIGHT, 88, 2, BURGUNDY);
  sheet.write('Account holder', LEFT, 112, { face: 'serif', size: 9, ink: GREY });
  sheet.value('accountHolder', persona.fullName, persona.fullName, LEFT, 126, { face: 'serif', size: 12 });
  sheet.write('Mailing address', LEFT, 146, { face: 'serif', size: 9, ink: GREY });
  sheet.lines('address', oneLine(persona.address), addressLines(persona.address), LEFT, 160, 14, {
    face: 'serif',
    size: 12,
  });
  const fact = ([caption, field, value, printed]: Fact, x: number, y: number) => {
    sheet.write(caption, x, y, { face: 'serif', size: 9, ink: GREY });
    sheet.value(field, value, printed, x, y + 14, { face: 'serif', size: 12 });
  };
  fact(
    ['Account number', 'accountNumber', bank.accountNumber, bank.accountNumber.replace(/(\d{4})(\d{3})/, '$1-$2-')],
    330,
    112,
  );
  fact(['Routing number', 'routingNumber', bank.routingNumber, bank.routingNumber], 460, 112);
  sheet.write('Statement period', 330, 146, { face: 'serif', size: 9, ink: GREY });
  sheet.value('periodStart', start, spelled(start), 330, 160, { face: 'serif', size: 12 });
  const dash = 330 + sheet.widthOf(spelled(start), { face: 'serif', size: 12 });
  sheet.write('to', dash + 6, 160, { face: 'serif', size: 12 });
  sheet.value('periodEnd', end, spelled(end), dash + 22, 160, { face: 'serif', size: 12 });
  sheet.write('All amounts in', 330, 180, { face: 'serif', size: 10, ink: GREY });
  sheet.value('currency', 'USD', 'USD', 392, 180, { face: 'serif', size: 10 });
  sheet.rule(LEFT, 196, RIGHT, 196, 0.6, BURGUNDY);
  sheet.write('Beginning balance', LEFT, 216, { face: 'serifBold', size: 11 });
  sheet.value('openingBalance', decimal(ledger.opening), dollars(ledger.opening), LEFT + 180, 216, {
    face: 'serif',
    size: 11,
    align: 'right',
  });
  sheet.write('Ending balance', 330, 216, { face: 'serifBold', size: 11 });
  sheet.value('closingBalance', decimal(ledger.closing), dollars(ledger.closing), RIGHT, 216, {
    face: 'serif',
    size: 11,
    align: 'right',
  });
  table(
    sheet,
    'transactions',
    ledger,
    256,
    [
      { caption: 'Date', x: LEFT + 6, print: ({ date }) => slashed(date) },
      { caption: 'Details', x: LEFT + 90, print: ({ description }) => description },
      { caption: 'Withdrawals', x: 396, right: true, print: ({ amount }) => (amount < 0 ? grouped(-amount) : '') },
      { caption: 'Deposits', x: 476, right: true, print: ({ amount }) => (amount > 0 ? grouped(amount) : '') },
      { caption: 'Balance', x: RIGHT - 6, right: true, print: ({ balance }) => grouped(balance) },
    ],
    { face: 'serif' },
  );
  return sheet.finish();
}

type Fact = readonly [caption: string, field: string, value: string, printed: string];

interface Column {
  readonly caption: string;
  readonly x: number;
  readonly right?: boolean;
  readonly print: (movement: Movement) => string;
}

const signed = (cents: number): string => (cents < 0 ? `-${grouped(-cents)}` : grouped(cents));

/** The movements, a row each; the truth holds amount and balance of every row. */
function table(sheet: Sheet, field: string, ledger: Ledger, y: number, columns: readonly Column[], style: Style): void {
  const row = (texts: readonly string[], at: number, more: Style) =>
    columns.flatMap(({ x, right }, index) => {
      const text = texts[index] ?? '';
      return text === ''
        ? []
        : [sheet.write(text, x, at, { size: 10, ...style, ...more, align: right ? 'right' : 'left' })];
    });
  sheet.box(LEFT, y - 13, RIGHT - LEFT, 19, { fill: PALE });
  row(
    columns.map(({ caption }) => caption),
    y,
    { face: style.face === 'serif' ? 'serifBold' : 'bold' },
  );
  const boxes = ledger.movements.flatMap((movement, index) => {
    const at = y + 22 + index * 19;
    sheet.rule(LEFT, at + 6, RIGHT, at + 6, 0.3, GREY);
    return row(
      columns.map(({ print }) => print(movement)),
      at,
      {},
    );
  });
  const rows = ledger.movements.map(({ date, description, amount, balance }) => {
    return { date, description, amount: decimal(amount), balance: decimal(balance) };
  });
  const printed = ledger.movements.map((movement) =>
    columns
      .map(({ print }) => print(movement))
      .filter(Boolean)
      .join(' '),
  );
  sheet.note(field, rows, printed.join('\n'), cover(boxes));
}
