import type { Keyed } from '../../keyed.ts';
import type { Persona } from '../../persona.ts';
import { bilingual, type Term, term } from '../cards/captions.ts';
import { beside, travelFacts, twoTongueDate, under } from '../cards/facts.ts';
import { rosette, waves } from '../cards/guilloche.ts';
import { millimetres, Plate } from '../cards/plate.ts';
import { portrait, poseOf } from '../cards/portrait.ts';
import { type Theme, themeFrom } from '../cards/themes.ts';
import { zone } from '../cards/zone.ts';
import { type Ink, paperOf, Sheet } from '../sheet.ts';
import type { Specimen } from '../specimen.ts';
import { visaPeriod } from './period.ts';

const SCALE = 1.5;
const [WIDTH, HEIGHT] = [118, 80];
const RED: Ink = [0.72, 0.12, 0.14];

/** A sticker with an engraved head; captions above their values, and its number in red at the foot, far from the others. */
export async function drawIssuingPost(persona: Persona, from: Keyed): Promise<Specimen> {
  const sheet = await Sheet.open(paperOf(persona), ['condensed', 'latoBold', 'lato', 'ocrB']);
  const theme = themeFrom(from);
  const left = (sheet.size.width - millimetres(SCALE * WIDTH, 0).width) / 2;
  const plate = new Plate(sheet, left, 150 + from.integer('top', 160), SCALE);
  plate.box(0, 0, WIDTH, HEIGHT, { fill: theme.paper, edge: theme.shade });
  rosette(plate, 92, 28, 25, theme.wave, 23);
  waves(plate, [0.5, 44, WIDTH - 1, 34], theme.wave, { every: 2, swing: 1.5 });
  plate.write(term(persona.locale.language, 'visa'), 5, 9, { face: 'serifBold', size: 20, ink: theme.ink });
  const head = { face: 'serifBold', size: 11, ink: theme.ink, align: 'right' } as const;
  plate.write('THE COMMONWEALTH OF UTOPIA', WIDTH - 4, 8.4, head);
  plate.specimenMark(32, 6);
  portrait(plate, poseOf(persona, from), [4, 14, 29, 37], { ground: [0.95, 0.95, 0.95], figure: theme.shade });
  facts(plate, persona, from, theme);
  plate.value('documentNumber', persona.visa.number, persona.visa.number, WIDTH - 4, 58.5, {
    face: 'mono',
    size: 12,
    ink: RED,
    align: 'right',
  });
  zone(plate, persona.visa.mrz, 3.2, 68, { face: 'ocrB' });
  return sheet.finish();
}

function facts(plate: Plate, persona: Persona, from: Keyed, { ink }: Theme): void {
  const { locale, passport, nativeName } = persona;
  const { language } = locale;
  const says = travelFacts(persona, persona.visa, { date: twoTongueDate(language) });
  const { entries } = visaPeriod(from, persona);
  const put = under(plate, {
    caption: { face: 'lato', size: 4.4, ink },
    value: { face: 'latoBold', size: 7.4 },
    gap: 3.2,
  });
  const caption = (name: Term): string => term(language, name);
  put('Issuing Post Name', beside('UTOPIA CITY'), 36, 15, 36);
  put('Control Number', beside(`UC ${from.integer('control', 9000) + 1000}`), 76, 15, 36);
  put(caption('surname'), says.surname, 36, 23, 50, nativeName?.surname);
  put('Visa Type / Class', beside('R   B1/B2'), 90, 23, 24);
  put(caption('givenNames'), says.givenNames, 36, 31, 50, nativeName?.givenNames);
  put('Entries', beside(entries), 90, 31, 24);
  put(caption('passportNumber'), beside(passport.number), 36, 39, 24);
  put(caption('sex'), says.sex, 62, 39, 8);
  put(caption('birth'), says.dateOfBirth, 72, 39, 22);
  put(bilingual(language, 'nationality'), says.nationality, 96, 39, 20);
  put(caption('issued'), beside(says.issueDate[2]), 36, 47, 24);
  put(caption('expires'), says.expiryDate, 72, 47, 24);
  plate.write('Annotation:', 36, 55, { face: 'lato', size: 4.4, ink });
}
