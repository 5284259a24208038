import { oneLine } from '../../address.ts';
import type { Keyed } from '../../keyed.ts';
import type { Persona } from '../../persona.ts';
import { type Term, term } from '../cards/captions.ts';
import { beside, type CardFact, place, travelFacts } from '../cards/facts.ts';
import { seal } from '../cards/guilloche.ts';
import { looksFrom } from '../cards/looks.ts';
import { Plate } from '../cards/plate.ts';
import { portrait, poseOf } from '../cards/portrait.ts';
import { AUTHORITY } from '../passport/authority.ts';
import { type Ink, paperOf, Sheet } from '../sheet.ts';
import { drawSignature } from '../signature.ts';
import type { Specimen } from '../specimen.ts';

const [HALF, HEIGHT, SCALE] = [76, 104, 1.15];
const PAPER: Ink = [0.96, 0.95, 0.88];
const EDGE: Ink = [0.7, 0.68, 0.6];
const STAMP: Ink = [0.52, 0.4, 0.62];
const DOTS = Array.from({ length: 30 }, (_, index) => `M ${index * 1.2} 0 L ${index * 1.2 + 0.1} 0`).join(' ');
const INK: Ink = [0.15, 0.15, 0.2];

/** An old folding card of paper, filled in on a typewriter on dotted lines: no zone, a stamp across the picture. */
export async function drawTyped(persona: Persona, from: Keyed): Promise<Specimen> {
  const sheet = await Sheet.open(paperOf(persona));
  const plate = new Plate(sheet, 48, 130 + from.integer('top', 120), SCALE);
  plate.box(0, 0, 2 * HALF, HEIGHT, { fill: PAPER, edge: EDGE });
  plate.rule(HALF, 0, HALF, HEIGHT, 0.8, EDGE);
  leftHalf(plate, persona, from);
  rightHalf(plate, persona, from);
  return sheet.finish();
}

function leftHalf(plate: Plate, persona: Persona, from: Keyed): void {
  const { language } = persona.locale;
  plate.write('STATE OF UTOPIA', HALF / 2, 10, { face: 'serifBold', size: 11, ink: INK, align: 'centre', within: 66 });
  const title = term(language, 'identityCard');
  plate.write(title, HALF / 2, 17, { face: 'serifBold', size: 9, ink: INK, align: 'centre', within: 66 });
  plate.specimenMark(29, 23);
  portrait(plate, poseOf(persona, from), [21, 28, 34, 44], { ground: [0.9, 0.9, 0.9], figure: [0.6, 0.6, 0.6] });
  seal(plate, 54, 70, 9, STAMP, PAPER, 12);
  drawSignature(plate.sheet, from.at('signature'), persona.fullName, plate.x(12), plate.y(91), 0.9);
  plate.rule(10, 92, 66, 92, 0.4, INK);
  plate.write(term(language, 'signature'), HALF / 2, 96, { face: 'serif', size: 6, ink: INK, align: 'centre' });
}

function rightHalf(plate: Plate, persona: Persona, from: Keyed): void {
  const { locale, address } = persona;
  const { date } = locale.print;
  const says = travelFacts(persona, persona.identityCard, { date, name: (name) => name });
  const { height, eyes } = looksFrom(from, locale.language);
  const row = rows(plate, persona);
  row('cardNumber', says.documentNumber, 10);
  row('surname', says.surname, 19);
  row('givenNames', says.givenNames, 28);
  row('birth', says.dateOfBirth, 37);
  row('birthPlace', beside(says.placeOfBirth[2]), 46);
  row('height', beside(`${height}, ${eyes.toLowerCase()}`), 55);
  plate.write(term(locale.language, 'address'), HALF + 5, 64, { face: 'serif', size: 6.5, ink: INK });
  const typed = { face: 'mono', size: 8, within: 62 } as const;
  plate.lines('address', oneLine(address), address.lines, HALF + 9, 69, 4.6, typed);
  row('issued', says.issueDate, 87);
  row('expires', says.expiryDate, 95);
  plate.write(AUTHORITY[locale.language], HALF + 5, 101.5, { face: 'serif', size: 6, ink: INK });
}

/** Caption, dotted line, and the typed value on it. */
function rows(plate: Plate, { locale }: Persona) {
  return (name: Term, fact: CardFact, y: number): void => {
    const caption = { face: 'serif', size: 6.5, ink: INK, within: 30 } as const;
    plate.write(term(locale.language, name), HALF + 5, y, caption);
    plate.path(DOTS, HALF + 36, y + 0.9, { pen: 0.5, ink: EDGE });
    const typed = { face: 'mono', size: 8.4, within: 35 } as const;
    place(plate, fact, HALF + 36.5, y, typed);
  };
}
