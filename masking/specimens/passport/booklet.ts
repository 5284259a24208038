import type { Keyed } from '../../keyed.ts';
import type { Persona } from '../../persona.ts';
import { bilingual, type term } from '../cards/captions.ts';
import { type CardFact, printed, travelFacts, twoTongueDate } from '../cards/facts.ts';
import { rosette, waves } from '../cards/guilloche.ts';
import { ID3, millimetres, Plate } from '../cards/plate.ts';
import { portrait, poseOf } from '../cards/portrait.ts';
import { type Theme, themeFrom } from '../cards/themes.ts';
import { zone } from '../cards/zone.ts';
import { paperOf, Sheet } from '../sheet.ts';
import { drawSignature } from '../signature.ts';
import type { Specimen } from '../specimen.ts';
import { AUTHORITY } from './authority.ts';
import { NOTES } from './notes.ts';

const SCALE = 1.32;
const [MIDDLE, RIGHT] = [43, 88];

/** The open booklet laid on the glass: notes and the holder's signature above, the data page with numbered captions below the fold. */
export async function drawBooklet(persona: Persona, from: Keyed): Promise<Specimen> {
  const sheet = await Sheet.open(paperOf(persona), ['sourceSerif', 'sourceSerifBold', 'condensed', 'ocrB']);
  const theme = themeFrom(from);
  const page = millimetres(SCALE * ID3.width, SCALE * ID3.height);
  const left = (sheet.size.width - page.width) / 2;
  const upper = new Plate(sheet, left, 48, SCALE);
  const lower = new Plate(sheet, left, 48 + page.height, SCALE);
  facing(upper, persona, from, theme);
  dataPage(lower, persona, from, theme);
  upper.rule(0, ID3.height, ID3.width, ID3.height, 1.6, theme.shade);
  return sheet.finish();
}

function facing(plate: Plate, persona: Persona, from: Keyed, theme: Theme): void {
  const { language } = persona.locale;
  plate.outline(ID3.width, ID3.height, theme.paper, theme.shade);
  rosette(plate, 62, 46, 26, theme.wave, 15);
  const style = { face: 'sourceSerif', size: 5.6, ink: theme.ink, within: 105 } as const;
  for (const [index, note] of NOTES[language].entries()) plate.write(note, 10, 14 + index * 4.2, style);
  plate.rule(24, 72, 101, 72, 0.5, theme.ink);
  plate.write(bilingual(language, 'signature', 1), 62.5, 75.5, { ...style, size: 5, align: 'centre' });
  drawSignature(plate.sheet, from.at('signature'), persona.fullName, plate.x(34), plate.y(71), 1.1);
  plate.write('1', 62.5, 84, { ...style, align: 'centre' });
}

function dataPage(plate: Plate, persona: Persona, from: Keyed, theme: Theme): void {
  const { ink, paper, shade, wave } = theme;
  const { language } = persona.locale;
  plate.outline(ID3.width, ID3.height, paper, shade);
  waves(plate, [1, 4, ID3.width - 2, 60], wave, { every: 4, swing: 3 });
  plate.write(`UTOPIA \u2022 ${bilingual(language, 'passport')}`, 5, 7.5, { face: 'sourceSerifBold', size: 9, ink });
  plate.specimenMark(92, 7.5);
  portrait(plate, poseOf(persona, from), [5, 13, 33, 43], {
    ground: [0.88, 0.9, 0.93],
    figure: shade,
  });
  facts(plate, persona, theme);
  zone(plate, persona.passport.mrz, 6.6, 75.5, { face: 'ocrB' });
}

function facts(plate: Plate, persona: Persona, { ink }: Theme): void {
  const { language } = persona.locale;
  const says = travelFacts(persona, persona.passport, { date: twoTongueDate(language), name: (name) => name });
  const put = (number: string, caption: string, fact: CardFact, x: number, y: number, within: number, own?: string) => {
    plate.write(`${number} ${caption}`, x, y, { face: 'sourceSerif', size: 4.6, ink, within });
    printed(plate, fact, x, y + 3.5, { face: 'sourceSerifBold', size: 8, within }, own);
  };
  const captions = (name: Parameters<typeof term>[1]): string => bilingual(language, name, 1);
  put('', captions('state'), says.issuingState, MIDDLE, 14, 40);
  put('', captions('passportNumber'), says.documentNumber, RIGHT, 14, 33);
  put('1.', captions('surname'), says.surname, MIDDLE, 21.2, 77, persona.nativeName?.surname);
  put('2.', captions('givenNames'), says.givenNames, MIDDLE, 28.4, 77, persona.nativeName?.givenNames);
  put('3.', captions('nationality'), says.nationality, MIDDLE, 35.6, 42);
  put('4.', captions('birth'), says.dateOfBirth, RIGHT, 35.6, 33);
  put('5.', captions('sex'), says.sex, MIDDLE, 42.8, 26);
  put('6.', captions('birthPlace'), says.placeOfBirth, RIGHT, 42.8, 33);
  put('7.', captions('issued'), says.issueDate, MIDDLE, 50, 42);
  put('8.', captions('expires'), says.expiryDate, RIGHT, 50, 33);
  plate.write(`9. ${captions('authority')}`, MIDDLE, 57.2, { face: 'sourceSerif', size: 4.6, ink, within: 42 });
  plate.write(AUTHORITY[language], MIDDLE, 60.7, { face: 'sourceSerifBold', size: 7, within: 42 });
}
