import { oneLine } from '../../address.ts';
import { GREY, type Ink, paperOf, Sheet, type Style, WHITE } from '../sheet.ts';
import type { Specimen } from '../specimen.ts';
import { dashes, fitted, paragraph } from '../text.ts';
import type { Bill, Charge } from './bill.ts';
import { accountFact, amountDueFact, billDateFact, dueDateFact, periodFacts } from './facts.ts';
import { NOTES } from './notes.ts';

const LEFT = 38;
const NIGHT: Ink = [0.1, 0.12, 0.3];
const YELLOW: Ink = [0.98, 0.78, 0.1];
const BODY: Style = { face: 'condensed', size: 10.5 };
const BOLD: Style = { face: 'condensedBold', size: 10.5 };

/** References in a panel on the left, the address window on the right, the items in a ruled table with a number column. */
export async function drawInvoiceBill(bill: Bill): Promise<Specimen> {
  const { provider, say, persona, locale } = bill;
  const sheet = await Sheet.open(paperOf(bill), ['condensed', 'condensedBold']);
  const right = sheet.size.width - LEFT;
  sheet.disc(LEFT + 16, 48, 16, 16, YELLOW);
  sheet.path('M 0 0 L 9 -14 L 7 -3 L 14 -3 L 4 12 L 6 1 Z', LEFT + 9, 49, { fill: NIGHT });
  const name = fitted(sheet, provider, 300, { ...BOLD, size: 19, ink: NIGHT });
  sheet.value('provider', provider, provider, LEFT + 42, 54, name);
  sheet.write(say(bill.service), right, 54, { ...BODY, size: 12, align: 'right' });
  sheet.specimenMark(right - 45, 68);
  references(sheet, bill);
  const window = 328;
  sheet.value(
    'accountHolder',
    persona.fullName,
    persona.fullName,
    window,
    146,
    fitted(sheet, persona.fullName, right - window, { ...BODY, size: 12 }),
  );
  sheet.lines('serviceAddress', oneLine(persona.address), persona.address.lines, window, 162, 16, {
    ...BODY,
    size: 12,
  });
  const y = items(sheet, bill, 298, right);
  pay(sheet, bill, y + 26, right);
  const notes = NOTES[locale.language];
  dashes(sheet, LEFT, right, sheet.size.height - 116);
  const small = { x: LEFT, y: sheet.size.height - 98, room: right - LEFT, leading: 11.5 };
  paragraph(sheet, [...notes.terms, notes.late].join(' '), small, { ...BODY, size: 8, ink: GREY });
  return sheet.finish();
}

function references(sheet: Sheet, bill: Bill): void {
  const { date } = bill.locale.print;
  const facts = [accountFact(bill, true), billDateFact(bill, date), ...periodFacts(bill, date)];
  sheet.box(LEFT, 88, 236, 150, { fill: [0.95, 0.95, 0.98] });
  sheet.box(LEFT, 88, 4, 150, { fill: YELLOW });
  facts.forEach(([caption, field, value, printed = value], index) => {
    const y = 108 + index * 21;
    sheet.write(`${caption} :`, LEFT + 14, y, fitted(sheet, caption, 118, BODY));
    sheet.value(field, value, printed, LEFT + 228, y, { ...BOLD, align: 'right' });
  });
  const contact = [
    [bill.say('meter'), bill.meter.number],
    ['Internet', 'www.example.com'],
  ] as const;
  for (const [index, [caption, printed]] of contact.entries()) {
    sheet.write(`${caption} :`, LEFT + 14, 194 + index * 20, BODY);
    sheet.write(printed, LEFT + 228, 194 + index * 20, { ...BODY, align: 'right' });
  }
}

function items(sheet: Sheet, { charges, tax, due, say, locale }: Bill, y: number, right: number): number {
  const { amount } = locale.print;
  const net: Charge = [say('net'), due - (tax?.[1] ?? 0)];
  const sums: readonly Charge[] = [...(tax ? [net, tax] : []), [say('total'), due]];
  sheet.box(LEFT, y - 15, right - LEFT, 21, { fill: NIGHT });
  sheet.write('#', LEFT + 8, y, { ...BOLD, ink: WHITE });
  sheet.write(say('description'), LEFT + 40, y, { ...BOLD, ink: WHITE });
  sheet.write(`${say('amount')} (${locale.currency})`, right - 8, y, { ...BOLD, ink: WHITE, align: 'right' });
  for (const [index, [caption, cents]] of [...charges, ...sums].entries()) {
    const at = y + 22 + index * 21;
    const item = index < charges.length;
    const face = item ? BODY : BOLD;
    if (item) sheet.write(String(index + 1), LEFT + 8, at, face);
    sheet.write(caption, item ? LEFT + 40 : right - 220, at, face);
    sheet.write(amount(cents), right - 8, at, { ...face, align: 'right' });
    sheet.rule(item ? LEFT : right - 228, at + 7, right, at + 7, 0.4, NIGHT);
  }
  const bottom = y + 22 + charges.length * 21 - 14;
  for (const x of [LEFT, LEFT + 32, right - 108, right]) sheet.rule(x, y + 6, x, bottom, 0.4, NIGHT);
  return y + 22 + (charges.length + sums.length) * 21;
}

function pay(sheet: Sheet, bill: Bill, y: number, right: number): void {
  const [caption, field, value, printed = value] = amountDueFact(bill);
  const [dueCaption, dueField, dueValue, duePrinted = dueValue] = dueDateFact(bill, bill.locale.print.longDate);
  sheet.box(right - 260, y - 18, 260, 58, { fill: YELLOW });
  sheet.write(caption, right - 250, y + 3, { ...BOLD, size: 13 });
  sheet.value(field, value, printed, right - 10, y + 3, { ...BOLD, size: 16, align: 'right' });
  sheet.write(dueCaption, right - 250, y + 26, BODY);
  sheet.value(dueField, dueValue, duePrinted, right - 10, y + 26, { ...BOLD, align: 'right' });
  const notes = NOTES[bill.locale.language];
  paragraph(sheet, `${notes.direct} ${notes.questions}`, { x: LEFT, y, room: 232, leading: 14 }, BODY);
}
