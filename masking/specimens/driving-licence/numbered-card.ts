import type { Keyed } from '../../keyed.ts';
import type { Language } from '../../locales/locale.ts';
import type { Persona } from '../../persona.ts';
import { term } from '../cards/captions.ts';
import { type CardFact, printed } from '../cards/facts.ts';
import { rosette, waves } from '../cards/guilloche.ts';
import { ID1, millimetres, Plate } from '../cards/plate.ts';
import { portrait, poseOf } from '../cards/portrait.ts';
import { type Ink, paperOf, Sheet, WHITE } from '../sheet.ts';
import { drawSignature } from '../signature.ts';
import type { Specimen } from '../specimen.ts';
import { categoryTable } from './categories.ts';
import { licenceFacts } from './facts.ts';

const SCALE = 1.5;
const INK: Ink = [0.28, 0.2, 0.42];
const PAPER: Ink = [0.98, 0.93, 0.94];
const WAVE: Ink = [0.94, 0.87, 0.89];
const SHADE: Ink = [0.82, 0.76, 0.8];

const OFFICE: Readonly<Record<Language, string>> = {
  en: 'LICENSING OFFICE',
  de: 'STRASSENVERKEHRSAMT',
  fr: 'PRÉFECTURE',
  es: 'JEFATURA DE TRÁFICO',
};

/** The pink card of Directive 2006/126/EC, both sides on a sheet: numbers instead of captions, and the table of classes behind. */
export async function drawNumberedCard(persona: Persona, from: Keyed): Promise<Specimen> {
  const sheet = await Sheet.open(paperOf(persona), ['lato', 'latoBold', 'condensed']);
  const left = (sheet.size.width - millimetres(SCALE * ID1.width, 0).width) / 2;
  front(new Plate(sheet, left, 84, SCALE), persona, from);
  back(new Plate(sheet, left, 400, SCALE), persona);
  return sheet.finish();
}

function front(plate: Plate, persona: Persona, from: Keyed): void {
  const { locale, nativeName } = persona;
  plate.outline(ID1.width, ID1.height, PAPER, SHADE);
  waves(plate, [1, 10, ID1.width - 2, 42], WAVE, { every: 2.6, swing: 2 });
  plate.box(3, 3, 12, 9, { fill: [0.16, 0.24, 0.52] });
  plate.write('UTO', 9, 8.8, { face: 'latoBold', size: 6.5, ink: WHITE, align: 'centre' });
  plate.write(term(locale.language, 'licence'), 19, 8, { face: 'latoBold', size: 8.5, ink: INK, within: 36 });
  plate.write('UTOPIA', 82, 8, { face: 'lato', size: 7, ink: INK, align: 'right' });
  plate.specimenMark(57, 8);
  portrait(plate, poseOf(persona, from), [4, 15, 22, 28], { ground: WHITE, figure: SHADE });
  const says = licenceFacts(persona);
  const put = (code: string, fact: CardFact, x: number, y: number, within: number, native?: string) => {
    plate.write(code, x, y, { face: 'lato', size: 5.6, ink: INK });
    printed(plate, fact, x + 5.4, y, { face: 'latoBold', size: 7, within: within - 5.4 }, native);
  };
  put('1.', says.surname, 30, 17, 52, nativeName?.surname);
  put('2.', says.givenNames, 30, 21.6, 52, nativeName?.givenNames);
  put('3.', says.dateOfBirth, 30, 26.2, 24);
  plate.write(persona.placeOfBirth.toUpperCase(), 55, 26.2, { face: 'lato', size: 6.4, within: 28 });
  put('4a.', says.issueDate, 30, 30.8, 26);
  plate.write('4c.', 57, 30.8, { face: 'lato', size: 5.6, ink: INK });
  plate.write(OFFICE[locale.language], 62, 30.8, { face: 'lato', size: 6, within: 21 });
  put('4b.', says.expiryDate, 30, 35.4, 26);
  put('5.', says.documentNumber, 30, 40, 52);
  plate.write('7.', 30, 46, { face: 'lato', size: 5.6, ink: INK });
  drawSignature(plate.sheet, from.at('signature'), persona.fullName, plate.x(36), plate.y(46.5), 0.5);
  put('9.', says.licenceClass, 30, 51, 30);
}

function back(plate: Plate, persona: Persona): void {
  plate.outline(ID1.width, ID1.height, PAPER, SHADE);
  rosette(plate, 60, 28, 19, WAVE, 17);
  plate.write('8.', 4, 6, { face: 'lato', size: 5.6, ink: INK });
  const { address, addressLines } = licenceFacts(persona);
  plate.lines('address', address[1], addressLines, 9, 6, 3, { face: 'latoBold', size: 6.2, within: 62 });
  categoryTable(plate, persona, [4, 16, 77, 3.6], { ink: INK, line: SHADE, face: 'lato' });
  plate.write('12.', 4, 51, { face: 'lato', size: 5.6, ink: INK });
  plate.specimenMark(62, 51);
}
