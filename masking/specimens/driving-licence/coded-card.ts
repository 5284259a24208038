import type { Keyed } from '../../keyed.ts';
import type { Persona } from '../../persona.ts';
import { beside, type CardFact, place } from '../cards/facts.ts';
import { rosette } from '../cards/guilloche.ts';
import { looksFrom } from '../cards/looks.ts';
import { ID1, millimetres, Plate } from '../cards/plate.ts';
import { portrait, poseOf } from '../cards/portrait.ts';
import { type Theme, themeFrom } from '../cards/themes.ts';
import { type Ink, paperOf, Sheet, WHITE } from '../sheet.ts';
import { drawSignature } from '../signature.ts';
import type { Specimen } from '../specimen.ts';
import { licenceFacts } from './facts.ts';

const SCALE = 1.7;
const RED: Ink = [0.66, 0.1, 0.12];

/** A card in the AAMVA design: a code and an abbreviation before each value, the name in two bare lines, the card's own number at the foot. */
export async function drawCodedCard(persona: Persona, from: Keyed): Promise<Specimen> {
  const sheet = await Sheet.open(paperOf(persona), ['condensed', 'condensedBold', 'lato']);
  const theme = themeFrom(from);
  const left = (sheet.size.width - millimetres(SCALE * ID1.width, 0).width) / 2;
  const plate = new Plate(sheet, left, 70 + from.integer('top', 240), SCALE);
  plate.outline(ID1.width, ID1.height, theme.paper, theme.shade);
  rosette(plate, 52, 30, 22, theme.wave, 31);
  heading(plate, persona, theme);
  portrait(plate, poseOf(persona, from), [3.5, 11.5, 26, 33], { ground: [0.93, 0.95, 0.97], figure: theme.shade });
  portrait(plate, poseOf(persona, from), [69, 34, 12, 15], { ground: theme.paper, figure: theme.wave });
  facts(plate, persona, from, theme);
  drawSignature(sheet, from.at('signature'), persona.fullName, plate.x(4), plate.y(51), 0.55);
  return sheet.finish();
}

function heading(plate: Plate, persona: Persona, { ink }: Theme): void {
  const { jurisdiction } = licenceFacts(persona);
  plate.box(0.4, 3, ID1.width - 0.8, 7, { fill: ink });
  place(plate, jurisdiction, 4, 8.2, { face: 'condensedBold', size: 13, ink: WHITE, within: 38 });
  plate.write('DRIVER LICENSE', 82, 7.9, { face: 'condensedBold', size: 10, ink: WHITE, align: 'right' });
  plate.specimenMark(68, 14);
}

function facts(plate: Plate, persona: Persona, from: Keyed, { ink }: Theme): void {
  const says = licenceFacts(persona);
  const { feet, pounds, eyeCode, hairCode } = looksFrom(from, persona.locale.language);
  const put = (caption: string, fact: CardFact, x: number, y: number, tone: Ink = [0, 0, 0], within = 24) => {
    plate.write(caption, x, y, { face: 'condensed', size: 4.8, ink });
    const after = plate.widthOf(caption, { face: 'condensed', size: 4.8 }) + 1.4;
    place(plate, fact, x + after, y, { face: 'condensedBold', size: 7, ink: tone, within });
  };
  put('4d DLN', says.documentNumber, 32, 14.5, RED);
  put('9 CLASS', says.licenceClass, 32, 18.6);
  put('4b EXP', says.expiryDate, 52, 18.6, RED);
  put('3 DOB', says.dateOfBirth, 32, 22.7, RED);
  put('1', says.surname, 32, 27.2, [0, 0, 0], 47);
  put('2', says.givenNames, 32, 30.8, [0, 0, 0], 47);
  plate.write('8', 32, 34.6, { face: 'condensed', size: 4.8, ink });
  const style = { face: 'condensed', size: 6.4, within: 33 } as const;
  plate.lines('address', says.address[1], says.addressLines, 34, 34.6, 2.8, style);
  put('4a ISS', says.issueDate, 32, 42);
  put('15 SEX', beside(persona.sex), 32, 45.4);
  put('18 EYES', beside(eyeCode), 44, 45.4);
  put('16 HGT', beside(feet), 32, 48.6);
  put('17 WGT', beside(pounds), 46, 48.6);
  put('19 HAIR', beside(hairCode), 58, 45.4);
  put('5 DD', beside(`${1000 + from.integer('card', 9000)}UT${10 + from.integer('batch', 90)}`), 32, 51.8);
}
