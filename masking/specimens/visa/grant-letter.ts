import type { Keyed } from '../../keyed.ts';
import type { Language } from '../../locales/locale.ts';
import type { Persona } from '../../persona.ts';
import { term } from '../cards/captions.ts';
import { beside, type CardFact, travelFacts } from '../cards/facts.ts';
import { seal } from '../cards/guilloche.ts';
import { Plate } from '../cards/plate.ts';
import { AUTHORITY } from '../passport/authority.ts';
import { GREY, type Ink, PALE, paperOf, Sheet } from '../sheet.ts';
import type { Specimen } from '../specimen.ts';
import { VISA_TERMS } from './captions.ts';
import { visaPeriod } from './period.ts';

const [LEFT, VALUE, ROW] = [64, 270, 23];
const NAVY: Ink = [0.1, 0.18, 0.38];

const LETTER: Readonly<Record<Language, readonly [title: string, ...text: string[]]>> = {
  en: [
    'ELECTRONIC VISA',
    'Your application has been granted. Print this page and carry it with your passport.',
    'The zone below may be read by carriers and at the border.',
  ],
  de: [
    'ELEKTRONISCHES VISUM',
    'Ihrem Antrag wurde stattgegeben. Führen Sie diesen Ausdruck mit Ihrem Reisepass mit.',
    'Die Zone unten wird von Beförderern und an der Grenze gelesen.',
  ],
  fr: [
    'VISA ÉLECTRONIQUE',
    'Votre demande a été acceptée. Imprimez cette page et gardez-la avec votre passeport.',
    'La zone ci-dessous est lue par les transporteurs et à la frontière.',
  ],
  es: [
    'VISADO ELECTRÓNICO',
    'Su solicitud ha sido concedida. Imprima esta página y llévela con su pasaporte.',
    'La zona inferior la leen los transportistas y la frontera.',
  ],
};

/** A visa without a sticker: a page to print at home, with a ruled table and the zone at its foot. */
export async function drawGrantLetter(persona: Persona, from: Keyed): Promise<Specimen> {
  const sheet = await Sheet.open(paperOf(persona));
  const [title, ...text] = LETTER[persona.locale.language];
  const right = sheet.size.width - LEFT;
  seal(new Plate(sheet, LEFT + 22, 72), 0, 0, 8, NAVY, [1, 1, 1], 10);
  sheet.write(AUTHORITY[persona.locale.language], LEFT + 58, 70, { face: 'serif', size: 11, ink: NAVY });
  sheet.write('UTOPIA', LEFT + 58, 86, { face: 'serifBold', size: 14, ink: NAVY });
  sheet.write(title, right, 80, { face: 'serifBold', size: 15, ink: NAVY, align: 'right' });
  sheet.specimenMark(right - 46, 98);
  sheet.rule(LEFT, 106, right, 106, 1.2, NAVY);
  for (const [index, line] of text.entries()) sheet.write(line, LEFT, 132 + index * 15, { face: 'serif', size: 11 });
  const bottom = table(sheet, persona, from, right);
  sheet.write('https://evisa.example.com/verify', LEFT, bottom + 30, { face: 'serif', size: 9, ink: GREY });
  const { mrz } = persona.visa;
  sheet.box(LEFT - 12, bottom + 62, right - LEFT + 24, 58, { edge: GREY, weight: 0.5 });
  sheet.lines('mrz', mrz.join('\n'), mrz, sheet.size.width / 2 - 230, bottom + 88, 18, { face: 'mono', size: 17.4 });
  return sheet.finish();
}

function table(sheet: Sheet, persona: Persona, from: Keyed, right: number): number {
  const { locale, passport } = persona;
  const says = travelFacts(persona, persona.visa, { date: locale.print.longDate, name: (name) => name });
  const words = VISA_TERMS[locale.language];
  const { entries, days, begins } = visaPeriod(from, persona);
  const own = (name: Parameters<typeof term>[1]): string => term(locale.language, name);
  const rows: readonly (readonly [string, CardFact])[] = [
    [own('visaNumber'), says.documentNumber],
    [sentence(words.type), beside('E-C')],
    [own('surname'), says.surname],
    [own('givenNames'), says.givenNames],
    [own('birth'), says.dateOfBirth],
    [own('sex'), says.sex],
    [own('nationality'), says.nationality],
    [own('passportNumber'), beside(passport.number)],
    [own('issued'), beside(locale.print.longDate(begins))],
    [own('expires'), says.expiryDate],
    [sentence(words.entries), beside(entries)],
    [sentence(words.stay), beside(`${days} ${words.days.toLowerCase()}`)],
  ];
  const top = 178;
  for (const [index, [caption, [field, value, text]]] of rows.entries()) {
    const y = top + index * ROW;
    if (index % 2 === 0) sheet.box(LEFT, y, right - LEFT, ROW, { fill: PALE });
    sheet.write(caption, LEFT + 8, y + 15, { face: 'serifBold', size: 10.5 });
    if (field) sheet.value(field, value, text, VALUE, y + 15, { face: 'serif', size: 11.5 });
    else sheet.write(text, VALUE, y + 15, { face: 'serif', size: 11.5 });
  }
  return top + rows.length * ROW;
}

const sentence = (capitals: string): string => capitals.slice(0, 1) + capitals.slice(1).toLowerCase();
