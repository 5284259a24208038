import { oneLine } from '../address.ts';
import type { Persona } from '../persona.ts';
import { decimal, dollars, grouped, slashed } from '../printed.ts';
import { factBelow, factsBeside } from './facts.ts';
import { GREY, type Ink, PALE, Sheet, type Style, WHITE } from './sheet.ts';
import type { Specimen } from './specimen.ts';
import type { Bill } from './utility-bill.ts';
import { chargeTable } from './utility-bill-charges.ts';

const [LEFT, RIGHT] = [54, 558];
const ORANGE: Ink = [0.8, 0.38, 0.08];

/** A bill with a coloured band, captioned facts, a meter table and a chart. */
export async function drawElectricityBill(persona: Persona, bill: Bill): Promise<Specimen> {
  const sheet = await Sheet.open();
  band(sheet, bill.provider);
  customer(sheet, persona, bill);
  amountDue(sheet, bill);
  meterTable(sheet, bill.usage);
  chargeTable(sheet, 'Charges in this period', bill, LEFT, RIGHT, 376, ORANGE);
  usageChart(sheet, bill.usage, 480);
  const note = 'Questions about your bill? Write to the address above or visit our office on weekdays.';
  sheet.write(note, LEFT, 652, { size: 8.5, ink: GREY });
  return sheet.finish();
}

function band(sheet: Sheet, provider: string): void {
  sheet.box(0, 0, 612, 74, { fill: ORANGE });
  sheet.path('M 12 0 L 0 20 L 9 20 L 5 36 L 20 13 L 11 13 Z', LEFT, 20, { fill: WHITE });
  sheet.value('provider', provider, provider, LEFT + 34, 46, { face: 'bold', size: 19, ink: WHITE });
  sheet.write('Electricity bill', RIGHT, 46, { size: 13, ink: WHITE, align: 'right' });
  sheet.specimenMark(RIGHT - 45, 88);
}

function customer(sheet: Sheet, { fullName, address }: Persona, { account, dates }: Bill): void {
  factBelow(sheet, ['Account holder', 'accountHolder', fullName], LEFT, 104, { value: { size: 11 } });
  sheet.write('Service address', LEFT, 142, { size: 9, ink: GREY });
  sheet.lines('serviceAddress', oneLine(address), address.lines, LEFT, 157, 14, { size: 11 });
  factsBeside(
    sheet,
    [
      ['Account number', 'accountNumber', account, `${account.slice(0, 4)} ${account.slice(4, 7)} ${account.slice(7)}`],
      ['Bill date', 'billDate', dates.billed, slashed(dates.billed)],
      ['Service from', 'periodStart', dates.start, slashed(dates.start)],
      ['Service to', 'periodEnd', dates.end, slashed(dates.end)],
    ],
    { x: 336, value: RIGHT, y: 108, step: 19 },
    { value: { align: 'right' } },
  );
}

function amountDue(sheet: Sheet, { due, dates }: Bill): void {
  const bold: Style = { face: 'bold', size: 13 };
  sheet.box(LEFT, 204, RIGHT - LEFT, 54, { fill: PALE, edge: ORANGE, weight: 1 });
  sheet.write('Amount due', LEFT + 14, 236, bold);
  sheet.value('amountDue', decimal(due), dollars(due), LEFT + 190, 236, { face: 'bold', size: 16, align: 'right' });
  sheet.write('Due date', 372, 236, bold);
  sheet.value('dueDate', dates.due, slashed(dates.due), RIGHT - 14, 236, { ...bold, align: 'right' });
}

function meterTable(sheet: Sheet, usage: number): void {
  const before = 41_208;
  const reading = (units: number): string => grouped(units * 100).slice(0, -3);
  const columns: readonly (readonly [string, string, number, Style['align']])[] = [
    ['Meter', 'E-2207', LEFT + 8, 'left'],
    ['Previous reading', reading(before), 170, 'left'],
    ['Present reading', reading(before + usage), 290, 'left'],
    ['Days', '29', 390, 'left'],
    ['Usage kWh', String(usage), RIGHT - 8, 'right'],
  ];
  sheet.box(LEFT, 282, RIGHT - LEFT, 18, { fill: PALE });
  for (const [caption, printed, x, align = 'left'] of columns) {
    sheet.write(caption, x, 294, { face: 'bold', align });
    sheet.write(printed, x, 314, { align });
  }
  sheet.rule(LEFT, 324, RIGHT, 324, 0.5, GREY);
}

/** Bars for the last six months: decoration without values. */
function usageChart(sheet: Sheet, usage: number, y: number): void {
  sheet.write('Your usage over six months', LEFT, y, { face: 'bold', size: 11, ink: ORANGE });
  const months = ['Oct', 'Nov', 'Dec', 'Jan', 'Feb', 'Mar'];
  for (const [index, part] of [0.7, 0.78, 0.92, 1.08, 1.04, 1].entries()) {
    const [x, height] = [LEFT + 20 + index * 60, 30 + (usage * part) / 14];
    sheet.box(x, y + 130 - height, 34, height, { fill: index === 5 ? ORANGE : [0.93, 0.78, 0.64] });
    sheet.write(months[index] ?? '', x + 17, y + 143, { size: 8, ink: GREY, align: 'centre' });
  }
}
