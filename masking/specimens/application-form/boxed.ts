import type { Keyed } from '../../keyed.ts';
import type { Persona } from '../../persona.ts';
import { BLACK, GREY, type Ink, PALE, paperOf, Sheet, WHITE } from '../sheet.ts';
import { drawSignature } from '../signature.ts';
import type { Specimen } from '../specimen.ts';
import { paragraph } from '../text.ts';
import { type FormTerm, formTerm, NATIONAL } from './captions.ts';
import { type FormFacts, formFacts, type Written } from './facts.ts';
import { logo, statusTicks, termTicks, tickRow } from './parts.ts';
import { type Pen, typed } from './pen.ts';

const NAVY: Ink = [0.1, 0.2, 0.4];
const [LEFT, WIDTH, ROW] = [44, 516, 34];

/** A grid of boxes with small captions inside, filled in by machine. */
export async function drawBoxed(persona: Persona, from: Keyed): Promise<Specimen> {
  const sheet = await Sheet.open(paperOf(persona));
  const says = formFacts(persona, from);
  const form = { sheet, persona, says, pen: typed(sheet, from, 'plain', 11) };
  heading(form);
  applicant(form);
  work(form);
  request(form, from);
  declaration(form, from);
  return sheet.finish();
}

interface Form {
  readonly sheet: Sheet;
  readonly persona: Persona;
  readonly says: FormFacts;
  readonly pen: Pen;
}

function heading({ sheet, persona, says }: Form): void {
  const { language } = persona.locale;
  logo(sheet, 'roof', LEFT, 40, NAVY);
  sheet.write(says.lender, LEFT + 44, 60, { face: 'bold', size: 13, ink: NAVY });
  sheet.write(formTerm(language, 'title'), LEFT + WIDTH, 62, { face: 'bold', size: 17, ink: NAVY, align: 'right' });
  sheet.rule(LEFT, 84, LEFT + WIDTH, 84, 1.4, NAVY);
  sheet.write(formTerm(language, 'fill'), LEFT, 102, { size: 8.5, ink: GREY });
  sheet.specimenMark(LEFT + WIDTH - 46, 102);
  sheet.rule(LEFT, 690, LEFT + WIDTH, 690, 0.5, GREY);
  sheet.write('Form HL-104', LEFT, 704, { size: 8, ink: GREY });
  const page = `${formTerm(language, 'page')} 1 ${formTerm(language, 'of')} 1`;
  sheet.write(page, LEFT + WIDTH, 704, { size: 8, ink: GREY, align: 'right' });
}

function applicant(form: Form): void {
  const { sheet, persona, says, pen } = form;
  const { id, language } = persona.locale;
  const { dates, id: numbers } = NATIONAL[id];
  section(form, '1', 'aboutYou', 128);
  filled(form, formTerm(language, 'applicantName'), says.applicantName, 0, 146, WIDTH);
  filled(form, `${formTerm(language, 'dateOfBirth')} (${dates})`, says.dateOfBirth, 0, 180, 172);
  filled(form, formTerm(language, 'nationality'), says.nationality, 172, 180, 172);
  filled(form, numbers[0], says.nationalId, 344, 180, 172);
  cell(sheet, formTerm(language, 'address'), LEFT, 214, WIDTH, 46);
  pen.lines(says.address, says.addressLines, LEFT + 8, 238, 14, WIDTH - 16);
  filled(form, formTerm(language, 'phone'), says.phone, 0, 260, 216);
  filled(form, formTerm(language, 'email'), says.email, 216, 260, 300);
}

function work(form: Form): void {
  const { sheet, persona, says, pen } = form;
  section(form, '2', 'work', 318);
  filled(form, formTerm(persona.locale.language, 'employerName'), says.employerName, 0, 336, 300);
  filled(form, formTerm(persona.locale.language, 'annualIncome'), says.annualIncome, 300, 336, 216);
  tickRow(sheet, pen, { ...statusTicks(persona), x: LEFT, y: 392, step: 100 });
}

function request(form: Form, from: Keyed): void {
  const { sheet, persona, says, pen } = form;
  section(form, '3', 'request', 428);
  filled(form, formTerm(persona.locale.language, 'requestedProduct'), says.requestedProduct, 0, 446, 300);
  filled(form, formTerm(persona.locale.language, 'requestedAmount'), says.requestedAmount, 300, 446, 216);
  tickRow(sheet, pen, { ...termTicks(persona, from.integer('term', 4)), x: LEFT, y: 502, step: 100 });
}

function declaration(form: Form, from: Keyed): void {
  const { sheet, persona, says, pen } = form;
  const { language } = persona.locale;
  section(form, '4', 'declaration', 538);
  sheet.box(LEFT, 556, WIDTH, 50, { fill: PALE, edge: BLACK, weight: 0.7 });
  const room = { x: LEFT + 8, y: 573, room: WIDTH - 16, leading: 12 };
  paragraph(sheet, formTerm(language, 'declare'), room, { size: 9 });
  cell(sheet, formTerm(language, 'signature'), LEFT, 606, 330, 58);
  const signature = drawSignature(sheet, from.at('signature'), persona.fullName, LEFT + 30, 648);
  sheet.note('signaturePresent', true, '', signature);
  cell(sheet, formTerm(language, 'signedDate'), LEFT + 330, 606, 186, 58);
  pen.value(says.signedDate, LEFT + 338, 644, 160);
}

function section({ sheet, persona }: Form, number: string, name: FormTerm, y: number): void {
  sheet.box(LEFT, y, WIDTH, 18, { fill: NAVY });
  const title = `${number}. ${formTerm(persona.locale.language, name)}`;
  sheet.write(title, LEFT + 8, y + 12.5, { face: 'bold', size: 9.5, ink: WHITE });
}

function cell(sheet: Sheet, caption: string, x: number, y: number, width: number, height = ROW): void {
  sheet.box(x, y, width, height, { edge: BLACK, weight: 0.7 });
  sheet.write(caption, x + 5, y + 10, { size: 7.5, ink: GREY });
}

function filled({ sheet, pen }: Form, caption: string, fact: Written, x: number, y: number, width: number): void {
  cell(sheet, caption, LEFT + x, y, width);
  pen.value(fact, LEFT + x + 8, y + 26, width - 14);
}
