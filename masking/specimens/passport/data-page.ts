import type { Keyed } from '../../keyed.ts';
import type { Persona } from '../../persona.ts';
import { bilingual, term } from '../cards/captions.ts';
import { travelFacts, under } from '../cards/facts.ts';
import { seal, waves } from '../cards/guilloche.ts';
import { ID3, millimetres, Plate } from '../cards/plate.ts';
import { portrait, poseOf } from '../cards/portrait.ts';
import { type Theme, themeFrom } from '../cards/themes.ts';
import { zone } from '../cards/zone.ts';
import { paperOf, Sheet, WHITE } from '../sheet.ts';
import type { Specimen } from '../specimen.ts';
import { AUTHORITY } from './authority.ts';

const SCALE = 1.5;
const [MIDDLE, RIGHT] = [42, 89];

/** The data page half as large again, as a photocopy on a sheet of its own; captions above in two languages. */
export async function drawDataPage(persona: Persona, from: Keyed): Promise<Specimen> {
  const sheet = await Sheet.open(paperOf(persona), ['condensed', 'ocrB']);
  const theme = themeFrom(from);
  const left = (sheet.size.width - SCALE * millimetres(ID3.width, 0).width) / 2;
  const plate = new Plate(sheet, left, 60, SCALE);
  plate.box(0, 0, ID3.width, ID3.height, { fill: theme.paper, edge: theme.shade });
  waves(plate, [0.5, 13, ID3.width - 1, 54], theme.wave, { every: 6, swing: 4 });
  heading(plate, persona, theme);
  portrait(plate, poseOf(persona, from), [5, 15.5, 31, 40], {
    ground: [0.9, 0.92, 0.94],
    figure: theme.shade,
    edge: theme.shade,
  });
  facts(plate, persona, theme);
  plate.box(0.3, 67, ID3.width - 0.6, ID3.height - 67.3, { fill: WHITE });
  zone(plate, persona.passport.mrz, 6.6, 76, { face: 'ocrB' });
  return sheet.finish();
}

function heading(plate: Plate, { locale }: Persona, { ink, paper }: Theme): void {
  seal(plate, 8, 7, 4, ink, paper, 5);
  plate.write(term(locale.language, 'passport'), 14, 6.5, { face: 'bold', size: 9.3, ink });
  plate.write(term(locale.language === 'en' ? 'fr' : 'en', 'passport'), 14, 10, { size: 6.7, ink });
  plate.write('UTOPIA', ID3.width - 5, 8, { face: 'serifBold', size: 13.3, ink, align: 'right' });
  plate.specimenMark(61, 8);
}

function facts(plate: Plate, persona: Persona, { ink }: Theme): void {
  const { nativeName, locale } = persona;
  const { language } = locale;
  const says = travelFacts(persona, persona.passport);
  const put = under(plate, { caption: { size: 4.5, ink }, value: { size: 7.3, face: 'bold' }, gap: 3.2 });
  plate.write(bilingual(language, 'type'), MIDDLE, 15, { size: 4.5, ink, within: 12 });
  plate.write('P', MIDDLE, 18.2, { size: 7.3, face: 'bold' });
  put(bilingual(language, 'state'), says.issuingState, MIDDLE + 13.5, 15, 30);
  put(bilingual(language, 'passportNumber'), says.documentNumber, RIGHT, 15, 33);
  put(bilingual(language, 'surname'), says.surname, MIDDLE, 22.6, 80, nativeName?.surname);
  put(bilingual(language, 'givenNames'), says.givenNames, MIDDLE, 29.9, 80, nativeName?.givenNames);
  put(bilingual(language, 'nationality'), says.nationality, MIDDLE, 37.2, 44);
  put(bilingual(language, 'personalNumber'), says.personalNumber, RIGHT, 37.2, 33);
  put(bilingual(language, 'birth'), says.dateOfBirth, MIDDLE, 44.4, 31);
  put(bilingual(language, 'sex'), says.sex, MIDDLE + 32.5, 44.4, 13);
  put(bilingual(language, 'birthPlace'), says.placeOfBirth, RIGHT, 44.4, 33);
  put(bilingual(language, 'issued'), says.issueDate, MIDDLE, 51.7, 44);
  plate.write(bilingual(language, 'authority'), RIGHT, 51.7, { size: 4.5, ink, within: 33 });
  plate.write(AUTHORITY[language].toUpperCase(), RIGHT, 54.9, { size: 6, face: 'bold', within: 33 });
  put(bilingual(language, 'expires'), says.expiryDate, MIDDLE, 59, 44);
}
