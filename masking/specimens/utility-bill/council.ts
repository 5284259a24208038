import { oneLine } from '../../address.ts';
import type { Language } from '../../locales/locale.ts';
import { factsBeside } from '../facts.ts';
import { BLACK, type Ink, paperOf, Sheet, type Style, WHITE } from '../sheet.ts';
import type { Specimen } from '../specimen.ts';
import { fitted, paragraph } from '../text.ts';
import type { Bill } from './bill.ts';
import { chargeTable } from './charges.ts';
import { accountFact, amountDueFact, billDateFact, dueDateFact, periodFrom } from './facts.ts';
import { NOTES } from './notes.ts';

const LEFT = 60;
const GREEN: Ink = [0.1, 0.3, 0.18];
const BODY: Style = { face: 'sourceSerif', size: 10 };
const BOLD: Style = { face: 'sourceSerifBold', size: 10 };
const SHIELD = 'M 0 0 L 36 0 L 36 20 C 36 34 26 40 18 44 C 10 40 0 34 0 20 Z';

interface Words {
  readonly office: string;
  readonly later: string;
  readonly day: string;
}
const WORDS: Readonly<Record<Language, Words>> = {
  en: { office: 'Revenue Office', later: 'Later instalments this year', day: 'Payable on' },
  de: { office: 'Stadtkasse', later: 'Weitere Raten in diesem Jahr', day: 'Zahltag' },
  fr: { office: 'Service des recettes', later: "Échéances suivantes de l'année", day: 'À régler le' },
  es: { office: 'Recaudación municipal', later: 'Plazos siguientes del año', day: 'A pagar el' },
};

/** An official notice with arms: facts in a ruled frame, the instalments that follow, and no advertising. */
export async function drawCouncilBill(bill: Bill): Promise<Specimen> {
  const { persona, locale, say } = bill;
  const sheet = await Sheet.open(paperOf(bill), ['sourceSerif', 'sourceSerifBold']);
  const right = sheet.size.width - LEFT;
  arms(sheet, bill);
  sheet.value('accountHolder', persona.fullName, persona.fullName, LEFT, 158, { ...BODY, size: 11 });
  sheet.lines('serviceAddress', oneLine(persona.address), persona.address.lines, LEFT, 173, 15, { ...BODY, size: 11 });
  frame(sheet, bill, right);
  sheet.write(say(bill.service).toUpperCase(), LEFT, 262, { ...BOLD, size: 14 });
  sheet.rule(LEFT, 268, right, 268, 0.8);
  periodFrom(sheet, bill, locale.print.longDate, LEFT, 284, BODY);
  const look = { left: LEFT, right, y: 312, step: 19, style: BODY, bold: BOLD, ink: BLACK };
  const next = chargeTable(sheet, bill, look);
  sheet.box(LEFT, next + 6, right - LEFT, 34, { edge: BLACK, weight: 1 });
  const large: Style = { ...BOLD, size: 13, ink: BLACK };
  const at = { x: LEFT + 10, value: right - 10, y: next + 28, step: 0 };
  factsBeside(sheet, [amountDueFact(bill)], at, { caption: large, value: { ...large, align: 'right' } });
  instalments(sheet, bill, next + 72);
  const notes = NOTES[locale.language];
  const small = { x: LEFT, y: sheet.size.height - 92, room: right - LEFT, leading: 12 };
  paragraph(sheet, `${notes.late} ${notes.terms[2]} ${notes.pay}`, small, { ...BODY, size: 8.5 });
  return sheet.finish();
}

function arms(sheet: Sheet, { provider, locale }: Bill): void {
  const middle = sheet.size.width / 2;
  sheet.path(SHIELD, middle - 18, 36, { fill: GREEN });
  sheet.path('M 18 8 L 21 17 L 30 17 L 23 23 L 26 32 L 18 26 L 10 32 L 13 23 L 6 17 L 15 17 Z', middle - 18, 36, {
    fill: WHITE,
  });
  const name = fitted(sheet, provider, 380, { ...BOLD, size: 17, ink: GREEN });
  sheet.value('provider', provider, provider, middle, 104, { ...name, align: 'centre' });
  sheet.write(WORDS[locale.language].office, middle, 119, { ...BODY, align: 'centre' });
  sheet.specimenMark(sheet.size.width - LEFT - 45, 50);
}

function frame(sheet: Sheet, bill: Bill, right: number): void {
  const { longDate } = bill.locale.print;
  const facts = [accountFact(bill), billDateFact(bill, longDate), dueDateFact(bill, longDate)];
  const x = 318;
  facts.forEach(([caption, field, value, printed = value], index) => {
    const y = 146 + index * 24;
    sheet.box(x, y, 112, 24, { fill: [0.93, 0.95, 0.92], edge: GREEN, weight: 0.6 });
    sheet.box(x + 112, y, right - x - 112, 24, { edge: GREEN, weight: 0.6 });
    sheet.write(caption, x + 6, y + 16, fitted(sheet, caption, 102, { ...BODY, size: 9 }));
    sheet.value(field, value, printed, x + 118, y + 16, fitted(sheet, printed, right - x - 122, BOLD));
  });
}

function instalments(sheet: Sheet, { locale, due, say }: Bill, y: number): void {
  const words = WORDS[locale.language];
  sheet.write(words.later, LEFT, y, BOLD);
  const columns = ['2026-06-15', '2026-09-15', '2026-12-15'];
  sheet.write(words.day, LEFT, y + 20, BODY);
  sheet.write(say('amount'), LEFT, y + 38, BODY);
  for (const [index, day] of columns.entries()) {
    sheet.write(locale.print.date(day), LEFT + 230 + index * 105, y + 20, { ...BODY, align: 'right' });
    sheet.write(locale.print.money(due), LEFT + 230 + index * 105, y + 38, { ...BODY, align: 'right' });
  }
  sheet.rule(LEFT, y + 25, sheet.size.width - LEFT, y + 25, 0.4);
}
