import type { Keyed } from '../../keyed.ts';
import type { Persona } from '../../persona.ts';
import { beside, type CardFact, place } from '../cards/facts.ts';
import { rosette, seal } from '../cards/guilloche.ts';
import { looksFrom } from '../cards/looks.ts';
import { ID1, millimetres, Plate } from '../cards/plate.ts';
import { portrait, poseOf } from '../cards/portrait.ts';
import { type Theme, themeFrom } from '../cards/themes.ts';
import { Sheet, WHITE } from '../sheet.ts';
import { drawSignature } from '../signature.ts';
import type { Specimen } from '../specimen.ts';
import { licenceFacts } from './facts.ts';

/** A card held upright, as the young are given: the page is the card; abbreviations before the values, a second page with its back. */
export async function drawUprightCard(persona: Persona, from: Keyed): Promise<Specimen> {
  const sheet = await Sheet.open(millimetres(ID1.height, ID1.width), ['lato', 'latoBold']);
  const theme = themeFrom(from);
  front(new Plate(sheet, 0, 0), persona, from, theme);
  sheet.turn();
  back(new Plate(sheet, 0, 0), theme);
  return sheet.finish();
}

function front(plate: Plate, persona: Persona, from: Keyed, theme: Theme): void {
  plate.box(0, 0, ID1.height, ID1.width, { fill: theme.paper });
  for (const y of [22, 62]) rosette(plate, 27, y, 20, theme.wave, 25);
  plate.box(0, 0, ID1.height, 11, { fill: theme.ink });
  const says = licenceFacts(persona);
  place(plate, says.jurisdiction, 27, 5.4, { face: 'latoBold', size: 10, ink: WHITE, align: 'centre', within: 48 });
  plate.write('DRIVER LICENSE', 27, 9.4, { face: 'lato', size: 7, ink: WHITE, align: 'centre' });
  portrait(plate, poseOf(persona, from), [3, 14, 22, 28], { ground: WHITE, figure: theme.shade });
  plate.specimenMark(30, 16.5);
  const { feet, eyeCode } = looksFrom(from, persona.locale.language);
  const put = (caption: string, fact: CardFact, x: number, y: number, within: number, size = 6.6) => {
    plate.write(caption, x, y, { face: 'lato', size: 4.4, ink: theme.ink });
    const after = plate.widthOf(caption, { face: 'lato', size: 4.4 }) + 1.2;
    place(plate, fact, x + after, y, { face: 'latoBold', size, within: within - after });
  };
  put('DL', says.documentNumber, 28, 22, 24);
  put('EXP', says.expiryDate, 28, 26.4, 24);
  put('DOB', says.dateOfBirth, 28, 30.8, 24);
  put('CLASS', says.licenceClass, 28, 35.2, 24);
  put('SEX', beside(persona.sex), 28, 39.6, 10);
  put('HGT', beside(feet), 39, 39.6, 13);
  put('LN', says.surname, 3, 48, 48, 8);
  put('FN', says.givenNames, 3, 52.6, 48, 8);
  const style = { face: 'lato', size: 6.2, within: 47 } as const;
  plate.lines('address', says.address[1], says.addressLines, 3, 57.6, 3, style);
  put('ISS', says.issueDate, 3, 68.5, 24);
  put('EYES', beside(eyeCode), 28, 68.5, 20);
  drawSignature(plate.sheet, from.at('signature'), persona.fullName, plate.x(4), plate.y(80), 0.6);
}

function back(plate: Plate, theme: Theme): void {
  plate.box(0, 0, ID1.height, ID1.width, { fill: theme.paper });
  plate.box(0, 6, ID1.height, 9, { fill: [0.25, 0.25, 0.27] });
  const text = { face: 'lato', size: 5, ink: theme.ink } as const;
  const lines = [
    'This driver license must be carried when',
    'driving, and shown when asked for.',
    'B  Corrective lenses',
    'If found, drop in any mailbox.',
    'dmv.example.com',
  ];
  for (const [index, line] of lines.entries()) plate.write(line, 4, 30 + index * 4, text);
  seal(plate, 27, 58, 10, theme.wave, theme.paper, 12);
  plate.specimenMark(20, 80);
}
