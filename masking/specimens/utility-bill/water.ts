import { oneLine } from '../../address.ts';
import { factsBeside } from '../facts.ts';
import { BLACK, GREY, type Ink, paperOf, Sheet, type Style, WHITE } from '../sheet.ts';
import type { Specimen } from '../specimen.ts';
import { fitted, paragraph } from '../text.ts';
import type { Bill } from './bill.ts';
import { chargeTable } from './charges.ts';
import { accountFact, amountDueFact, billDateFact, dueDateFact, periodUpTo } from './facts.ts';
import { NOTES } from './notes.ts';

const [LEFT, FACTS] = [54, 310];
const TEAL: Ink = [0.05, 0.38, 0.46];
const BODY: Style = { face: 'serif', size: 11.5 };
const CAPTION: Style = { face: 'serifBold', size: 11, ink: BLACK };

/** A letter: the holder's name and address stand in the window without captions, the rest in words and one table. */
export async function drawWaterBill(bill: Bill): Promise<Specimen> {
  const { persona, locale, say } = bill;
  const sheet = await Sheet.open(paperOf(bill));
  const right = sheet.size.width - LEFT;
  letterhead(sheet, bill, right);
  sheet.value('accountHolder', persona.fullName, persona.fullName, LEFT, 128, BODY);
  sheet.lines('serviceAddress', oneLine(persona.address), persona.address.lines, LEFT, 143, 15, BODY);
  facts(sheet, bill, right);
  const notes = NOTES[locale.language];
  sheet.write(notes.dear, LEFT, 226, BODY);
  paragraph(sheet, notes.letter, { x: LEFT, y: 246, room: right - LEFT, leading: 16 }, BODY);
  sheet.write(say('charges'), LEFT, 322, { ...CAPTION, ink: TEAL });
  const look = { left: LEFT + 8, right: right - 8, y: 344, step: 18, style: BODY, bold: CAPTION, ink: TEAL };
  const next = chargeTable(sheet, bill, look);
  sheet.box(LEFT, next + 8, right - LEFT, 40, { edge: TEAL, weight: 1.2 });
  const total: Style = { face: 'serifBold', size: 14, ink: BLACK };
  factsBeside(
    sheet,
    [amountDueFact(bill)],
    { x: LEFT + 14, value: right - 14, y: next + 33, step: 0 },
    { caption: total, value: { ...total, align: 'right' } },
  );
  paragraph(sheet, `${notes.pay} ${notes.questions}`, { x: LEFT, y: next + 80, room: right - LEFT, leading: 15 }, BODY);
  sheet.rule(LEFT, sheet.size.height - 92, right, sheet.size.height - 92, 0.5, GREY);
  sheet.write(notes.late, LEFT, sheet.size.height - 78, { face: 'serif', size: 9, ink: GREY });
  return sheet.finish();
}

function letterhead(sheet: Sheet, { provider, say, service }: Bill, right: number): void {
  sheet.disc(LEFT + 14, 52, 14, 14, TEAL);
  sheet.path('M 0 -10 C 6 0 7 7 0 8 C -7 7 -6 0 0 -10 Z', LEFT + 14, 53, { fill: WHITE });
  const name = fitted(sheet, provider, 260, { face: 'serifBold', size: 17, ink: TEAL });
  sheet.value('provider', provider, provider, LEFT + 38, 57, name);
  const title = say(service).toUpperCase();
  const style = fitted(sheet, title, 190, { face: 'serifBold', size: 14, ink: TEAL });
  sheet.write(title, right, 57, { ...style, align: 'right' });
  sheet.rule(LEFT, 74, right, 74, 1.2, TEAL);
  sheet.specimenMark(right - 45, 88);
}

function facts(sheet: Sheet, bill: Bill, right: number): void {
  const { longDate, date } = bill.locale.print;
  const value: Style = { face: 'serif', size: 11, align: 'right' };
  const rows = [accountFact(bill), billDateFact(bill, longDate), dueDateFact(bill, longDate)];
  const withColon = rows.map(([caption, ...rest]) => [`${caption}:`, ...rest] as const);
  factsBeside(sheet, withColon, { x: FACTS, value: right, y: 128, step: 17 }, { caption: CAPTION, value });
  sheet.write(`${bill.say('period')}:`, FACTS, 179, CAPTION);
  periodUpTo(sheet, bill, date, right, 179, { face: 'serif', size: 11 });
}
