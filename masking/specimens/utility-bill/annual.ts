import { oneLine } from '../../address.ts';
import type { Language } from '../../locales/locale.ts';
import { decimal } from '../../printed.ts';
import { factsBeside } from '../facts.ts';
import { BLACK, type Ink, PALE, paperOf, Sheet, type Style, WHITE } from '../sheet.ts';
import type { Specimen } from '../specimen.ts';
import { fitted, paragraph, repeated } from '../text.ts';
import type { Bill } from './bill.ts';
import { chargeTable } from './charges.ts';
import { accountFact, billDateFact, dueDateFact, periodUpTo } from './facts.ts';
import { meterTable } from './meter.ts';
import { NOTES } from './notes.ts';

const LEFT = 62;
const CYAN: Ink = [0.0, 0.45, 0.62];
const BODY: Style = { size: 10 };
const BOLD: Style = { face: 'bold', size: 10, ink: BLACK };
const WORDS: Readonly<Record<Language, readonly [cost: string, prepaid: string, next: string]>> = {
  en: ['Cost for the year', 'Less instalments paid', 'Your new monthly instalment'],
  de: ['Gesamtkosten des Jahres', 'abzüglich gezahlter Abschläge', 'Ihr neuer monatlicher Abschlag'],
  fr: ["Coût de l'année", 'Moins les mensualités versées', 'Votre nouvelle mensualité'],
  es: ['Coste del año', 'Menos cuotas pagadas', 'Su nueva cuota mensual'],
};

/** A year's settlement: its cost less the instalments, the rest to pay and the next instalment; readings and prices on a second page. */
export async function drawAnnualBill(monthly: Bill): Promise<Specimen> {
  const bill = yearOf(monthly);
  const { persona, locale, say } = bill;
  const sheet = await Sheet.open(paperOf(bill));
  const right = sheet.size.width - LEFT;
  head(sheet, bill, right);
  sheet.write(`${bill.provider} · ${locale.lexicon.towns[0] ?? ''}`, LEFT, 122, { size: 7 });
  sheet.rule(LEFT, 125, LEFT + 210, 125, 0.3);
  sheet.value('accountHolder', persona.fullName, persona.fullName, LEFT, 144, { ...BODY, size: 11 });
  sheet.lines('serviceAddress', oneLine(persona.address), persona.address.lines, LEFT, 159, 15, { ...BODY, size: 11 });
  reference(sheet, bill, right);
  const notes = NOTES[locale.language];
  sheet.write(`${notes.yearly} ${bill.dates.end.slice(0, 4)}`, LEFT, 260, { ...BOLD, size: 14 });
  sheet.write(notes.dear, LEFT, 284, BODY);
  const y = paragraph(sheet, notes.letter, { x: LEFT, y: 302, room: right - LEFT, leading: 14 }, BODY) + 16;
  settle(sheet, bill, y, right);
  sheet.write(`${say('page')} 1 ${say('of')} 2`, right, sheet.size.height - 36, { size: 8, align: 'right' });
  sheet.turn();
  head(sheet, bill, right, true);
  sheet.box(LEFT, 118, right - LEFT, 18, { fill: PALE });
  meterTable(sheet, bill, { left: LEFT + 6, right, y: 130 }, BODY, { ...BOLD, size: 9 });
  sheet.write(say('charges'), LEFT, 190, { ...BOLD, size: 12, ink: CYAN });
  const next = chargeTable(sheet, bill, { left: LEFT, right, y: 212, step: 18, style: BODY, bold: BOLD, ink: CYAN });
  let at = next + 26;
  for (const term of notes.terms)
    at = paragraph(sheet, term, { x: LEFT, y: at, room: right - LEFT, leading: 13 }, BODY) + 6;
  sheet.write(`${say('page')} 2 ${say('of')} 2`, right, sheet.size.height - 36, { size: 8, align: 'right' });
  return sheet.finish();
}

/** Twelve times a month's bill, over the year that ends with its period. */
function yearOf(bill: Bill): Bill {
  const times = ([caption, cents]: Bill['charges'][number]) => [caption, cents * 12] as const;
  const used = `${bill.meter.usage} ${bill.meter.unit}`;
  const usage = bill.meter.usage * 12;
  const charges = bill.charges
    .map(times)
    .map(([caption, cents]) => [caption.replace(used, `${usage} ${bill.meter.unit}`), cents] as const);
  return {
    ...bill,
    charges,
    ...(bill.tax && { tax: times(bill.tax) }),
    due: bill.due * 12,
    meter: { ...bill.meter, usage },
    dates: { ...bill.dates, start: `2025-03-0${Number(bill.dates.start.slice(8))}` },
  };
}

function head(sheet: Sheet, { provider }: Bill, right: number, again = false): void {
  sheet.path('M 0 14 L 18 0 L 36 14 L 36 34 L 0 34 Z', right - 36, 34, { fill: CYAN });
  sheet.path(
    'M 0 12 C 0 7 7 7 6 0 C 13 5 14 14 7 18 C 10 12 6 11 6 8 C 4 11 2 12 4 18 C 1 17 0 15 0 12 Z',
    right - 25,
    44,
    { fill: WHITE },
  );
  const name = fitted(sheet, provider, 330, { ...BOLD, size: 18, ink: CYAN });
  if (again) repeated(sheet, ['provider', provider, provider], LEFT, 58, { ...name, size: 12 });
  else sheet.value('provider', provider, provider, LEFT, 58, name);
  sheet.rule(LEFT, 78, right, 78, 2.4, CYAN);
  sheet.specimenMark(LEFT, 92);
}

function reference(sheet: Sheet, bill: Bill, right: number): void {
  const { date } = bill.locale.print;
  const style = { caption: { size: 9, ink: BLACK }, value: { size: 9, align: 'right' } } as const;
  factsBeside(sheet, [accountFact(bill), billDateFact(bill, date)], { x: 318, value: right, y: 144, step: 15 }, style);
  sheet.write(bill.say('meter'), 318, 174, style.caption);
  sheet.write(bill.meter.number, right, 174, style.value);
  sheet.write(bill.say('period'), 318, 189, style.caption);
  periodUpTo(sheet, bill, date, right, 189, { size: 9 });
}

function settle(sheet: Sheet, bill: Bill, y: number, right: number): void {
  const { locale, due, say, from } = bill;
  const { money, date } = locale.print;
  const [cost, prepaid, next] = WORDS[locale.language];
  const monthly = Math.floor((due * (88 + from.integer('instalment', 8))) / 100 / 12 / 100) * 100;
  const rest = due - 12 * monthly;
  sheet.box(LEFT, y, right - LEFT, 128, { fill: PALE });
  for (const [index, [caption, cents]] of (
    [
      [cost, due],
      [`${prepaid} (12 × ${money(monthly)})`, -12 * monthly],
    ] as const
  ).entries()) {
    sheet.write(caption, LEFT + 12, y + 24 + index * 20, BODY);
    sheet.write(money(cents), right - 12, y + 24 + index * 20, { ...BODY, align: 'right' });
  }
  sheet.rule(LEFT + 12, y + 54, right - 12, y + 54, 0.8, CYAN);
  const large = { caption: { ...BOLD, size: 12 }, value: { ...BOLD, size: 13, align: 'right' } } as const;
  const at = (line: number) => ({ x: LEFT + 12, value: right - 12, y: line, step: 0 });
  factsBeside(sheet, [[say('amountDue'), 'amountDue', decimal(rest), money(rest)]], at(y + 74), large);
  factsBeside(sheet, [dueDateFact(bill, date)], at(y + 94), {
    caption: { ...BODY, ink: BLACK },
    value: { ...BOLD, align: 'right' },
  });
  sheet.write(next, LEFT + 12, y + 114, BODY);
  sheet.write(money(Math.ceil(due / 12 / 100) * 100), right - 12, y + 114, { ...BODY, align: 'right' });
  const text = `${NOTES[locale.language].pay} ${NOTES[locale.language].questions}`;
  paragraph(sheet, text, { x: LEFT, y: y + 164, room: right - LEFT, leading: 14 }, BODY);
}
