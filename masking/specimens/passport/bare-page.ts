import type { Keyed } from '../../keyed.ts';
import type { Persona } from '../../persona.ts';
import { bilingual, term } from '../cards/captions.ts';
import { travelFacts, under } from '../cards/facts.ts';
import { rosette, seal, waves } from '../cards/guilloche.ts';
import { ID3, millimetres, Plate } from '../cards/plate.ts';
import { portrait, poseOf } from '../cards/portrait.ts';
import { type Theme, themeFrom } from '../cards/themes.ts';
import { zone } from '../cards/zone.ts';
import { Sheet, WHITE } from '../sheet.ts';
import type { Specimen } from '../specimen.ts';

const [LEFT, MIDDLE] = [6, 46];

/** Nothing but the data page at its own size, as an app cuts it out; the holder on the right, dates as the country writes them. */
export async function drawBarePage(persona: Persona, from: Keyed): Promise<Specimen> {
  const sheet = await Sheet.open(millimetres(ID3.width, ID3.height), ['condensed', 'condensedBold', 'ocrB']);
  const theme = themeFrom(from);
  const plate = new Plate(sheet, 0, 0);
  plate.box(0, 0, ID3.width, ID3.height, { fill: theme.paper });
  plate.box(0, 0, ID3.width, 11, { fill: theme.ink });
  seal(plate, 8.5, 5.5, 4, [0.93, 0.86, 0.6], theme.ink, 6);
  plate.write('UTOPIA', 15, 7.2, { face: 'condensedBold', size: 12, ink: WHITE });
  plate.write(term(persona.locale.language, 'passport'), 119, 7.2, {
    face: 'condensed',
    size: 11,
    ink: WHITE,
    align: 'right',
  });
  waves(plate, [0, 13, ID3.width, 50], theme.wave, { every: 2.4, swing: 2 });
  rosette(plate, 70, 41, 20, theme.wave, 9);
  plate.box(50.5, 3.6, 19, 5, { fill: WHITE });
  plate.specimenMark(52, 7.2);
  portrait(plate, poseOf(persona, from), [86, 15, 33, 43], {
    ground: [0.92, 0.93, 0.94],
    figure: theme.shade,
  });
  facts(plate, persona, theme);
  plate.box(0, 66, ID3.width, 22, { fill: WHITE });
  zone(plate, persona.passport.mrz, 6.6, 75, { face: 'ocrB' });
  return sheet.finish();
}

function facts(plate: Plate, persona: Persona, { ink }: Theme): void {
  const { locale, nativeName } = persona;
  const says = travelFacts(persona, persona.passport, { date: locale.print.date });
  const put = under(plate, {
    caption: { face: 'condensed', size: 5, ink },
    value: { face: 'condensedBold', size: 8.5 },
    gap: 3.5,
  });
  const caption = (name: Parameters<typeof term>[1]): string => bilingual(locale.language, name, 2);
  put(caption('passportNumber'), says.documentNumber, LEFT, 16.5, 38);
  put(caption('state'), says.issuingState, MIDDLE, 16.5, 38);
  put(caption('surname'), says.surname, LEFT, 24.5, 78, nativeName?.surname);
  put(caption('givenNames'), says.givenNames, LEFT, 32.5, 78, nativeName?.givenNames);
  put(caption('birth'), says.dateOfBirth, LEFT, 40.5, 38);
  put(caption('birthPlace'), says.placeOfBirth, MIDDLE, 40.5, 38);
  put(caption('sex'), says.sex, LEFT, 48.5, 16);
  put(caption('nationality'), says.nationality, MIDDLE, 48.5, 38);
  put(caption('issued'), says.issueDate, LEFT, 56.5, 38);
  put(caption('expires'), says.expiryDate, MIDDLE, 56.5, 38);
}
