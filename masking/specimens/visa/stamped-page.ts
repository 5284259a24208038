import type { Keyed } from '../../keyed.ts';
import type { Persona } from '../../persona.ts';
import { bilingual, type Term } from '../cards/captions.ts';
import { type CardFact, printed, travelFacts } from '../cards/facts.ts';
import { rosette, waves } from '../cards/guilloche.ts';
import { millimetres, Plate } from '../cards/plate.ts';
import { type Theme, themeFrom } from '../cards/themes.ts';
import { zone } from '../cards/zone.ts';
import { type Ink, Sheet } from '../sheet.ts';
import type { Specimen } from '../specimen.ts';
import { VISA_TERMS } from './captions.ts';
import { visaPeriod } from './period.ts';

const [WIDTH, HEIGHT] = [132, 180];
const STAMPS: readonly Ink[] = [
  [0.2, 0.24, 0.56],
  [0.56, 0.2, 0.34],
  [0.16, 0.4, 0.3],
];

/** A spread of the passport that is turned up on end: stamps of other journeys above, the sticker without a picture on the lower page. */
export async function drawStampedPage(persona: Persona, from: Keyed): Promise<Specimen> {
  const sheet = await Sheet.open(millimetres(WIDTH, HEIGHT), ['condensed', 'sourceSerif', 'sourceSerifBold', 'ocrB']);
  const theme = themeFrom(from);
  const spread = new Plate(sheet, 0, 0);
  spread.box(0, 0, WIDTH, HEIGHT, { fill: [0.97, 0.96, 0.93] });
  for (const y of [45, 135]) rosette(spread, 66, y, 38, [0.91, 0.9, 0.86], 29);
  spread.rule(0, 90, WIDTH, 90, 1, [0.78, 0.76, 0.7]);
  spread.write('VISAS', 66, 10, { face: 'sourceSerif', size: 8, ink: [0.5, 0.5, 0.48], align: 'centre' });
  stamps(spread, persona, from.at('stamps'));
  sticker(new Plate(sheet, spread.x(7), spread.y(97)), persona, from, theme);
  return sheet.finish();
}

/** Entries of earlier years: dates that are none of the visa's. */
function stamps(plate: Plate, { locale }: Persona, from: Keyed): void {
  for (const [index, ink] of STAMPS.entries()) {
    const [x, y] = [12 + index * 38, 24 + from.integer(`down-${index}`, 34)];
    plate.box(x, y, 32, 17, { edge: ink });
    plate.write('IMMIGRATION', x + 16, y + 5, { face: 'condensed', size: 6.5, ink, align: 'centre' });
    const date = `${2019 + index}-0${1 + from.integer(`month-${index}`, 9)}-${10 + from.integer(`day-${index}`, 18)}`;
    plate.write(locale.print.date(date), x + 16, y + 10, { face: 'condensed', size: 9, ink, align: 'centre' });
    plate.write('UTOPIA PORT', x + 16, y + 14.6, { face: 'condensed', size: 5.5, ink, align: 'centre' });
  }
}

function sticker(plate: Plate, persona: Persona, from: Keyed, theme: Theme): void {
  plate.box(0, 0, 118, 74, { fill: theme.paper, edge: theme.ink });
  waves(plate, [0.5, 10, 117, 46], theme.wave, { every: 3, swing: 2.6 });
  const title = bilingual(persona.locale.language, 'visa');
  plate.write(`UTOPIA  ${title}`, 5, 8, { face: 'sourceSerifBold', size: 11, ink: theme.ink });
  plate.specimenMark(88, 7.5);
  plate.rule(5, 10, 113, 10, 0.6, theme.ink);
  const says = travelFacts(persona, persona.visa);
  const { entries, days } = visaPeriod(from, persona);
  const words = VISA_TERMS[persona.locale.language];
  const { nativeName } = persona;
  const rows: readonly (readonly [Term, CardFact, (string | undefined)?])[] = [
    ['visaNumber', says.documentNumber],
    ['surname', says.surname, nativeName?.surname],
    ['givenNames', says.givenNames, nativeName?.givenNames],
    ['birth', says.dateOfBirth],
    ['sex', says.sex],
    ['nationality', says.nationality],
    ['state', says.issuingState],
    ['expires', says.expiryDate],
  ];
  for (const [index, [name, fact, native]] of rows.entries()) {
    const y = 16 + index * 5;
    const caption = bilingual(persona.locale.language, name, 1);
    plate.write(caption, 5, y, { face: 'sourceSerif', size: 5.6, ink: theme.ink, within: 44 });
    printed(plate, fact, 51, y, { face: 'sourceSerifBold', size: 7.4, within: 62 }, native);
  }
  const small = { face: 'sourceSerif', size: 4.8, ink: theme.ink, within: 33 } as const;
  plate.write(`${words.entries}: ${entries}`, 80, 46, small);
  plate.write(`${words.stay}: ${days} ${words.days}`, 80, 51, small);
  zone(plate, persona.visa.mrz, 3.2, 64, { face: 'ocrB' });
}
