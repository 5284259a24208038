import type { Keyed } from '../../keyed.ts';
import type { Persona } from '../../persona.ts';
import { type Term, term } from '../cards/captions.ts';
import { type CardFact, printed, travelFacts } from '../cards/facts.ts';
import { rosette, waves } from '../cards/guilloche.ts';
import { ID1, Plate } from '../cards/plate.ts';
import { portrait, poseOf } from '../cards/portrait.ts';
import { type Theme, themeFrom } from '../cards/themes.ts';
import { zone } from '../cards/zone.ts';
import { GREY, paperOf, Sheet, WHITE } from '../sheet.ts';
import type { Specimen } from '../specimen.ts';

const SCALE = 1.02;

/** Both sides next to each other at true size at the foot of a sheet; captions before their values, with colons; the holder on the right. */
export async function drawSideBySide(persona: Persona, from: Keyed): Promise<Specimen> {
  const sheet = await Sheet.open(paperOf(persona), ['sourceSerif', 'sourceSerifBold', 'condensed']);
  const theme = themeFrom(from);
  const top = 120 + from.integer('top', 400);
  front(new Plate(sheet, 44, top, SCALE), persona, from, theme);
  back(new Plate(sheet, 304, top, SCALE), persona, theme);
  sheet.write(`KYC / ${persona.locale.print.date('2026-03-12')}`, 44, top - 30, { face: 'mono', size: 8, ink: GREY });
  return sheet.finish();
}

function front(plate: Plate, persona: Persona, from: Keyed, theme: Theme): void {
  const { locale, nativeName } = persona;
  plate.outline(ID1.width, ID1.height, theme.paper, theme.shade);
  waves(plate, [1, 8, ID1.width - 2, 44], theme.wave, { every: 2, swing: 1.6 });
  const title = { face: 'sourceSerifBold', size: 7.5, ink: theme.ink, within: 58 } as const;
  plate.write(`UTOPIA  ${term(locale.language, 'identityCard', 1)}`, 4, 6.5, title);
  plate.specimenMark(66, 6.5);
  portrait(plate, poseOf(persona, from), [60, 10, 22, 28], { ground: WHITE, figure: theme.shade });
  portrait(plate, poseOf(persona, from), [66, 40, 9, 11], { ground: theme.paper, figure: theme.wave });
  const says = travelFacts(persona, persona.identityCard, { date: locale.print.date, name: (name) => name });
  const rows: readonly (readonly [Term, CardFact, (string | undefined)?])[] = [
    ['surname', says.surname, nativeName?.surname],
    ['givenNames', says.givenNames, nativeName?.givenNames],
    ['birth', says.dateOfBirth],
    ['sex', says.sex],
    ['nationality', says.nationality],
    ['cardNumber', says.documentNumber],
    ['expires', says.expiryDate],
  ];
  for (const [index, [name, fact, native]] of rows.entries()) {
    const y = 13 + index * 5.6;
    const caption = { face: 'sourceSerif', size: 5.4, ink: theme.ink, within: 21 } as const;
    plate.write(`${term(locale.language, name, 2)}:`, 4, y, caption);
    printed(plate, fact, 26, y, { face: 'sourceSerifBold', size: 6.8, within: 32.5 }, native);
  }
}

function back(plate: Plate, persona: Persona, theme: Theme): void {
  plate.outline(ID1.width, ID1.height, theme.paper, theme.shade);
  rosette(plate, 42, 14, 12, theme.wave, 19);
  plate.box(0.5, 5, ID1.width - 1, 8, { fill: [0.3, 0.3, 0.32] });
  const says = travelFacts(persona, persona.identityCard, { date: persona.locale.print.date });
  const caption = { face: 'sourceSerif', size: 5.4, ink: theme.ink } as const;
  plate.write(`${term(persona.locale.language, 'issued', 1)}:`, 4, 19, { ...caption, within: 26 });
  plate.value(...says.issueDate, 32, 19, { face: 'sourceSerifBold', size: 6.8 });
  plate.specimenMark(60, 19);
  zone(plate, persona.identityCard.mrz, 4.6, 36, { leading: 5.6 });
}
