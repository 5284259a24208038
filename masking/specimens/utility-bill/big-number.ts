import { oneLine } from '../../address.ts';
import { factBelow } from '../facts.ts';
import { GREY, type Ink, paperOf, Sheet, type Style, WHITE } from '../sheet.ts';
import type { Specimen } from '../specimen.ts';
import { fitted, paragraph } from '../text.ts';
import type { Bill } from './bill.ts';
import { chargeTable } from './charges.ts';
import { accountFact, amountDueFact, billDateFact, dueDateFact, periodFrom } from './facts.ts';
import { usageBars } from './meter.ts';
import { NOTES } from './notes.ts';

const LEFT = 64;
const PINE: Ink = [0.04, 0.42, 0.36];
const MINT: Ink = [0.87, 0.96, 0.93];
const BODY: Style = { face: 'lato', size: 10.5 };
const BOLD: Style = { face: 'latoBold', size: 10.5 };

/** A bill as sent by e-mail: one big number, little else, cards instead of tables. */
export async function drawBigNumberBill(bill: Bill): Promise<Specimen> {
  const { persona, say, locale } = bill;
  const sheet = await Sheet.open(paperOf(bill), ['lato', 'latoBold']);
  const { width, height } = sheet.size;
  const right = width - LEFT;
  sheet.disc(LEFT + 9, 54, 9, 9, PINE);
  sheet.disc(LEFT + 21, 54, 9, 9, [0.5, 0.8, 0.66]);
  const name = fitted(sheet, bill.provider, 280, { ...BOLD, size: 17, ink: PINE });
  sheet.value('provider', bill.provider, bill.provider, LEFT + 40, 60, name);
  sheet.specimenMark(right - 45, 58);
  sheet.box(LEFT, 84, right - LEFT, 134, { fill: MINT });
  const [caption, field, value, printed = value] = amountDueFact(bill);
  sheet.write(caption, width / 2, 112, { ...BODY, size: 12, align: 'centre' });
  sheet.value(field, value, printed, width / 2, 158, { ...BOLD, size: 40, ink: PINE, align: 'centre' });
  due(sheet, bill, width / 2);
  who(sheet, bill, right);
  sheet.write(say('charges'), LEFT, 372, { ...BOLD, size: 12.5, ink: PINE });
  periodFrom(sheet, bill, locale.print.longDate, LEFT, 388, { ...BODY, size: 9.5, ink: GREY });
  const next = chargeTable(sheet, bill, { left: LEFT, right, y: 414, step: 20, style: BODY, bold: BOLD, ink: PINE });
  sheet.write(say('history'), LEFT, next + 22, { ...BOLD, size: 12.5, ink: PINE });
  usageBars(sheet, bill, { left: LEFT, right, y: next + 112 }, [PINE, [0.66, 0.85, 0.78]]);
  const notes = NOTES[locale.language];
  const foot = { x: LEFT, y: height - 56, room: right - LEFT, leading: 12 };
  paragraph(sheet, `${notes.questions} ${persona.email}`, foot, { ...BODY, size: 8.5, ink: GREY });
  return sheet.finish();
}

/** Caption and day in one pill. */
function due(sheet: Sheet, bill: Bill, middle: number): void {
  const [caption, field, value, printed = value] = dueDateFact(bill, bill.locale.print.longDate);
  const [before, after] = [sheet.widthOf(`${caption} `, BODY), sheet.widthOf(printed, BOLD)];
  const left = middle - (before + after) / 2;
  sheet.box(left - 14, 178, before + after + 28, 24, { fill: PINE });
  sheet.write(caption, left, 194, { ...BODY, ink: WHITE });
  sheet.value(field, value, printed, left + before, 194, { ...BOLD, ink: WHITE });
}

/** Two cards beside each other. */
function who(sheet: Sheet, bill: Bill, right: number): void {
  const { persona, say, locale } = bill;
  const part = (right - LEFT - 16) / 2;
  const style = { caption: { ...BODY, size: 8.5, ink: PINE }, value: BODY } as const;
  for (const x of [LEFT, LEFT + part + 16]) sheet.box(x, 232, part, 112, { edge: [0.7, 0.85, 0.8], weight: 0.8 });
  const holder = fitted(sheet, persona.fullName, part - 24, BOLD);
  factBelow(sheet, [say('holder'), 'accountHolder', persona.fullName], LEFT + 12, 252, { ...style, value: holder });
  sheet.write(say('serviceAddress'), LEFT + 12, 294, style.caption);
  sheet.lines('serviceAddress', oneLine(persona.address), persona.address.lines, LEFT + 12, 309, 15, BODY);
  const x = LEFT + part + 28;
  factBelow(sheet, accountFact(bill, true), x, 252, style);
  factBelow(sheet, billDateFact(bill, locale.print.longDate), x, 294, style);
}
