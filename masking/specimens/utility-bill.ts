import { addressLines, oneLine } from '../address.ts';
import type { Keyed } from '../keyed.ts';
import { EN_US } from '../lexicon/en-us.ts';
import type { Persona } from '../persona.ts';
import { decimal, dollars, grouped, slashed, spelled } from '../printed.ts';
import { STRATEGIES } from '../strategies/index.ts';
import type { Draw } from './drawing.ts';
import { GREY, type Ink, PALE, Sheet, type Specimen, WHITE } from './sheet.ts';

const [LEFT, RIGHT] = [54, 558];
const ORANGE: Ink = [0.8, 0.38, 0.08];
const TEAL: Ink = [0.05, 0.38, 0.46];

interface Bill {
  readonly provider: string;
  readonly account: string;
  readonly units: number;
  readonly charges: readonly (readonly [string, number])[];
  readonly due: number;
}

const DATES = { billed: '2026-03-06', start: '2026-02-03', end: '2026-03-04', due: '2026-03-27' } as const;

export const drawUtilityBill: Draw<'electricity' | 'water'> = (persona, from, layout) =>
  layout === 'electricity' ? electricityBill(persona, drawElectricity(from)) : waterBill(persona, drawWater(from));

function drawElectricity(from: Keyed): Bill {
  const units = 310 + from.integer('units', 640);
  return bill(from, EN_US.electricUtilities, units, [
    [`Energy charge, ${units} kWh at $0.12`, units * 12],
    ['Customer charge', 11_50],
    ['Fuel adjustment', Math.round(units * 1.4)],
  ]);
}

function drawWater(from: Keyed): Bill {
  const units = 28 + from.integer('units', 60);
  return bill(from, EN_US.waterUtilities, units, [
    ['Water service', 14_20 + units * 31],
    ['Sewer service', 18_75 + units * 22],
    ['Storm water', 6_40],
  ]);
}

function bill(from: Keyed, providers: readonly string[], units: number, charges: Bill['charges']): Bill {
  const due = charges.reduce((sum, [, cents]) => sum + cents, 0);
  return {
    provider: from.pick('provider', providers),
    account: STRATEGIES.accountNumber.draw(from, 'account'),
    units,
    charges,
    due,
  };
}

async function electricityBill(persona: Persona, { provider, account, units, charges, due }: Bill): Promise<Specimen> {
  const sheet = await Sheet.open();
  sheet.box(0, 0, 612, 74, { fill: ORANGE });
  sheet.path('M 12 0 L 0 20 L 9 20 L 5 36 L 20 13 L 11 13 Z', LEFT, 20, { fill: WHITE });
  sheet.value('provider', provider, provider, LEFT + 34, 46, { face: 'bold', size: 19, ink: WHITE });
  sheet.write('Electricity bill', RIGHT, 46, { size: 13, ink: WHITE, align: 'right' });
  sheet.specimenMark(RIGHT - 45, 88);
  sheet.write('Account holder', LEFT, 104, { size: 8.5, ink: GREY });
  sheet.value('accountHolder', persona.fullName, persona.fullName, LEFT, 119, { size: 11 });
  sheet.write('Service address', LEFT, 142, { size: 8.5, ink: GREY });
  sheet.lines('serviceAddress', oneLine(persona.address), addressLines(persona.address), LEFT, 157, 14, { size: 11 });
  const facts: readonly (readonly [string, string, string, string])[] = [
    ['Account number', 'accountNumber', account, `${account.slice(0, 4)} ${account.slice(4, 7)} ${account.slice(7)}`],
    ['Bill date', 'billDate', DATES.billed, slashed(DATES.billed)],
    ['Service from', 'periodStart', DATES.start, slashed(DATES.start)],
    ['Service to', 'periodEnd', DATES.end, slashed(DATES.end)],
  ];
  facts.forEach(([caption, field, value, printed], index) => {
    sheet.write(caption, 336, 108 + index * 19, { size: 9, ink: GREY });
    sheet.value(field, value, printed, RIGHT, 108 + index * 19, { size: 10.5, align: 'right' });
  });
  sheet.box(LEFT, 204, RIGHT - LEFT, 54, { fill: PALE, edge: ORANGE, weight: 1 });
  sheet.write('Amount due', LEFT + 14, 236, { face: 'bold', size: 13 });
  sheet.value('amountDue', decimal(due), dollars(due), LEFT + 190, 236, { face: 'bold', size: 16, align: 'right' });
  sheet.write('Due date', 372, 236, { face: 'bold', size: 13 });
  sheet.value('dueDate', DATES.due, slashed(DATES.due), RIGHT - 14, 236, { face: 'bold', size: 13, align: 'right' });
  meterTable(sheet, units);
  chargeTable(sheet, 'Charges in this period', charges, due, 376, ORANGE);
  usageChart(sheet, units, 500);
  sheet.write('Questions about your bill? Write to the address above or visit our office on weekdays.', LEFT, 652, {
    size: 8.5,
    ink: GREY,
  });
  return sheet.finish();
}

function meterTable(sheet: Sheet, units: number): void {
  const columns = [LEFT + 8, 170, 290, 390, RIGHT - 8] as const;
  const write = (texts: readonly string[], y: number, face: 'bold' | 'plain') =>
    texts.map((text, index) =>
      sheet.write(text, columns[index] ?? 0, y, { face, size: 9, align: index === 4 ? 'right' : 'left' }),
    );
  sheet.box(LEFT, 282, RIGHT - LEFT, 18, { fill: PALE });
  write(['Meter', 'Previous reading', 'Present reading', 'Days', 'Usage kWh'], 294, 'bold');
  write(['E-2207', '41,208', grouped((41_208 + units) * 100).slice(0, -3), '29', String(units)], 314, 'plain');
  sheet.rule(LEFT, 324, RIGHT, 324, 0.5, GREY);
}

function chargeTable(sheet: Sheet, title: string, charges: Bill['charges'], due: number, y: number, ink: Ink): void {
  sheet.write(title, LEFT, y - 20, { face: 'bold', size: 11, ink });
  charges.forEach(([caption, cents], index) => {
    sheet.write(caption, LEFT + 8, y + index * 18, { size: 10 });
    sheet.write(dollars(cents), RIGHT - 8, y + index * 18, { size: 10, align: 'right' });
  });
  const last = y + charges.length * 18;
  sheet.rule(LEFT, last - 10, RIGHT, last - 10, 0.7, ink);
  sheet.write('Total charges', LEFT + 8, last + 6, { face: 'bold', size: 10 });
  sheet.write(dollars(due), RIGHT - 8, last + 6, { face: 'bold', size: 10, align: 'right' });
}

/** Bars for the last six months; decoration without values. */
function usageChart(sheet: Sheet, units: number, y: number): void {
  sheet.write('Your usage over six months', LEFT, y, { face: 'bold', size: 11, ink: ORANGE });
  [0.7, 0.78, 0.92, 1.08, 1.04, 1].forEach((part, index) => {
    const height = Math.min(90, (units * part) / 10);
    sheet.box(LEFT + 20 + index * 60, y + 116 - height, 34, height, {
      fill: index === 5 ? ORANGE : [0.93, 0.78, 0.64],
    });
    sheet.write(['Oct', 'Nov', 'Dec', 'Jan', 'Feb', 'Mar'][index] ?? '', LEFT + 37 + index * 60, y + 128, {
      size: 8,
      ink: GREY,
      align: 'centre',
    });
  });
}

/** A letter: the holder's name and address stand in the window, without captions. */
async function waterBill(persona: Persona, { provider, account, units, charges, due }: Bill): Promise<Specimen> {
  const sheet = await Sheet.open();
  sheet.disc(LEFT + 14, 52, 14, 14, TEAL);
  sheet.path('M 0 -10 C 6 0 7 7 0 8 C -7 7 -6 0 0 -10 Z', LEFT + 14, 53, { fill: WHITE });
  sheet.value('provider', provider, provider, LEFT + 38, 57, { face: 'serifBold', size: 17, ink: TEAL });
  sheet.write('UTILITY BILL', RIGHT, 57, { face: 'serifBold', size: 14, ink: TEAL, align: 'right' });
  sheet.rule(LEFT, 74, RIGHT, 74, 1.2, TEAL);
  sheet.specimenMark(RIGHT - 45, 88);
  sheet.value('accountHolder', persona.fullName, persona.fullName, LEFT, 128, { face: 'serif', size: 12 });
  sheet.lines('serviceAddress', oneLine(persona.address), addressLines(persona.address), LEFT, 143, 15, {
    face: 'serif',
    size: 12,
  });
  const facts: readonly (readonly [string, string, string, string])[] = [
    ['Customer account number:', 'accountNumber', account, account],
    ['Bill date:', 'billDate', DATES.billed, spelled(DATES.billed)],
    ['Payment due date:', 'dueDate', DATES.due, spelled(DATES.due)],
  ];
  facts.forEach(([caption, field, value, printed], index) => {
    sheet.write(caption, 320, 128 + index * 17, { face: 'serifBold', size: 11 });
    sheet.value(field, value, printed, 452, 128 + index * 17, { face: 'serif', size: 11 });
  });
  sheet.write('Billing period:', 320, 179, { face: 'serifBold', size: 11 });
  sheet.value('periodStart', DATES.start, slashed(DATES.start), 400, 179, { face: 'serif', size: 11 });
  sheet.write('to', 463, 179, { face: 'serif', size: 11 });
  sheet.value('periodEnd', DATES.end, slashed(DATES.end), 478, 179, { face: 'serif', size: 11 });
  sheet.write('Dear customer,', LEFT, 226, { face: 'serif', size: 12 });
  const letter = [
    `In the billing period you used ${units} hundred gallons of water. The charges for water, sewer and storm`,
    'water are listed below. Please pay the total by the due date to avoid a late fee.',
  ];
  for (const [index, line] of letter.entries()) sheet.write(line, LEFT, 246 + index * 16, { face: 'serif', size: 12 });
  chargeTable(sheet, 'Current charges', charges, due, 322, TEAL);
  sheet.box(LEFT, 412, RIGHT - LEFT, 40, { edge: TEAL, weight: 1.2 });
  sheet.write('Total amount due', LEFT + 14, 437, { face: 'serifBold', size: 14 });
  sheet.value('amountDue', decimal(due), dollars(due), RIGHT - 14, 437, {
    face: 'serifBold',
    size: 14,
    align: 'right',
  });
  sheet.rule(LEFT, 640, RIGHT, 640, 0.5, GREY);
  sheet.write(
    'Please detach and return this part with your payment. Make checks payable to the department named above.',
    LEFT,
    654,
    { size: 8, ink: GREY },
  );
  return sheet.finish();
}
