import { oneLine } from '../../address.ts';
import type { Keyed } from '../../keyed.ts';
import type { Persona } from '../../persona.ts';
import { bilingual, type Term, term } from '../cards/captions.ts';
import { travelFacts, under } from '../cards/facts.ts';
import { rosette, seal, waves } from '../cards/guilloche.ts';
import { looksFrom } from '../cards/looks.ts';
import { ID1, millimetres, Plate } from '../cards/plate.ts';
import { portrait, poseOf } from '../cards/portrait.ts';
import { type Theme, themeFrom } from '../cards/themes.ts';
import { zone } from '../cards/zone.ts';
import { AUTHORITY } from '../passport/authority.ts';
import { paperOf, Sheet, WHITE } from '../sheet.ts';
import { drawSignature } from '../signature.ts';
import type { Specimen } from '../specimen.ts';

const SCALE = 1.5;
const [MIDDLE, RIGHT] = [30, 58];

/** Front and back copied one below the other on a sheet; captions above in two languages. */
export async function drawBothSides(persona: Persona, from: Keyed): Promise<Specimen> {
  const sheet = await Sheet.open(paperOf(persona), ['lato', 'latoBold', 'condensed', 'ocrB']);
  const theme = themeFrom(from);
  const left = (sheet.size.width - millimetres(SCALE * ID1.width, 0).width) / 2;
  front(new Plate(sheet, left, 90, SCALE), persona, from, theme);
  back(new Plate(sheet, left, 410, SCALE), persona, from, theme);
  return sheet.finish();
}

const puts = (plate: Plate, { ink }: Theme) =>
  under(plate, { caption: { face: 'lato', size: 4.2, ink }, value: { face: 'latoBold', size: 7 }, gap: 3 });

function front(plate: Plate, persona: Persona, from: Keyed, theme: Theme): void {
  const { language } = persona.locale;
  const says = travelFacts(persona, persona.identityCard);
  plate.outline(ID1.width, ID1.height, theme.paper, theme.shade);
  rosette(plate, 55, 30, 21, theme.wave, 17);
  seal(plate, 7, 6.5, 3.6, theme.ink, theme.paper, 7);
  plate.write('UTOPIA', 12.5, 6.2, { face: 'latoBold', size: 9, ink: theme.ink });
  plate.write(bilingual(language, 'identityCard'), 12.5, 9.8, { face: 'lato', size: 5.4, ink: theme.ink, within: 68 });
  plate.specimenMark(66, 6.2);
  portrait(plate, poseOf(persona, from), [4, 13, 23, 30], { ground: WHITE, figure: theme.shade, edge: theme.shade });
  const put = puts(plate, theme);
  const caption = (name: Term): string => bilingual(language, name);
  put(caption('surname'), says.surname, MIDDLE, 15, 53, persona.nativeName?.surname);
  put(caption('givenNames'), says.givenNames, MIDDLE, 22, 53, persona.nativeName?.givenNames);
  put(caption('birth'), says.dateOfBirth, MIDDLE, 29, 26);
  put(caption('sex'), says.sex, RIGHT, 29, 11);
  put(caption('nationality'), says.nationality, RIGHT + 12, 29, 14);
  put(caption('cardNumber'), says.documentNumber, MIDDLE, 36, 26);
  put(caption('expires'), says.expiryDate, RIGHT, 36, 26);
  drawSignature(plate.sheet, from.at('signature'), persona.fullName, plate.x(MIDDLE), plate.y(48), 0.6);
  plate.write(caption('signature'), MIDDLE, 51.5, { face: 'lato', size: 4.2, ink: theme.ink, within: 40 });
}

function back(plate: Plate, persona: Persona, from: Keyed, theme: Theme): void {
  const { language } = persona.locale;
  const says = travelFacts(persona, persona.identityCard);
  const { height, eyes } = looksFrom(from, language);
  plate.outline(ID1.width, ID1.height, theme.paper, theme.shade);
  waves(plate, [1, 2, ID1.width - 2, 30], theme.wave, { every: 3, swing: 2 });
  const put = puts(plate, theme);
  const caption = (name: Term, x: number, y: number): void => {
    plate.write(bilingual(language, name), x, y, { face: 'lato', size: 4.2, ink: theme.ink, within: 36 });
  };
  caption('address', 5, 6);
  const lines = persona.address.lines.map((line) => line.toUpperCase());
  plate.lines('address', oneLine(persona.address), lines, 5, 9, 3.1, { face: 'latoBold', size: 6.4, within: 42 });
  put(bilingual(language, 'issued'), says.issueDate, 52, 6, 30);
  put(bilingual(language, 'state', 1), says.issuingState, 52, 13, 30);
  caption('height', 5, 21.5);
  plate.write(height, 5, 24.5, { face: 'latoBold', size: 6.4 });
  caption('eyes', 24, 21.5);
  plate.write(eyes, 24, 24.5, { face: 'latoBold', size: 6.4 });
  caption('authority', 52, 20);
  plate.write(AUTHORITY[language].toUpperCase(), 52, 23, { face: 'latoBold', size: 6, within: 30 });
  plate.write(`${term(language, 'identityCard')} \u2022 UTOPIA`, 5, 31, { face: 'lato', size: 3.8, ink: theme.ink });
  plate.specimenMark(64, 31);
  plate.box(0.3, 33, ID1.width - 0.6, 18, { fill: WHITE });
  zone(plate, persona.identityCard.mrz, 4.6, 38.4, { leading: 5.2, face: 'ocrB' });
}
