import type { Keyed } from '../../keyed.ts';
import type { Persona } from '../../persona.ts';
import { BLACK, GREY, type Ink, PALE, paperOf, Sheet } from '../sheet.ts';
import { drawSignature } from '../signature.ts';
import type { Specimen } from '../specimen.ts';
import { paragraph } from '../text.ts';
import { type FormTerm, formTerm, NATIONAL } from './captions.ts';
import { type FormFacts, formFacts, type Written } from './facts.ts';
import { logo, statusTicks, termTicks } from './parts.ts';
import { type Pen, typed } from './pen.ts';

const [LEFT, RIGHT, WIDTH, STEP] = [46, 316, 244, 36];
const GREEN: Ink = [0.06, 0.36, 0.28];

/** Two columns printed from a web form: captions above ruled answers, choices as filled rings, small print and office boxes at the foot. */
export async function drawTwoColumn(persona: Persona, from: Keyed): Promise<Specimen> {
  const sheet = await Sheet.open(paperOf(persona), ['condensed', 'condensedBold']);
  const says = formFacts(persona, from);
  const { language } = persona.locale;
  logo(sheet, 'bars', LEFT, 36, GREEN);
  sheet.write(says.lender, LEFT + 44, 66, { face: 'condensedBold', size: 15, ink: GREEN });
  const end = RIGHT + WIDTH;
  sheet.write(formTerm(language, 'title'), end, 56, { face: 'condensedBold', size: 16, align: 'right' });
  sheet.write('apply.example.com', end, 70, { face: 'condensed', size: 9, ink: GREY, align: 'right' });
  sheet.rule(LEFT, 80, end, 80, 2, GREEN);
  sheet.specimenMark((LEFT + end) / 2 - 22, 60);
  const column = columns(sheet, persona, typed(sheet, from, 'condensed', 11.5));
  leftColumn(column(LEFT), persona, says);
  rightColumn(column(RIGHT), says);
  rings(sheet, statusTicks(persona), RIGHT, 312);
  rings(sheet, termTicks(persona, from.integer('term', 4)), RIGHT, 388);
  foot(sheet, persona, says, from);
  return sheet.finish();
}

interface Column {
  section(name: FormTerm, y: number): void;
  ask(caption: string, fact: Written | string, y: number): void;
  lines(caption: string, fact: Written, lines: readonly string[], y: number): void;
  term(name: FormTerm): string;
}

function columns(sheet: Sheet, { locale }: Persona, pen: Pen) {
  return (x: number): Column => {
    const caption = (text: string, y: number): void => {
      sheet.write(text, x, y, { face: 'condensed', size: 8.5, ink: GREY });
    };
    const term = (name: FormTerm): string => formTerm(locale.language, name, 2);
    return {
      term,
      section: (name, y) => {
        sheet.box(x, y - 12, WIDTH, 17, { fill: PALE });
        sheet.write(term(name), x + 4, y, { face: 'condensedBold', size: 11, ink: GREEN });
      },
      ask: (text, fact, y) => {
        caption(text, y);
        if (typeof fact === 'string') pen.write(fact, x + 2, y + 14, WIDTH - 4);
        else pen.value(fact, x + 2, y + 14, WIDTH - 4);
        sheet.rule(x, y + 18, x + WIDTH, y + 18, 0.5, GREY);
      },
      lines: (text, fact, lines, y) => {
        caption(text, y);
        pen.lines(fact, lines, x + 2, y + 14, 14, WIDTH - 4);
        sheet.rule(x, y + 4 + lines.length * 14, x + WIDTH, y + 4 + lines.length * 14, 0.5, GREY);
      },
    };
  };
}

function leftColumn({ section, ask, lines, term }: Column, { locale }: Persona, says: FormFacts): void {
  section('aboutYou', 108);
  ask(term('applicantName'), says.applicantName, 130);
  ask(term('dateOfBirth'), says.dateOfBirth, 130 + STEP);
  ask(NATIONAL[locale.id].id[0], says.nationalId, 130 + 2 * STEP);
  ask(term('nationality'), says.nationality, 130 + 3 * STEP);
  lines(term('address'), says.address, says.addressLines, 130 + 4 * STEP);
  ask(term('phone'), says.phone, 144 + 5 * STEP);
  ask(term('email'), says.email, 144 + 6 * STEP);
  ask(term('dependants'), says.dependants, 144 + 7 * STEP);
}

function rightColumn({ section, ask, term }: Column, says: FormFacts): void {
  section('work', 108);
  ask(term('employerName'), says.employerName, 130);
  ask(term('years'), says.years, 130 + STEP);
  ask(term('annualIncome'), says.annualIncome, 130 + 2 * STEP);
  ask(term('netIncome'), says.netIncome, 130 + 3 * STEP);
  ask(term('rent'), says.rent, 130 + 4 * STEP);
  section('request', 350);
  ask(term('requestedProduct'), says.requestedProduct, 424);
  ask(term('requestedAmount'), says.requestedAmount, 424 + STEP);
}

/** One of several, as a ring filled on a screen; two to a row. */
function rings(sheet: Sheet, { caption, choices, chosen }: ReturnType<typeof statusTicks>, x: number, y: number): void {
  sheet.write(caption, x, y, { face: 'condensed', size: 8.5, ink: GREY });
  choices.forEach((choice, index) => {
    const left = x + 78 + (index % 2) * 86;
    const down = y - 3 + Math.floor(index / 2) * 15;
    sheet.disc(left, down, 4, 4, GREY);
    sheet.disc(left, down, 3.2, 3.2, [1, 1, 1]);
    if (index === chosen) sheet.disc(left, down, 2, 2, BLACK);
    sheet.write(choice, left + 8, down + 3, { face: 'condensed', size: 9.5 });
  });
}

function foot(sheet: Sheet, persona: Persona, says: FormFacts, from: Keyed): void {
  const { language, print } = persona.locale;
  const room = RIGHT + WIDTH - LEFT;
  const small = { face: 'condensed', size: 8.5, ink: GREY } as const;
  const below = paragraph(sheet, formTerm(language, 'small'), { x: LEFT, y: 520, room, leading: 11 }, small);
  const declared = { x: LEFT, y: below + 8, room, leading: 12 };
  paragraph(sheet, formTerm(language, 'declare'), declared, { face: 'condensed', size: 10 });
  sheet.write(formTerm(language, 'signature'), LEFT, 612, small);
  const signature = drawSignature(sheet, from.at('signature'), persona.fullName, LEFT + 10, 650);
  sheet.note('signaturePresent', true, '', signature);
  sheet.rule(LEFT, 658, LEFT + WIDTH, 658, 0.5, GREY);
  sheet.write(formTerm(language, 'signedDate'), RIGHT, 612, small);
  sheet.value(...says.signedDate, RIGHT + 2, 644, { face: 'condensed', size: 11.5 });
  sheet.rule(RIGHT, 658, RIGHT + WIDTH, 658, 0.5, GREY);
  sheet.box(LEFT, 678, room, 44, { edge: GREY });
  sheet.write(formTerm(language, 'office'), LEFT + 6, 690, { face: 'condensedBold', size: 8.5, ink: GREY });
  sheet.write(`${formTerm(language, 'branch')} 014`, LEFT + 6, 710, small);
  sheet.write(`${formTerm(language, 'received')} ${print.date('2026-03-30')}`, RIGHT, 710, small);
}
