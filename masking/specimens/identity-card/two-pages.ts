import { oneLine } from '../../address.ts';
import type { Keyed } from '../../keyed.ts';
import type { Persona } from '../../persona.ts';
import { type Term, term } from '../cards/captions.ts';
import { beside, travelFacts, twoTongueDate, under } from '../cards/facts.ts';
import { chip, rosette, waves } from '../cards/guilloche.ts';
import { ID1, millimetres, Plate } from '../cards/plate.ts';
import { portrait, poseOf } from '../cards/portrait.ts';
import { type Theme, themeFrom } from '../cards/themes.ts';
import { zone } from '../cards/zone.ts';
import { Sheet, WHITE } from '../sheet.ts';
import { drawSignature } from '../signature.ts';
import type { Specimen } from '../specimen.ts';

/** The card itself, a page for each side at its own size: chip and picture in front, address and zone behind. */
export async function drawTwoPages(persona: Persona, from: Keyed): Promise<Specimen> {
  const sheet = await Sheet.open(millimetres(ID1.width, ID1.height), ['condensed', 'condensedBold', 'ocrB']);
  const theme = themeFrom(from);
  const plate = new Plate(sheet, 0, 0);
  front(plate, persona, from, theme);
  sheet.turn();
  back(plate, persona, theme);
  return sheet.finish();
}

const puts = (plate: Plate, { ink }: Theme) =>
  under(plate, { caption: { face: 'condensed', size: 4.4, ink }, value: { face: 'condensedBold', size: 7.6 }, gap: 3 });

function front(plate: Plate, persona: Persona, from: Keyed, theme: Theme): void {
  const { locale, nativeName } = persona;
  const says = travelFacts(persona, persona.identityCard, { date: twoTongueDate(locale.language) });
  plate.box(0, 0, ID1.width, ID1.height, { fill: theme.paper });
  waves(plate, [0, 9, ID1.width, 45], theme.wave, { every: 2.6, swing: 2.4 });
  plate.box(0, 0, ID1.width, 8, { fill: theme.ink });
  plate.write('UTO', 4, 5.6, { face: 'condensedBold', size: 11, ink: WHITE });
  plate.write(term(locale.language, 'identityCard'), 16, 5.5, { face: 'condensed', size: 8, ink: WHITE, within: 46 });
  plate.box(64, 1.6, 19.4, 4.8, { fill: WHITE });
  plate.specimenMark(65.4, 5);
  chip(plate, 4, 12, [0.88, 0.78, 0.5], [0.6, 0.5, 0.3]);
  portrait(plate, poseOf(persona, from), [58, 11, 24, 32], { ground: [0.95, 0.95, 0.95], figure: theme.shade });
  const put = puts(plate, theme);
  const caption = (name: Term): string => term(locale.language, name, 1);
  put(caption('cardNumber'), says.documentNumber, 20, 13, 36);
  put(caption('surname'), says.surname, 20, 20, 36, nativeName?.surname);
  put(caption('givenNames'), says.givenNames, 4, 27, 52, nativeName?.givenNames);
  put(caption('birth'), says.dateOfBirth, 4, 34, 27);
  put(caption('sex'), says.sex, 33, 34, 10);
  put(caption('nationality'), says.nationality, 44, 34, 13);
  put(caption('issued'), says.issueDate, 4, 41, 27);
  put(caption('expires'), says.expiryDate, 33, 41, 24);
  drawSignature(plate.sheet, from.at('signature'), persona.fullName, plate.x(56), plate.y(50.5), 0.4);
  plate.write(caption('signature'), 4, 50.5, { face: 'condensed', size: 4.4, ink: theme.ink, within: 40 });
}

function back(plate: Plate, persona: Persona, theme: Theme): void {
  const { language } = persona.locale;
  plate.box(0, 0, ID1.width, ID1.height, { fill: theme.paper });
  rosette(plate, 66, 16, 13, theme.wave, 9);
  const small = { face: 'condensed', size: 4.4, ink: theme.ink } as const;
  plate.write(term(language, 'address', 1), 4, 6, { ...small, within: 40 });
  const style = { face: 'condensedBold', size: 7.6, within: 50 } as const;
  plate.lines('address', oneLine(persona.address), persona.address.lines, 4, 9.4, 3.4, style);
  const says = travelFacts(persona, persona.identityCard);
  puts(plate, theme)(term(language, 'birthPlace'), beside(says.placeOfBirth[2]), 4, 22, 40);
  plate.specimenMark(62, 30);
  plate.box(0, 32, ID1.width, 22, { fill: WHITE });
  zone(plate, persona.identityCard.mrz, 4.6, 38, { leading: 5.4, face: 'ocrB' });
}
