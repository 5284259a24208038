import type { Keyed } from '../../keyed.ts';
import type { Persona } from '../../persona.ts';
import { type Term, term } from '../cards/captions.ts';
import { type CardFact, printed, travelFacts } from '../cards/facts.ts';
import { rosette, waves } from '../cards/guilloche.ts';
import { ID3, millimetres, Plate } from '../cards/plate.ts';
import { portrait, poseOf } from '../cards/portrait.ts';
import { type Theme, themeFrom } from '../cards/themes.ts';
import { zone } from '../cards/zone.ts';
import { paperOf, Sheet } from '../sheet.ts';
import type { Specimen } from '../specimen.ts';

const SCALE = 1.42;
const [CAPTION, VALUE, STEP] = [43, 72, 5.1];

/** A plastic data page: captions on the left of their values, one language, a second faint picture, the names in their own script. */
export async function drawCardPage(persona: Persona, from: Keyed): Promise<Specimen> {
  const sheet = await Sheet.open(paperOf(persona), ['lato', 'latoBold', 'condensed', 'ocrB']);
  const theme = themeFrom(from);
  const left = (sheet.size.width - SCALE * millimetres(ID3.width, 0).width) / 2;
  const plate = new Plate(sheet, left, sheet.size.height - 60 - SCALE * millimetres(0, ID3.height).height, SCALE);
  plate.outline(ID3.width, ID3.height, theme.paper, theme.shade, 4);
  for (const x of [22, 62, 102]) rosette(plate, x, 36, 20, theme.wave, 13);
  waves(plate, [1, 62, ID3.width - 2, 24], theme.wave, { every: 2.2, swing: 1.2 });
  const title = term(persona.locale.language, 'passport');
  plate.write(`UTOPIA   ${title}`, 5, 7.5, { face: 'latoBold', size: 9.5, ink: theme.ink });
  plate.specimenMark(90, 7.5);
  plate.rule(5, 9.5, 120, 9.5, 0.8, theme.ink);
  const figures = { ground: [0.9, 0.91, 0.93], figure: theme.shade } as const;
  portrait(plate, poseOf(persona, from), [5, 13, 33, 45], figures);
  portrait(plate, poseOf(persona, from), [106, 43, 13, 17], {
    ground: theme.paper,
    figure: theme.wave,
  });
  facts(plate, persona, theme);
  zone(plate, persona.passport.mrz, 6.6, 74.5, { face: 'ocrB' });
  return sheet.finish();
}

function facts(plate: Plate, persona: Persona, { ink }: Theme): void {
  const { locale, nativeName } = persona;
  const says = travelFacts(persona, persona.passport);
  const rows: readonly (readonly [Term, CardFact, (string | undefined)?])[] = [
    ['passportNumber', says.documentNumber],
    ['state', says.issuingState],
    ['surname', says.surname, nativeName?.surname],
    ['givenNames', says.givenNames, nativeName?.givenNames],
    ['nationality', says.nationality],
    ['birth', says.dateOfBirth],
    ['birthPlace', says.placeOfBirth],
    ['sex', says.sex],
    ['issued', says.issueDate],
    ['expires', says.expiryDate],
  ];
  for (const [index, [name, fact, native]] of rows.entries()) {
    const y = 15 + index * STEP;
    plate.write(term(locale.language, name, 2), CAPTION, y, {
      face: 'lato',
      size: 5.4,
      ink,
      within: VALUE - CAPTION - 2,
    });
    printed(plate, fact, VALUE, y, { face: 'latoBold', size: 7.6, within: index < 6 ? 50 : 33 }, native);
  }
}
