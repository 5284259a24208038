import type { Keyed } from '../../keyed.ts';
import type { Persona } from '../../persona.ts';
import { GREY, type Ink, paperOf, Sheet } from '../sheet.ts';
import { drawSignature } from '../signature.ts';
import type { Specimen } from '../specimen.ts';
import { paragraph } from '../text.ts';
import { type FormTerm, formTerm, NATIONAL } from './captions.ts';
import { formFacts, type Written } from './facts.ts';
import { statusTicks, termTicks, tickRow } from './parts.ts';
import { penOf } from './pen.ts';

const [LEFT, RIGHT, LINE] = [58, 554, 214];
const INK: Ink = [0.12, 0.12, 0.12];

/** A plain form from a typewriter age: captions on the left, lines to write on, filled in by hand in blue, one answer struck out. */
export async function drawLined(persona: Persona, from: Keyed): Promise<Specimen> {
  const sheet = await Sheet.open(paperOf(persona), ['hand']);
  const says = formFacts(persona, from);
  const pen = penOf(sheet, from.at('pen'), 'hand', 13.5);
  const { id, language } = persona.locale;
  const middle = (LEFT + RIGHT) / 2;
  sheet.write(says.lender, middle, 56, { face: 'serif', size: 12, ink: INK, align: 'centre' });
  sheet.write(formTerm(language, 'title', 1), middle, 82, { face: 'serifBold', size: 18, ink: INK, align: 'centre' });
  sheet.specimenMark(RIGHT - 46, 56);
  sheet.rule(middle - 90, 92, middle + 90, 92, 0.8, INK);
  const blank = (caption: string, y: number): void => {
    sheet.write(caption, LEFT, y, { face: 'serif', size: 11, ink: INK });
    sheet.rule(LINE, y + 3, RIGHT, y + 3, 0.5, GREY);
  };
  const row = (name: FormTerm, fact: Written, y: number): void => {
    blank(`${formTerm(language, name, 1)}:`, y);
    pen.value(fact, LINE + 6, y, RIGHT - LINE - 10);
  };
  row('applicantName', says.applicantName, 130);
  row('dateOfBirth', says.dateOfBirth, 158);
  row('nationality', says.nationality, 186);
  blank(`${NATIONAL[id].id[0]}:`, 214);
  pen.value(says.nationalId, LINE + 6, 214, RIGHT - LINE - 10);
  blank(`${formTerm(language, 'address', 1)}:`, 242);
  blank('', 268);
  pen.lines(says.address, says.addressLines, LINE + 6, 242, 26, RIGHT - LINE - 10);
  row('phone', says.phone, 296);
  row('email', says.email, 324);
  row('employerName', says.employerName, 366);
  blank(`${formTerm(language, 'years')}:`, 394);
  pen.strikeOut(LINE + 10, 393, 22);
  pen.write(says.years, LINE + 44, 394, 60);
  row('annualIncome', says.annualIncome, 422);
  row('requestedProduct', says.requestedProduct, 450);
  row('requestedAmount', says.requestedAmount, 478);
  const serif = { face: 'serif', size: 10, ink: INK } as const;
  tickRow(sheet, pen, { ...statusTicks(persona), x: LEFT, y: 510, step: 92 }, serif);
  tickRow(sheet, pen, { ...termTicks(persona, from.integer('term', 4)), x: LEFT, y: 534, step: 92 }, serif);
  const text = { x: LEFT, y: 572, room: RIGHT - LEFT, leading: 14 };
  paragraph(sheet, formTerm(language, 'declare'), text, { face: 'serif', size: 11, ink: INK });
  sheet.rule(LEFT, 678, LEFT + 250, 678, 0.6, INK);
  sheet.write(formTerm(language, 'signature', 1), LEFT, 691, { face: 'serif', size: 10, ink: INK });
  const signature = drawSignature(sheet, from.at('signature'), persona.fullName, LEFT + 24, 675, 1.1);
  sheet.note('signaturePresent', true, '', signature);
  sheet.rule(LEFT + 330, 678, RIGHT, 678, 0.6, INK);
  sheet.write(formTerm(language, 'signedDate', 1), LEFT + 330, 691, { face: 'serif', size: 10, ink: INK });
  pen.value(says.signedDate, LEFT + 344, 675, 140);
  return sheet.finish();
}
