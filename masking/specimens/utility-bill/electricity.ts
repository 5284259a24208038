import { oneLine } from '../../address.ts';
import { factBelow, factsBeside } from '../facts.ts';
import { GREY, type Ink, PALE, paperOf, Sheet, type Style, WHITE } from '../sheet.ts';
import type { Specimen } from '../specimen.ts';
import { fitted } from '../text.ts';
import type { Bill } from './bill.ts';
import { chargeTable } from './charges.ts';
import { accountFact, amountDueFact, billDateFact, dueDateFact, periodFacts } from './facts.ts';
import { meterTable, usageBars } from './meter.ts';
import { NOTES } from './notes.ts';

const LEFT = 54;
const ORANGE: Ink = [0.8, 0.38, 0.08];
const BODY: Style = { size: 10 };
const BOLD: Style = { face: 'bold', size: 10 };

/** A bill with a coloured band, captioned facts, a meter table and a chart. */
export async function drawElectricityBill(bill: Bill): Promise<Specimen> {
  const sheet = await Sheet.open(paperOf(bill));
  const right = sheet.size.width - LEFT;
  band(sheet, bill, right);
  customer(sheet, bill, right);
  amountDue(sheet, bill, right);
  sheet.box(LEFT, 282, right - LEFT, 18, { fill: PALE });
  meterTable(sheet, bill, { left: LEFT + 8, right, y: 294 }, BODY, { ...BOLD, size: 9 });
  sheet.rule(LEFT, 324, right, 324, 0.5, GREY);
  const heading: Style = { face: 'bold', size: 11, ink: ORANGE };
  sheet.write(bill.say('charges'), LEFT, 352, heading);
  const look = { left: LEFT + 8, right: right - 8, y: 374, step: 18, style: BODY, bold: BOLD, ink: ORANGE };
  const next = chargeTable(sheet, bill, look);
  sheet.write(bill.say('history'), LEFT, next + 22, heading);
  usageBars(sheet, bill, { left: LEFT + 16, right: LEFT + 340, y: next + 120 }, [ORANGE, [0.93, 0.78, 0.64]]);
  const notes = NOTES[bill.locale.language];
  sheet.write(notes.questions, LEFT, sheet.size.height - 72, { size: 8.5, ink: GREY });
  sheet.write(notes.late, LEFT, sheet.size.height - 60, { size: 8.5, ink: GREY });
  return sheet.finish();
}

function band(sheet: Sheet, { provider, say, service }: Bill, right: number): void {
  sheet.box(0, 0, sheet.size.width, 74, { fill: ORANGE });
  sheet.path('M 12 0 L 0 20 L 9 20 L 5 36 L 20 13 L 11 13 Z', LEFT, 20, { fill: WHITE });
  const name = fitted(sheet, provider, 270, { face: 'bold', size: 19, ink: WHITE });
  sheet.value('provider', provider, provider, LEFT + 34, 46, name);
  sheet.write(say(service), right, 46, { size: 13, ink: WHITE, align: 'right' });
  sheet.specimenMark(right - 45, 88);
}

function customer(sheet: Sheet, bill: Bill, right: number): void {
  const { fullName, address } = bill.persona;
  const { print } = bill.locale;
  const holder = fitted(sheet, fullName, 260, { size: 11 });
  factBelow(sheet, [bill.say('holder'), 'accountHolder', fullName], LEFT, 104, { value: holder });
  sheet.write(bill.say('serviceAddress'), LEFT, 142, { size: 9, ink: GREY });
  sheet.lines('serviceAddress', oneLine(address), address.lines, LEFT, 157, 14, { size: 11 });
  factsBeside(
    sheet,
    [accountFact(bill, true), billDateFact(bill, print.date), ...periodFacts(bill, print.date)],
    { x: 336, value: right, y: 108, step: 19 },
    { value: { align: 'right' } },
  );
}

function amountDue(sheet: Sheet, bill: Bill, right: number): void {
  sheet.box(LEFT, 204, right - LEFT, 54, { fill: PALE, edge: ORANGE, weight: 1 });
  const caption: Style = { face: 'bold', size: 12, ink: [0, 0, 0] };
  const value: Style = { face: 'bold', size: 13, align: 'right' };
  factsBeside(
    sheet,
    [amountDueFact(bill)],
    { x: LEFT + 14, value: 296, y: 236, step: 0 },
    { caption, value: { ...value, size: 15 } },
  );
  factsBeside(
    sheet,
    [dueDateFact(bill, bill.locale.print.date)],
    { x: 322, value: right - 14, y: 236, step: 0 },
    { caption, value },
  );
}
