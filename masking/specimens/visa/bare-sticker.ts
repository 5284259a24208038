import type { Keyed } from '../../keyed.ts';
import type { Persona } from '../../persona.ts';
import { type Term, term } from '../cards/captions.ts';
import { beside, travelFacts, under } from '../cards/facts.ts';
import { rosette, seal } from '../cards/guilloche.ts';
import { millimetres, Plate } from '../cards/plate.ts';
import { portrait, poseOf } from '../cards/portrait.ts';
import { type Theme, themeFrom } from '../cards/themes.ts';
import { zone } from '../cards/zone.ts';
import { Sheet, WHITE } from '../sheet.ts';
import type { Specimen } from '../specimen.ts';
import { VISA_TERMS } from './captions.ts';
import { visaPeriod } from './period.ts';

const [WIDTH, HEIGHT] = [120, 80];

/** The sticker alone, cut out at its edges, with the holder on the right and a dark band; values in a serif face. */
export async function drawBareSticker(persona: Persona, from: Keyed): Promise<Specimen> {
  const sheet = await Sheet.open(millimetres(WIDTH, HEIGHT), ['condensed', 'condensedBold', 'ocrB']);
  const theme = themeFrom(from);
  const plate = new Plate(sheet, 0, 0);
  plate.box(0, 0, WIDTH, HEIGHT, { fill: theme.paper });
  for (const x of [20, 48, 76]) rosette(plate, x, 34, 17, theme.wave, 15);
  plate.box(0, 0, 5, 58, { fill: theme.ink });
  plate.write(term(persona.locale.language, 'visa'), 9, 8, { face: 'serifBold', size: 15, ink: theme.ink });
  plate.write('UTOPIA', 44, 8, { face: 'serif', size: 11, ink: theme.ink });
  plate.specimenMark(66, 7.6);
  portrait(plate, poseOf(persona, from), [90, 5, 26, 34], { ground: WHITE, figure: theme.shade });
  seal(plate, 103, 48, 6, theme.shade, theme.paper, 9);
  facts(plate, persona, from, theme);
  plate.box(0, 58, WIDTH, 22, { fill: WHITE });
  zone(plate, persona.visa.mrz, 4, 66.5, { leading: 6.8, face: 'ocrB' });
  return sheet.finish();
}

function facts(plate: Plate, persona: Persona, from: Keyed, { ink }: Theme): void {
  const { locale, nativeName, passport } = persona;
  const says = travelFacts(persona, persona.visa, { date: locale.print.date });
  const words = VISA_TERMS[locale.language];
  const { entries, days } = visaPeriod(from, persona);
  const put = under(plate, {
    caption: { face: 'condensed', size: 4.6, ink },
    value: { face: 'serifBold', size: 8 },
    gap: 3.4,
  });
  const caption = (name: Term): string => term(locale.language, name, 2);
  put(caption('visaNumber'), says.documentNumber, 9, 14.5, 36);
  put(words.type, beside('D'), 50, 14.5, 36);
  put(caption('surname'), says.surname, 9, 22.5, 78, nativeName?.surname);
  put(caption('givenNames'), says.givenNames, 9, 30.5, 78, nativeName?.givenNames);
  put(caption('birth'), says.dateOfBirth, 9, 38.5, 24);
  put(caption('sex'), says.sex, 36, 38.5, 10);
  put(caption('nationality'), says.nationality, 50, 38.5, 36);
  put(words.until, says.expiryDate, 9, 46.5, 24);
  put(words.entries, beside(entries), 36, 46.5, 20);
  put(words.stay, beside(`${days} ${words.days}`), 62, 46.5, 24);
  plate.write(`${words.passport}: ${passport.number}`, 9, 55.5, { face: 'condensed', size: 5.4, ink, within: 60 });
}
