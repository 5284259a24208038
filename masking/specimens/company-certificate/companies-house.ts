import { BLACK, type Ink, paperOf, Sheet, type Style } from '../sheet.ts';
import { drawSignature } from '../signature.ts';
import type { Specimen } from '../specimen.ts';
import { fitted, prose } from '../text.ts';
import { type Certificate, parts, seal } from './certificate.ts';

const LEFT = 72;
const PLUM: Ink = [0.35, 0.12, 0.3];
const BODY: Style = { face: 'serif', size: 13 };
const BOLD: Style = { face: 'serifBold', size: 13 };

/** A plain certificate in sentences: the number on top, the name alone in the middle, an authentication mark at the foot. */
export async function drawCompaniesHouse(certificate: Certificate): Promise<Specimen> {
  const { persona, say, sentences, print, from } = certificate;
  const sheet = await Sheet.open(paperOf(persona));
  const { width, height } = sheet.size;
  const middle = width / 2;
  const room = width - 2 * LEFT;
  const { name, number, day, place, seat } = parts(certificate, print.longDate);
  crest(sheet, middle);
  const title = say('title').toUpperCase();
  sheet.write(title, middle, 154, { ...fitted(sheet, title, room, { ...BOLD, size: 19 }), align: 'centre' });
  sheet.write(say('limited'), middle, 174, { face: 'italic', size: 11, align: 'centre' });
  const caption = say('registrationNumber');
  const wide = sheet.widthOf(`${caption}  ${number[2]}`, BOLD);
  sheet.write(caption, middle - wide / 2, 214, BODY);
  sheet.value(...number, middle + wide / 2, 214, { ...BOLD, align: 'right' });
  const [certify, law, on, , office, close] = sentences.exists;
  sheet.write(certify, LEFT, 268, fitted(sheet, certify, room, BODY));
  sheet.value(...name, middle, 312, { ...fitted(sheet, name[2], room, { ...BOLD, size: 21 }), align: 'centre' });
  const rest = [law, place, on, day, office, seat, close];
  const next = prose(sheet, rest, { x: LEFT, y: 356, room, leading: 21 }, BODY, BOLD);
  sheet.write(sentences.witness, LEFT, next + 16, BODY);
  const foot = height - 168;
  seal(sheet, width - LEFT - 50, foot, 46, PLUM);
  drawSignature(sheet, from, say('office'), LEFT, foot - 2);
  sheet.rule(LEFT, foot + 8, LEFT + 190, foot + 8, 0.5);
  sheet.write(say('registrar'), LEFT, foot + 24, { ...BODY, size: 11 });
  sheet.write(say('office'), LEFT, foot + 38, { ...BODY, size: 11 });
  sheet.rule(LEFT, height - 84, width - LEFT, height - 84, 0.8, PLUM);
  sheet.write(`${say('issued')} ${print.longDate(certificate.issued)}`, LEFT, height - 68, { size: 8, ink: BLACK });
  sheet.write(sentences.search, width - LEFT, height - 68, { size: 8, align: 'right' });
  sheet.specimenMark(LEFT, 60);
  return sheet.finish();
}

/** A crowned shield between two branches. */
function crest(sheet: Sheet, x: number): void {
  sheet.path('M -18 0 L 18 0 L 18 22 C 18 36 8 42 0 46 C -8 42 -18 36 -18 22 Z', x, 74, { fill: PLUM });
  sheet.path('M -18 -6 L -18 -22 L -9 -13 L 0 -26 L 9 -13 L 18 -22 L 18 -6 Z', x, 74, { fill: PLUM });
  for (const side of [-1, 1])
    sheet.path(`M ${side * 24} 40 C ${side * 46} 34 ${side * 50} 8 ${side * 36} -10`, x, 74, { pen: 2, ink: PLUM });
}
