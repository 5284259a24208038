import { oneLine } from '../address.ts';
import type { Persona } from '../persona.ts';
import { decimal, dollars, slashed, spelled } from '../printed.ts';
import { factsBeside } from './facts.ts';
import { BLACK, GREY, type Ink, Sheet, type Style, WHITE } from './sheet.ts';
import type { Specimen } from './specimen.ts';
import type { Bill } from './utility-bill.ts';
import { chargeTable } from './utility-bill-charges.ts';

const [LEFT, RIGHT, FACTS] = [54, 558, 316];
const TEAL: Ink = [0.05, 0.38, 0.46];
const BODY: Style = { face: 'serif', size: 12 };
const CAPTION: Style = { face: 'serifBold', size: 11, ink: BLACK };

/** A letter: the holder's name and address stand in the window without captions, the rest in words and one table. */
export async function drawWaterBill(persona: Persona, bill: Bill): Promise<Specimen> {
  const sheet = await Sheet.open();
  letterhead(sheet, bill.provider);
  sheet.value('accountHolder', persona.fullName, persona.fullName, LEFT, 128, BODY);
  sheet.lines('serviceAddress', oneLine(persona.address), persona.address.lines, LEFT, 143, 15, BODY);
  facts(sheet, bill);
  letter(sheet, bill.usage);
  chargeTable(sheet, 'Current charges', bill, LEFT, RIGHT, 322, TEAL);
  sheet.box(LEFT, 412, RIGHT - LEFT, 40, { edge: TEAL, weight: 1.2 });
  const total: Style = { face: 'serifBold', size: 14 };
  sheet.write('Total amount due', LEFT + 14, 437, total);
  sheet.value('amountDue', decimal(bill.due), dollars(bill.due), RIGHT - 14, 437, { ...total, align: 'right' });
  sheet.rule(LEFT, 640, RIGHT, 640, 0.5, GREY);
  const slip = 'Please detach and return this part with your payment. Make checks payable to the provider named above.';
  sheet.write(slip, LEFT, 654, { size: 8, ink: GREY });
  return sheet.finish();
}

function letterhead(sheet: Sheet, provider: string): void {
  sheet.disc(LEFT + 14, 52, 14, 14, TEAL);
  sheet.path('M 0 -10 C 6 0 7 7 0 8 C -7 7 -6 0 0 -10 Z', LEFT + 14, 53, { fill: WHITE });
  sheet.value('provider', provider, provider, LEFT + 38, 57, { face: 'serifBold', size: 17, ink: TEAL });
  sheet.write('UTILITY BILL', RIGHT, 57, { face: 'serifBold', size: 14, ink: TEAL, align: 'right' });
  sheet.rule(LEFT, 74, RIGHT, 74, 1.2, TEAL);
  sheet.specimenMark(RIGHT - 45, 88);
}

function facts(sheet: Sheet, { account, dates }: Bill): void {
  const style: Style = { face: 'serif', size: 11 };
  factsBeside(
    sheet,
    [
      ['Customer account number:', 'accountNumber', account],
      ['Bill date:', 'billDate', dates.billed, spelled(dates.billed)],
      ['Payment due date:', 'dueDate', dates.due, spelled(dates.due)],
    ],
    { x: FACTS, value: 456, y: 128, step: 17 },
    { caption: CAPTION, value: style },
  );
  sheet.write('Billing period:', FACTS, 179, CAPTION);
  sheet.value('periodStart', dates.start, slashed(dates.start), 402, 179, style);
  sheet.write('to', 465, 179, style);
  sheet.value('periodEnd', dates.end, slashed(dates.end), 480, 179, style);
}

function letter(sheet: Sheet, usage: number): void {
  const lines = [
    'Dear customer,',
    `In the billing period you used ${usage} hundred gallons of water. The charges for water, sewer and storm`,
    'water are listed below. Please pay the total by the due date to avoid a late fee.',
  ];
  for (const [index, line] of lines.entries()) sheet.write(line, LEFT, 226 + index * 18, BODY);
}
