import type { Keyed } from '../../keyed.ts';
import type { Persona } from '../../persona.ts';
import { GREY, type Ink, LETTER, Sheet, WHITE } from '../sheet.ts';
import { drawSignature } from '../signature.ts';
import type { Specimen } from '../specimen.ts';
import { fitted, paragraph } from '../text.ts';
import { payeeFacts, type Written } from './facts.ts';

const [LEFT, ANSWER, RIGHT] = [54, 220, 558];
const TEAL: Ink = [0.1, 0.36, 0.4];

/** What a company sends its suppliers in place of the form: the same questions down the left, answers on lines beside them. */
export async function drawSubstitute(persona: Persona, from: Keyed): Promise<Specimen> {
  const sheet = await Sheet.open(LETTER, ['lato', 'latoBold']);
  const facts = payeeFacts(persona, from, false);
  sheet.box(0, 0, LETTER.width, 64, { fill: TEAL });
  sheet.write(facts.requester, LEFT, 32, { face: 'latoBold', size: 15, ink: WHITE });
  sheet.write('Accounts payable · new payee', LEFT, 50, { face: 'lato', size: 9.5, ink: WHITE });
  sheet.specimenMark(RIGHT - 46, 84);
  sheet.write('Substitute Form W-9', LEFT, 98, { face: 'latoBold', size: 16 });
  sheet.write('Request for Taxpayer Identification Number and Certification', LEFT, 114, { face: 'lato', size: 10 });
  const ask = (caption: string, y: number): void => {
    sheet.write(caption, LEFT, y, { face: 'lato', size: 9.5, ink: GREY });
    sheet.rule(ANSWER, y + 4, RIGHT, y + 4, 0.5, GREY);
  };
  const row = (caption: string, [field, value, printed]: Written, y: number): void => {
    ask(caption, y);
    sheet.value(field, value, printed, ANSWER + 6, y, fitted(sheet, printed, 320, { face: 'lato', size: 11 }));
  };
  row('Name of payee', facts.name, 156);
  ask('Business name', 186);
  row('Tax status of the payee', facts.taxClassification, 216);
  sheet.write('Mailing address', LEFT, 246, { face: 'lato', size: 9.5, ink: GREY });
  const [field, value] = facts.address;
  sheet.rule(ANSWER, 264, RIGHT, 264, 0.5, GREY);
  sheet.lines(field, value, facts.addressLines, ANSWER + 6, 246, 14, { face: 'lato', size: 11 });
  if (facts.ssn) row('Social security number', facts.ssn, 298);
  ask('Payee account with us', 328);
  sheet.write(facts.account, ANSWER + 6, 328, { face: 'lato', size: 11 });
  sheet.write('Certification', LEFT, 376, { face: 'latoBold', size: 12, ink: TEAL });
  paragraph(sheet, CERTIFIED, { x: LEFT, y: 394, room: RIGHT - LEFT, leading: 14 }, { face: 'lato', size: 10 });
  sheet.rule(LEFT, 526, LEFT + 270, 526);
  sheet.write('Signature', LEFT, 539, { face: 'lato', size: 9, ink: GREY });
  const signature = drawSignature(sheet, from.at('signature'), persona.fullName, LEFT + 20, 522);
  sheet.note('signaturePresent', true, '', signature);
  sheet.rule(LEFT + 330, 526, RIGHT, 526);
  sheet.write('Date signed', LEFT + 330, 539, { face: 'lato', size: 9, ink: GREY });
  sheet.value(...facts.signedDate, LEFT + 340, 521, { face: 'lato', size: 11 });
  sheet.write('Return this page with your first invoice. We keep it for four years.', LEFT, 600, {
    face: 'lato',
    size: 9,
    ink: GREY,
  });
  return sheet.finish();
}

const CERTIFIED =
  'Under penalties of perjury, I certify that the number above is my own and correct, that I am not subject to backup withholding, and that I am a U.S. citizen or another U.S. person. Nothing else in our terms depends on this signature.';
