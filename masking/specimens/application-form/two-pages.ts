import type { Keyed } from '../../keyed.ts';
import type { Persona } from '../../persona.ts';
import { GREY, type Ink, paperOf, Sheet } from '../sheet.ts';
import { drawSignature } from '../signature.ts';
import type { Specimen } from '../specimen.ts';
import { paragraph } from '../text.ts';
import { type FormTerm, formTerm, NATIONAL } from './captions.ts';
import { type FormFacts, formFacts, type Written } from './facts.ts';
import { logo, statusTicks, termTicks, tickRow } from './parts.ts';
import { type Pen, penOf } from './pen.ts';

const [LEFT, RIGHT] = [56, 548];
const PLUM: Ink = [0.36, 0.14, 0.34];
const BLACK_PEN: Ink = [0.1, 0.1, 0.12];

interface Form {
  readonly sheet: Sheet;
  readonly persona: Persona;
  readonly says: FormFacts;
  readonly pen: Pen;
}

/** Two pages with numbered questions and wide answer boxes, filled in with a ballpoint; what is asked for and the signature stand on the second. */
export async function drawTwoPages(persona: Persona, from: Keyed): Promise<Specimen> {
  const sheet = await Sheet.open(paperOf(persona), ['lato', 'latoBold', 'handLoose']);
  const pen = penOf(sheet, from.at('pen'), 'handLoose', 17, BLACK_PEN);
  const form = { sheet, persona, says: formFacts(persona, from), pen };
  heading(form, 1);
  firstPage(form);
  sheet.turn();
  heading(form, 2);
  secondPage(form, from);
  return sheet.finish();
}

function heading({ sheet, persona, says }: Form, page: number): void {
  const { language } = persona.locale;
  logo(sheet, 'ring', LEFT, 34, PLUM);
  sheet.write(says.lender, LEFT + 44, 56, { face: 'latoBold', size: 13, ink: PLUM });
  sheet.write(formTerm(language, 'title'), RIGHT, 56, { face: 'latoBold', size: 14, ink: PLUM, align: 'right' });
  sheet.specimenMark(RIGHT - 46, 70);
  sheet.rule(LEFT, 78, RIGHT, 78, 0.8, PLUM);
  const footer = `${formTerm(language, 'page')} ${page} ${formTerm(language, 'of')} 2`;
  const { width, height } = sheet.size;
  sheet.write(footer, width / 2, height - 30, { face: 'lato', size: 8.5, ink: GREY, align: 'centre' });
}

function firstPage(form: Form): void {
  const { sheet, persona, says, pen } = form;
  const { id, language } = persona.locale;
  const ask = asking(form);
  section(form, 'A', 'aboutYou', 108);
  ask('1', formTerm(language, 'applicantName'), says.applicantName, LEFT, 124, 492);
  ask('2', `${formTerm(language, 'dateOfBirth')} (${NATIONAL[id].dates})`, says.dateOfBirth, LEFT, 176, 236);
  ask('3', formTerm(language, 'nationality'), says.nationality, LEFT + 256, 176, 236);
  ask('4', NATIONAL[id].id[0], says.nationalId, LEFT, 228, 236);
  ask('5', formTerm(language, 'phone', 1), says.phone, LEFT + 256, 228, 236);
  ask('6', formTerm(language, 'email'), says.email, LEFT, 280, 492);
  sheet.write(`7  ${formTerm(language, 'address')}`, LEFT, 342, { face: 'lato', size: 9 });
  sheet.box(LEFT, 348, 492, 54, { edge: PLUM });
  pen.lines(says.address, says.addressLines, LEFT + 10, 370, 22, 472);
  section(form, 'B', 'work', 436);
  ask('8', formTerm(language, 'employerName', 1), says.employerName, LEFT, 452, 492);
  ask('9', formTerm(language, 'annualIncome'), says.annualIncome, LEFT, 504, 236);
  ask('10', formTerm(language, 'netIncome'), says.netIncome, LEFT + 256, 504, 236);
  ask('11', formTerm(language, 'rent'), says.rent, LEFT, 556, 236);
  ask('12', formTerm(language, 'years'), says.years, LEFT + 256, 556, 236);
  pen.strikeOut(LEFT + 320, 586, 30);
  tickRow(sheet, pen, { ...statusTicks(persona), x: LEFT, y: 632, step: 96 }, { face: 'lato' });
}

function secondPage(form: Form, from: Keyed): void {
  const { sheet, persona, says, pen } = form;
  const { language } = persona.locale;
  const ask = asking(form);
  section(form, 'C', 'request', 108);
  ask('13', formTerm(language, 'requestedProduct'), says.requestedProduct, LEFT, 124, 236);
  ask('14', formTerm(language, 'requestedAmount'), says.requestedAmount, LEFT + 256, 124, 236);
  tickRow(sheet, pen, { ...termTicks(persona, from.integer('term', 4)), x: LEFT, y: 200, step: 96 }, { face: 'lato' });
  section(form, 'D', 'terms', 246);
  const terms = { x: LEFT, y: 266, room: RIGHT - LEFT, leading: 13 };
  const below = paragraph(sheet, formTerm(language, 'small'), terms, { face: 'lato', size: 9.5 });
  section(form, 'E', 'declaration', below + 22);
  const declared = { x: LEFT, y: below + 42, room: RIGHT - LEFT, leading: 13 };
  paragraph(sheet, formTerm(language, 'declare'), declared, { face: 'lato', size: 9.5 });
  const line = below + 150;
  sheet.rule(LEFT, line, LEFT + 280, line, 0.7, PLUM);
  sheet.write(formTerm(language, 'signature'), LEFT, line + 13, { face: 'lato', size: 9 });
  const signature = drawSignature(sheet, from.at('signature'), persona.fullName, LEFT + 30, line - 3, 1.2);
  sheet.note('signaturePresent', true, '', signature);
  sheet.rule(LEFT + 320, line, RIGHT, line, 0.7, PLUM);
  sheet.write(formTerm(language, 'signedDate', 1), LEFT + 320, line + 13, { face: 'lato', size: 9 });
  pen.value(says.signedDate, LEFT + 334, line - 4, 150);
  office(form, line + 70);
}

function office({ sheet, persona }: Form, y: number): void {
  const { language, print } = persona.locale;
  const small = { face: 'lato', size: 9, ink: GREY } as const;
  sheet.box(LEFT, y, RIGHT - LEFT, 74, { fill: [0.95, 0.94, 0.96] });
  sheet.write(formTerm(language, 'office'), LEFT + 10, y + 18, { face: 'latoBold', size: 10, ink: PLUM });
  sheet.write(`${formTerm(language, 'branch')}: 027`, LEFT + 10, y + 40, small);
  sheet.write(`${formTerm(language, 'received')}: ${print.date('2026-03-30')}`, LEFT + 200, y + 40, small);
  sheet.write('1  2  3  4  5', LEFT + 10, y + 60, small);
}

function section({ sheet, persona }: Form, letter: string, name: FormTerm, y: number): void {
  const title = `${letter}  ${formTerm(persona.locale.language, name, 1)}`;
  sheet.write(title, LEFT, y, { face: 'latoBold', size: 12, ink: PLUM });
}

function asking({ sheet, pen }: Form) {
  return (number: string, caption: string, fact: Written | string, x: number, y: number, width: number): void => {
    sheet.write(`${number}  ${caption}`, x, y + 10, { face: 'lato', size: 9 });
    sheet.box(x, y + 16, width, 26, { edge: PLUM });
    if (typeof fact === 'string') pen.write(fact, x + 10, y + 34, width - 20);
    else pen.value(fact, x + 10, y + 34, width - 20);
  };
}
