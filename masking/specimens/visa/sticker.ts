import type { Keyed } from '../../keyed.ts';
import type { Persona } from '../../persona.ts';
import { term } from '../cards/captions.ts';
import { place, travelFacts } from '../cards/facts.ts';
import { rosette, seal, waves } from '../cards/guilloche.ts';
import { ID3, millimetres, Plate } from '../cards/plate.ts';
import { portrait, poseOf } from '../cards/portrait.ts';
import { type Theme, themeFrom } from '../cards/themes.ts';
import { zone } from '../cards/zone.ts';
import { GREY, paperOf, Sheet, WHITE } from '../sheet.ts';
import type { Specimen } from '../specimen.ts';
import { VISA_TERMS } from './captions.ts';
import { visaPeriod } from './period.ts';

const SCALE = 1.45;
const [WIDTH, HEIGHT, MIDDLE] = [118, 78, 38];

/** A sticker on a page of a passport, copied: captions before their values in capitals, surname and name behind one caption. */
export async function drawSticker(persona: Persona, from: Keyed): Promise<Specimen> {
  const sheet = await Sheet.open(paperOf(persona), ['condensed', 'condensedBold', 'ocrB']);
  const theme = themeFrom(from);
  const left = (sheet.size.width - millimetres(SCALE * ID3.width, 0).width) / 2;
  const page = new Plate(sheet, left, 84, SCALE);
  page.outline(ID3.width, ID3.height + 6, [0.98, 0.97, 0.94], [0.8, 0.78, 0.72]);
  page.write(`${7 + from.integer('page', 20)}`, ID3.width - 8, 92, { face: 'serif', size: 6, ink: GREY });
  const plate = new Plate(sheet, page.x(3.4), page.y(5), SCALE);
  plate.box(0, 0, WIDTH, HEIGHT, { fill: theme.paper, edge: theme.shade });
  waves(plate, [0, 9, WIDTH, 46], theme.wave, { every: 2.4, swing: 2.2 });
  rosette(plate, 96, 30, 16, theme.wave, 13);
  plate.write('UTOPIA', 4, 7, { face: 'condensedBold', size: 13, ink: theme.ink });
  plate.write(term(persona.locale.language, 'visa'), 32, 7, { face: 'condensedBold', size: 13, ink: theme.ink });
  plate.specimenMark(58, 6.4);
  seal(plate, 10, 16, 5, theme.shade, theme.paper, 12);
  portrait(plate, poseOf(persona, from), [5, 23, 25, 32], { ground: WHITE, figure: theme.shade, edge: theme.shade });
  facts(plate, persona, from, theme);
  plate.box(0.3, 58, WIDTH - 0.6, HEIGHT - 58.3, { fill: WHITE });
  zone(plate, persona.visa.mrz, 3.2, 66, { face: 'ocrB' });
  return sheet.finish();
}

function facts(plate: Plate, persona: Persona, from: Keyed, { ink }: Theme): void {
  const { locale, visa, passport } = persona;
  const says = travelFacts(persona, visa, { date: locale.print.date });
  const words = VISA_TERMS[locale.language];
  const bold = { face: 'condensedBold', size: 7.5 } as const;
  const caption = (text: string, x: number, y: number, within: number) =>
    plate.write(text, x, y, { face: 'condensed', size: 4.8, ink, within });
  const { entries, days, begins } = visaPeriod(from, persona);
  plate.value(...says.documentNumber, WIDTH - 4, 7, { face: 'condensedBold', size: 9, align: 'right' });
  caption(words.validFor, MIDDLE, 15, 20);
  plate.write('UTOPIA', 62, 15, bold);
  caption(words.from, MIDDLE, 21, 12);
  plate.write(locale.print.date(begins), 50, 21, bold);
  caption(words.until, 72, 21, 9);
  place(plate, says.expiryDate, 82, 21, bold);
  caption(words.type, MIDDLE, 27, 22);
  plate.write('C', 62, 27, bold);
  caption(words.entries, 72, 27, 24);
  plate.write(entries, 98, 27, bold);
  caption(words.stay, MIDDLE, 33, 22);
  plate.write(`${days} ${words.days}`, 62, 33, bold);
  caption(words.issuedIn, MIDDLE, 39, 22);
  plate.write('UTOPIA CITY', 62, 39, bold);
  caption(words.on, 86, 39, 6);
  plate.write(locale.print.date(visa.issueDate), 93, 39, bold);
  caption(words.passport, MIDDLE, 45, 23);
  plate.write(passport.number, 62, 45, bold);
  caption(words.names, MIDDLE, 51, 23);
  const half = { ...bold, within: 25 };
  place(plate, says.surname, 62, 51, half);
  const after = 62 + plate.widthOf(says.surname[2], half);
  plate.write(',', after + 0.4, 51, bold);
  place(plate, says.givenNames, after + 2, 51, { ...bold, within: WIDTH - 4 - after });
  caption(`${words.remarks}: ${words.work}`, MIDDLE, 56, 70);
}
