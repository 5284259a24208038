import { oneLine } from '../../address.ts';
import { factBelow } from '../facts.ts';
import { type Ink, paperOf, Sheet, type Style, WHITE } from '../sheet.ts';
import type { Specimen } from '../specimen.ts';
import { fitted, paragraph } from '../text.ts';
import type { Bill } from './bill.ts';
import { chargeTable } from './charges.ts';
import { accountFact, amountDueFact, billDateFact, dueDateFact, periodFacts } from './facts.ts';
import { meterTable } from './meter.ts';
import { NOTES } from './notes.ts';

const [SIDE, LEFT] = [176, 200];
const BLUE: Ink = [0.08, 0.24, 0.5];
const SKY: Ink = [0.88, 0.93, 0.98];
const BODY: Style = { face: 'lato', size: 10 };
const BOLD: Style = { face: 'latoBold', size: 10 };

/** A coloured column with the facts, one below the other, beside a letter. */
export async function drawTwoColumnBill(bill: Bill): Promise<Specimen> {
  const { persona, locale, say } = bill;
  const sheet = await Sheet.open(paperOf(bill), ['lato', 'latoBold']);
  const { width, height } = sheet.size;
  const right = width - 42;
  sheet.box(0, 0, SIDE, height, { fill: SKY });
  sheet.box(0, 0, SIDE, 96, { fill: BLUE });
  sheet.path(
    'M 0 26 C 0 12 14 12 12 0 C 26 8 28 26 14 34 C 20 24 12 22 12 16 C 8 22 4 24 8 34 C 2 32 0 30 0 26 Z',
    24,
    28,
    {
      fill: WHITE,
    },
  );
  side(sheet, bill);
  const name = fitted(sheet, bill.provider, right - LEFT, { ...BOLD, size: 18, ink: BLUE });
  sheet.value('provider', bill.provider, bill.provider, LEFT, 52, name);
  sheet.write(say(bill.service), LEFT, 70, { ...BODY, size: 12 });
  sheet.specimenMark(right - 45, 70);
  sheet.value('accountHolder', persona.fullName, persona.fullName, LEFT, 128, { ...BODY, size: 11 });
  sheet.lines('serviceAddress', oneLine(persona.address), persona.address.lines, LEFT, 143, 14, { ...BODY, size: 11 });
  const notes = NOTES[locale.language];
  sheet.write(notes.dear, LEFT, 214, BODY);
  const y = paragraph(sheet, notes.letter, { x: LEFT, y: 232, room: right - LEFT, leading: 15 }, BODY) + 20;
  sheet.rule(LEFT, y - 14, right, y - 14, 0.6, BLUE);
  meterTable(sheet, bill, { left: LEFT, right, y: y + 2 }, BODY, { ...BOLD, size: 8.5 });
  sheet.rule(LEFT, y + 32, right, y + 32, 0.6, BLUE);
  sheet.write(say('charges'), LEFT, y + 62, { ...BOLD, size: 12, ink: BLUE });
  const look = { left: LEFT, right, y: y + 84, step: 18, style: BODY, bold: BOLD, ink: BLUE };
  const next = chargeTable(sheet, bill, look);
  paragraph(sheet, notes.emergency, { x: LEFT, y: next + 30, room: right - LEFT, leading: 14 }, BOLD);
  paragraph(
    sheet,
    `${notes.questions} ${notes.pay}`,
    { x: LEFT, y: height - 80, room: right - LEFT, leading: 12 },
    { ...BODY, size: 8.5 },
  );
  return sheet.finish();
}

function side(sheet: Sheet, bill: Bill): void {
  const { date } = bill.locale.print;
  const facts = [
    accountFact(bill, true),
    billDateFact(bill, date),
    ...periodFacts(bill, date),
    dueDateFact(bill, date),
  ];
  const style = { caption: { ...BODY, size: 8.5, ink: BLUE }, value: { ...BOLD, size: 11 } } as const;
  facts.forEach((fact, index) => {
    factBelow(sheet, fact, 24, 128 + index * 40, style);
    sheet.rule(24, 154 + index * 40, SIDE - 24, 154 + index * 40, 0.4, BLUE);
  });
  sheet.box(16, 340, SIDE - 32, 52, { fill: BLUE });
  const [caption, field, value, printed = value] = amountDueFact(bill);
  sheet.write(caption, 24, 358, { ...BODY, size: 9, ink: WHITE });
  const style2 = fitted(sheet, printed, SIDE - 50, { ...BOLD, size: 17, ink: WHITE });
  sheet.value(field, value, printed, 24, 380, style2);
}
