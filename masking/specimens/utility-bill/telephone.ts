import { oneLine } from '../../address.ts';
import { type Fact, factsBeside } from '../facts.ts';
import { GREY, type Ink, paperOf, Sheet, type Style, WHITE } from '../sheet.ts';
import type { Specimen } from '../specimen.ts';
import { fitted, paragraph, repeated } from '../text.ts';
import type { Bill } from './bill.ts';
import { chargeTable } from './charges.ts';
import { accountFact, amountDueFact, billDateFact, dueDateFact, periodFrom } from './facts.ts';
import { NOTES } from './notes.ts';

const LEFT = 48;
const VIOLET: Ink = [0.36, 0.1, 0.45];
const BODY: Style = { face: 'condensed', size: 11 };
const BOLD: Style = { face: 'condensedBold', size: 11 };
const LINE = { en: 'Your line', de: 'Ihr Anschluss', fr: 'Votre ligne', es: 'Su línea' } as const;

/** A telephone and broadband bill: the last bill and its payment before the new charges, the terms on a second page. */
export async function drawTelephoneBill(bill: Bill): Promise<Specimen> {
  const { persona, locale, say } = bill;
  const { print } = locale;
  const sheet = await Sheet.open(paperOf(bill), ['condensed', 'condensedBold']);
  const right = sheet.size.width - LEFT;
  head(sheet, bill, right);
  sheet.value('accountHolder', persona.fullName, persona.fullName.toUpperCase(), LEFT, 132, BODY);
  const capitals = persona.address.lines.map((line) => line.toUpperCase());
  sheet.lines('serviceAddress', oneLine(persona.address), capitals, LEFT, 147, 15, BODY);
  const facts: Fact[] = [accountFact(bill), billDateFact(bill, print.longDate), dueDateFact(bill, print.longDate)];
  const style = { caption: { ...BODY, ink: VIOLET }, value: { ...BODY, align: 'right' } } as const;
  factsBeside(sheet, facts, { x: 320, value: right, y: 132, step: 17 }, style);
  sheet.write(LINE[locale.language], 320, 183, style.caption);
  sheet.write(print.phone(persona.phone), right, 183, style.value);
  const before = bill.due - 3_17 + bill.from.integer('before', 634);
  sheet.rule(LEFT, 222, right, 222, 1, VIOLET);
  for (const [index, [caption, cents]] of (
    [
      [say('lastBill'), before],
      [say('paid'), -before],
    ] as const
  ).entries()) {
    sheet.write(caption, LEFT, 244 + index * 18, BODY);
    sheet.write(print.money(cents), right, 244 + index * 18, { ...BODY, align: 'right' });
  }
  sheet.write(say('charges'), LEFT, 300, { ...BOLD, size: 13, ink: VIOLET });
  periodFrom(sheet, bill, print.date, LEFT, 316, { ...BODY, size: 10, ink: GREY });
  const next = chargeTable(sheet, bill, { left: LEFT, right, y: 342, step: 19, style: BODY, bold: BOLD, ink: VIOLET });
  total(sheet, bill, next + 6, right);
  foot(sheet, bill, 1);
  sheet.turn();
  terms(sheet, bill);
  foot(sheet, bill, 2);
  return sheet.finish();
}

function head(sheet: Sheet, { provider, say, service }: Bill, right: number): void {
  for (const [index, radius] of [22, 15, 8].entries())
    sheet.disc(LEFT + 22, 58, radius, radius, index % 2 === 0 ? VIOLET : WHITE);
  const name = fitted(sheet, provider, 300, { ...BOLD, size: 21, ink: VIOLET });
  sheet.value('provider', provider, provider, LEFT + 54, 62, name);
  sheet.write(say(service), LEFT + 54, 80, { ...BODY, size: 12 });
  sheet.specimenMark(right - 45, 58);
}

function total(sheet: Sheet, bill: Bill, y: number, right: number): void {
  const [caption, field, value, printed = value] = amountDueFact(bill);
  sheet.box(LEFT, y, right - LEFT, 34, { fill: VIOLET });
  sheet.write(caption, LEFT + 12, y + 22, { ...BOLD, size: 14, ink: WHITE });
  sheet.value(field, value, printed, right - 12, y + 22, { ...BOLD, size: 16, ink: WHITE, align: 'right' });
  const note = { x: LEFT, y: y + 62, room: right - LEFT, leading: 15 };
  paragraph(sheet, NOTES[bill.locale.language].direct, note, BODY);
}

function terms(sheet: Sheet, { locale, provider }: Bill): void {
  repeated(sheet, ['provider', provider, provider], LEFT, 62, { ...BOLD, size: 13, ink: VIOLET });
  sheet.specimenMark(sheet.size.width - LEFT - 45, 62);
  const notes = NOTES[locale.language];
  const column = (sheet.size.width - 2 * LEFT - 24) / 2;
  for (const [index, half] of [notes.terms.slice(1), [notes.late, notes.pay, notes.direct]].entries()) {
    let y = 96;
    for (const text of half)
      y =
        paragraph(
          sheet,
          text,
          { x: LEFT + index * (column + 24), y, room: column, leading: 14 },
          { ...BODY, size: 10 },
        ) + 8;
  }
}

function foot(sheet: Sheet, { say, locale }: Bill, page: number): void {
  const y = sheet.size.height - 36;
  sheet.write(NOTES[locale.language].questions, LEFT, y, { ...BODY, size: 8.5, ink: GREY });
  const number = `${say('page')} ${page} ${say('of')} 2`;
  sheet.write(number, sheet.size.width - LEFT, y, { ...BODY, size: 8.5, ink: GREY, align: 'right' });
}
