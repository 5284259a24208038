import { oneLine } from '../../address.ts';
import type { Keyed } from '../../keyed.ts';
import type { Persona } from '../../persona.ts';
import { beside, type CardFact, place, travelFacts } from '../cards/facts.ts';
import { rosette } from '../cards/guilloche.ts';
import { looksFrom } from '../cards/looks.ts';
import { ID1, millimetres, Plate } from '../cards/plate.ts';
import { portrait, poseOf } from '../cards/portrait.ts';
import { type Theme, themeFrom } from '../cards/themes.ts';
import { paperOf, Sheet, WHITE } from '../sheet.ts';
import { drawSignature } from '../signature.ts';
import type { Specimen } from '../specimen.ts';

const SCALE = 1.8;

/** A region's card for those who do not drive, enlarged: abbreviations before the values, everything in capitals, no zone. */
export async function drawStateCard(persona: Persona, from: Keyed): Promise<Specimen> {
  const sheet = await Sheet.open(paperOf(persona), ['condensed', 'condensedBold']);
  const theme = themeFrom(from);
  const left = (sheet.size.width - millimetres(SCALE * ID1.width, 0).width) / 2;
  const plate = new Plate(sheet, left, 80 + from.integer('top', 200), SCALE);
  plate.outline(ID1.width, ID1.height, theme.paper, theme.shade);
  for (const x of [16, 43, 70]) rosette(plate, x, 30, 14, theme.wave, 21);
  heading(plate, persona, theme);
  portrait(plate, poseOf(persona, from), [4, 12, 25, 32], { ground: WHITE, figure: theme.shade });
  portrait(plate, poseOf(persona, from), [70, 33, 12, 15], { ground: theme.paper, figure: theme.wave });
  facts(plate, persona, from, theme);
  drawSignature(sheet, from.at('signature'), persona.fullName, plate.x(5), plate.y(50.5), 0.55);
  return sheet.finish();
}

function heading(plate: Plate, { address }: Persona, { ink }: Theme): void {
  const name = address.region.name.toUpperCase();
  plate.write(name, 4, 7.4, { face: 'condensedBold', size: 13, ink, within: 40 });
  plate.write('IDENTIFICATION CARD', 81.6, 6.4, { face: 'condensedBold', size: 7.5, ink, align: 'right' });
  plate.write('NOT FOR DRIVING', 81.6, 9.4, { face: 'condensed', size: 4.6, ink, align: 'right' });
  plate.specimenMark(46, 10.4);
}

function facts(plate: Plate, persona: Persona, from: Keyed, { ink }: Theme): void {
  const { date } = persona.locale.print;
  const says = travelFacts(persona, persona.identityCard, { date });
  const { feet, eyeCode } = looksFrom(from, persona.locale.language);
  const put = (caption: string, fact: CardFact, x: number, y: number, value_x: number, within = 30) => {
    plate.write(caption, x, y, { face: 'condensed', size: 5, ink });
    const style = { face: 'condensedBold', size: 7.2, within } as const;
    place(plate, fact, value_x, y, style);
  };
  put('ID NO', says.documentNumber, 32, 15, 41);
  put('DOB', says.dateOfBirth, 32, 19.4, 41);
  put('EXP', says.expiryDate, 60, 19.4, 66, 16);
  put('LN', says.surname, 32, 24, 38, 44);
  put('FN', says.givenNames, 32, 28.2, 38, 30);
  const { address } = persona;
  const lines = address.lines.map((line) => line.toUpperCase());
  plate.lines('address', oneLine(address), lines, 32, 33, 3.2, { face: 'condensed', size: 6.8, within: 36 });
  put('SEX', says.sex, 32, 44.5, 37);
  put('HGT', beside(feet), 42, 44.5, 47);
  put('EYES', beside(eyeCode), 56, 44.5, 62);
  put('ISS', says.issueDate, 32, 49, 37);
}
