import { oneLine } from '../../address.ts';
import { factBelow } from '../facts.ts';
import { GREY, type Ink, PALE, paperOf, Sheet, type Style } from '../sheet.ts';
import type { Specimen } from '../specimen.ts';
import { dashes, fitted, repeated } from '../text.ts';
import type { Bill } from './bill.ts';
import { chargeTable } from './charges.ts';
import { accountFact, amountDueFact, billDateFact, dueDateFact, periodFacts } from './facts.ts';
import { meterTable } from './meter.ts';
import { NOTES } from './notes.ts';

const LEFT = 40;
const RED: Ink = [0.66, 0.08, 0.14];
const BODY: Style = { size: 9.5 };
const BOLD: Style = { face: 'bold', size: 9.5 };

/** Cells across the top, and at the foot a slip to tear off that repeats number, day and sum with a line for the reader of slips. */
export async function drawPaymentSlipBill(bill: Bill): Promise<Specimen> {
  const { provider, say } = bill;
  const sheet = await Sheet.open(paperOf(bill));
  const right = sheet.size.width - LEFT;
  sheet.path('M 14 0 C 26 14 28 22 28 27 A 14 14 0 0 1 0 27 C 0 22 2 14 14 0 Z', LEFT, 26, { fill: RED });
  const name = fitted(sheet, provider, 290, { ...BOLD, size: 18, ink: RED });
  sheet.value('provider', provider, provider, LEFT + 40, 52, name);
  sheet.write(say(bill.service).toUpperCase(), right, 52, {
    ...fitted(sheet, say(bill.service).toUpperCase(), 200, BOLD),
    align: 'right',
  });
  sheet.specimenMark(right - 45, 66);
  cells(sheet, bill, right);
  customer(sheet, bill, right);
  sheet.rule(LEFT, 236, right, 236, 1.2, RED);
  meterTable(sheet, bill, { left: LEFT, right, y: 252 }, BODY, { ...BOLD, size: 8.5 });
  sheet.rule(LEFT, 284, right, 284, 0.5, RED);
  const look = { left: LEFT, right: right - 4, y: 310, step: 17, style: BODY, bold: BOLD, ink: RED };
  chargeTable(sheet, bill, look);
  slip(sheet, bill, sheet.size.height - 200);
  return sheet.finish();
}

/** Captions inside the cells, values below them. */
function cells(sheet: Sheet, bill: Bill, right: number): void {
  const { date } = bill.locale.print;
  const facts = [accountFact(bill), billDateFact(bill, date), dueDateFact(bill, date), amountDueFact(bill)];
  const part = (right - LEFT) / facts.length;
  facts.forEach(([caption, field, value, printed = value], index) => {
    const x = LEFT + index * part;
    const last = index === facts.length - 1;
    sheet.box(x, 82, part, 38, { ...(last && { fill: PALE }), edge: RED, weight: 0.8 });
    sheet.write(caption, x + 5, 94, fitted(sheet, caption, part - 10, { size: 7.5, ink: GREY }));
    sheet.value(
      field,
      value,
      printed,
      x + 5,
      112,
      fitted(sheet, printed, part - 10, { ...BOLD, size: last ? 13 : 11 }),
    );
  });
}

function customer(sheet: Sheet, bill: Bill, right: number): void {
  const { persona, say, locale } = bill;
  const style = { caption: { size: 7.5, ink: GREY }, value: { ...BODY, size: 10.5 } } as const;
  factBelow(sheet, [say('holder'), 'accountHolder', persona.fullName], LEFT, 144, style);
  sheet.write(say('serviceAddress'), LEFT, 178, style.caption);
  sheet.lines('serviceAddress', oneLine(persona.address), persona.address.lines, LEFT, 192, 13.5, style.value);
  periodFacts(bill, locale.print.date).forEach((fact, index) => {
    factBelow(sheet, fact, right - 200 + index * 105, 144, style);
  });
}

function slip(sheet: Sheet, bill: Bill, y: number): void {
  const { locale, persona, account, dates, due } = bill;
  const right = sheet.size.width - LEFT;
  dashes(sheet, 14, sheet.size.width - 14, y);
  sheet.write(NOTES[locale.language].slip, sheet.size.width / 2, y + 14, { size: 7.5, align: 'centre' });
  repeated(sheet, ['provider', bill.provider, bill.provider], LEFT, y + 38, { ...BOLD, size: 12, ink: RED });
  const { fullName } = persona;
  repeated(sheet, ['accountHolder', fullName, fullName.toUpperCase()], LEFT, y + 76, BODY);
  const rows = [accountFact(bill, true), dueDateFact(bill, locale.print.date), amountDueFact(bill)];
  for (const [index, [caption, field, value, printed = value]] of rows.entries()) {
    const top = y + 28 + index * 26;
    sheet.box(right - 232, top, 232, 26, { edge: RED, weight: 0.6 });
    sheet.write(caption, right - 226, top + 17, fitted(sheet, caption, 124, { size: 8.5 }));
    repeated(sheet, [field, value, printed], right - 6, top + 17, { ...BOLD, size: 11, align: 'right' });
  }
  const scan = `${String(due).padStart(9, '0')} ${dates.due.replaceAll('-', '')} ${account}`;
  repeated(sheet, ['accountNumber', account, scan], right, y + 170, { face: 'mono', size: 11, align: 'right' });
}
