import type { Keyed } from '../../keyed.ts';
import type { Persona } from '../../persona.ts';
import { term } from '../cards/captions.ts';
import { type CardFact, place } from '../cards/facts.ts';
import { seal } from '../cards/guilloche.ts';
import { Plate } from '../cards/plate.ts';
import { portrait, poseOf } from '../cards/portrait.ts';
import { type Ink, paperOf, Sheet } from '../sheet.ts';
import { drawSignature } from '../signature.ts';
import type { Specimen } from '../specimen.ts';
import { categoryTable } from './categories.ts';
import { licenceFacts } from './facts.ts';

const [PART, HEIGHT, SCALE] = [74, 106, 0.86];
const PAPER: Ink = [0.97, 0.88, 0.86];
const EDGE: Ink = [0.8, 0.66, 0.64];
const INK: Ink = [0.24, 0.16, 0.2];
const STAMP: Ink = [0.42, 0.38, 0.6];

/** The old licence of pink paper in three parts, laid open: title, holder with numbered typed lines, and the table of classes. */
export async function drawFoldedPaper(persona: Persona, from: Keyed): Promise<Specimen> {
  const sheet = await Sheet.open(paperOf(persona));
  const plate = new Plate(sheet, 34, 110 + from.integer('top', 200), SCALE);
  plate.box(0, 0, 3 * PART, HEIGHT, { fill: PAPER, edge: EDGE });
  for (const part of [1, 2]) plate.rule(part * PART, 0, part * PART, HEIGHT, 0.8, EDGE);
  cover(plate, persona, from);
  holder(plate, persona, from);
  categoryTable(plate, persona, [2 * PART + 5, 14, PART - 10, 8], { ink: INK, line: EDGE, face: 'serif' });
  plate.specimenMark(2 * PART + 24, 88);
  return sheet.finish();
}

function cover(plate: Plate, persona: Persona, from: Keyed): void {
  const centred = { face: 'serifBold', ink: INK, align: 'centre' } as const;
  plate.write('UTOPIA', PART / 2, 16, { ...centred, size: 16 });
  plate.write(term(persona.locale.language, 'licence'), PART / 2, 30, { ...centred, size: 14, within: 62 });
  const others = (['en', 'de', 'fr', 'es'] as const).filter((language) => language !== persona.locale.language);
  for (const [index, language] of others.entries())
    plate.write(term(language, 'licence'), PART / 2, 38 + index * 5, { ...centred, face: 'serif', size: 8 });
  portrait(plate, poseOf(persona, from), [22, 56, 30, 38], { ground: [0.92, 0.92, 0.92], figure: [0.62, 0.62, 0.62] });
  seal(plate, 51, 92, 8, STAMP, PAPER, 16);
  plate.specimenMark(8, 100);
}

function holder(plate: Plate, persona: Persona, from: Keyed): void {
  const says = licenceFacts(persona, { name: (text) => text });
  const x = PART + 6;
  const row = (code: string, fact: CardFact, y: number): void => {
    plate.write(code, x, y, { face: 'serif', size: 8, ink: INK });
    place(plate, fact, x + 9, y, { face: 'mono', size: 9, within: PART - 18 });
    plate.rule(x + 8, y + 1.4, 2 * PART - 5, y + 1.4, 0.4, EDGE);
  };
  row('1.', says.surname, 14);
  row('2.', says.givenNames, 23);
  row('3.', says.dateOfBirth, 32);
  plate.write('8.', x, 41, { face: 'serif', size: 8, ink: INK });
  const typed = { face: 'mono', size: 9, within: PART - 18 } as const;
  plate.lines('address', says.address[1], says.addressLines, x + 9, 41, 5, typed);
  row('4a.', says.issueDate, 59);
  row('4b.', says.expiryDate, 68);
  row('5.', says.documentNumber, 77);
  row('9.', says.licenceClass, 86);
  plate.write('7.', x, 98, { face: 'serif', size: 8, ink: INK });
  drawSignature(plate.sheet, from.at('signature'), persona.fullName, plate.x(x + 9), plate.y(99), 0.7);
}
