import type { Language } from '../../locales/locale.ts';
import type { Persona, TravelDocument } from '../../persona.ts';
import { travelDate } from '../../printed.ts';
import { UTOPIAN } from './captions.ts';
import type { Plate, PlateStyle } from './plate.ts';

/** A field with its value and how the document prints it; without a field, print that no field asks for. */
export type CardFact = readonly [field: string, value: string, printed: string];

export interface PrintHabit {
  readonly date?: (iso: string) => string;
  readonly name?: (name: string) => string;
}

const capitals = (text: string): string => text.toUpperCase();

/** What a travel document says of its holder and of itself, printed in capitals and with ICAO dates unless told otherwise. */
export function travelFacts(persona: Persona, document: TravelDocument, habit: PrintHabit = {}) {
  const { date = travelDate, name = capitals } = habit;
  const dated = (field: string, iso: string): CardFact => [field, iso, date(iso)];
  return {
    documentNumber: ['documentNumber', document.number, document.number],
    surname: ['surname', persona.surname, name(persona.surname)],
    givenNames: ['givenNames', persona.givenNames, name(persona.givenNames)],
    nationality: ['nationality', persona.nationality, citizen(persona)],
    dateOfBirth: dated('dateOfBirth', persona.dateOfBirth),
    sex: ['sex', persona.sex, persona.sex],
    placeOfBirth: ['placeOfBirth', persona.placeOfBirth, name(persona.placeOfBirth)],
    issueDate: dated('issueDate', document.issueDate),
    expiryDate: dated('expiryDate', document.expiryDate),
    issuingState: ['issuingState', 'UTO', 'UTO'],
    personalNumber: ['personalNumber', document.personalNumber, document.personalNumber],
  } as const satisfies Record<string, CardFact>;
}

const citizen = ({ nationality, locale }: Persona): string =>
  nationality === 'UTO' ? UTOPIAN[locale.language] : nationality;

const MONTHS: Readonly<Record<Language, string>> = {
  en: 'JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC',
  de: 'JAN FEB MÄR APR MAI JUN JUL AUG SEP OKT NOV DEZ',
  fr: 'JAN FÉV MAR AVR MAI JUIN JUIL AOÛT SEP OCT NOV DÉC',
  es: 'ENE FEB MAR ABR MAY JUN JUL AGO SEP OCT NOV DIC',
};

/** `14 MAI/MAY 2026`: the month in the language and in English, or French where that is the language (ICAO 9303-3, 3.9). */
export function twoTongueDate(language: Language): (iso: string) => string {
  const [own, other] = [MONTHS[language].split(' '), MONTHS[language === 'en' ? 'fr' : 'en'].split(' ')];
  return (iso) => {
    const month = Number(iso.slice(5, 7)) - 1;
    const both = own[month] === other[month] ? own[month] : `${own[month]}/${other[month]}`;
    return `${iso.slice(8)} ${both} ${iso.slice(0, 4)}`;
  };
}

export interface Captioning {
  readonly caption: PlateStyle;
  readonly value: PlateStyle;
  /** From the caption's baseline to the value's, in millimetres. */
  readonly gap: number;
}

/** Puts values under their captions; a name in its own script stands before the Latin one. */
export function under(plate: Plate, { caption: captionStyle, value: valueStyle, gap }: Captioning) {
  return (caption: string, fact: CardFact, x: number, y: number, within?: number, native?: string): void => {
    plate.write(caption, x, y, { ...captionStyle, ...(within && { within }) });
    printed(plate, fact, x, y + gap, { ...valueStyle, ...(within && { within }) }, native);
  };
}

/** A value, after the same name in its own script where there is one. */
export function printed(plate: Plate, fact: CardFact, x: number, y: number, style: PlateStyle, native?: string): void {
  const { within: room, ...own } = style;
  const before = native === undefined ? undefined : `${native.toUpperCase()} /`;
  const beside: PlateStyle = { ...own, face: 'condensed', ...(room && { within: room / 2 - 1 }) };
  if (before) plate.write(before, x, y, beside);
  const after = before ? plate.widthOf(before, beside) + 1 : 0;
  place(plate, fact, x + after, y, { ...own, ...(room && { within: room - after }) });
}

/** Prints a value and notes it, or only prints what is no field. */
export function place(plate: Plate, [field, value, text]: CardFact, x: number, y: number, style: PlateStyle): void {
  if (field) plate.value(field, value, text, x, y, style);
  else plate.write(text, x, y, style);
}

/** Print that no field asks for. */
export const beside = (text: string): CardFact => ['', '', text];
