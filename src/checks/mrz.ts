import { type PlainDate, plainDate } from '../domain/plain-date.ts';
import { longNumber, mrzCheckDigits } from './mrz-digits.ts';
import { cut, MRZ_LAYOUTS, type MrzFormat, type MrzPart, mrzFormatOf } from './mrz-layout.ts';

/** The fields of a zone in normal form, under the names of the catalogue. What the zone leaves blank is not there. */
export interface MrzFields {
  readonly documentCode?: string;
  readonly issuingState?: string;
  readonly documentNumber?: string;
  readonly surname?: string;
  readonly givenNames?: string;
  readonly nationality?: string;
  readonly dateOfBirth?: PlainDate;
  readonly sex?: string;
  readonly expiryDate?: PlainDate;
  readonly personalNumber?: string;
  readonly optionalData?: string;
}

export interface Mrz {
  readonly format: MrzFormat;
  readonly fields: MrzFields;
  /** Each check digit by name, and whether it holds. */
  readonly checkDigits: Readonly<Record<string, boolean>>;
}

/** A machine-readable zone (ICAO Doc 9303 parts 3 to 7), line by line; undefined where number and length of the lines fit no format. `today` settles the century of two-digit years. */
export function parseMrz(lines: readonly string[], today: PlainDate): Mrz | undefined {
  const format = mrzFormatOf(lines);
  if (!format || lines.some((line) => !/^[A-Z0-9<]+$/.test(line))) return undefined;
  return { format, fields: fieldsOf(lines, format, today), checkDigits: mrzCheckDigits(lines, format) };
}

function fieldsOf(lines: readonly string[], format: MrzFormat, today: PlainDate): MrzFields {
  const { parts } = MRZ_LAYOUTS[format];
  const part = (name: MrzPart): string => (parts[name] ? cut(lines, parts[name]) : '');
  const long = longNumber(lines, format);
  return withoutBlanks({
    documentCode: words(part('documentCode')),
    issuingState: country(part('issuingState')),
    documentNumber: identifier(long?.number ?? part('documentNumber')),
    ...namesOf(part('names'), part('givenNames')),
    nationality: country(part('nationality')),
    dateOfBirth: birth(part('dateOfBirth'), today),
    sex: /^[MF]$/.test(part('sex')) ? part('sex') : parts.sex && part('sex') === '<' ? 'X' : '',
    expiryDate: expiry(part('expiryDate'), today),
    ...(format === 'TD3' && { personalNumber: identifier(part('optional')) }),
    ...(format !== 'TD3' && !long && { optionalData: words(part('optional')) }),
  });
}

/** Surname and given names stand apart by two fillers, words by one; the French card writes given names elsewhere. */
function namesOf(names: string, given: string): { surname: string; givenNames: string } {
  const [surname = '', ...rest] = names.replace(/^<+/, '').split(/<<+/);
  return { surname: words(surname), givenNames: words(given || rest.join('<')) };
}

const words = (text: string): string => text.replace(/<+/g, ' ').trim();
const identifier = (text: string): string => text.replace(/</g, '');

/** Doc 9303 part 3, section 5: Germany writes `D`; every other ICAO code, UTO for one, is kept as it stands. */
const country = (text: string): string => (identifier(text) === 'D' ? 'DEU' : identifier(text));

/** A birth lies in the past: the latest century in which it does. */
function birth(text: string, today: PlainDate): PlainDate | undefined {
  const inThis = dated(text, 2000);
  return inThis !== undefined && inThis <= today ? inThis : dated(text, 1900);
}

/** An expiry lies less than fifty years ahead, or in the past. */
function expiry(text: string, today: PlainDate): PlainDate | undefined {
  const inThis = dated(text, 2000);
  return inThis !== undefined && Number(inThis.slice(0, 4)) < Number(today.slice(0, 4)) + 50
    ? inThis
    : dated(text, 1900);
}

const dated = (text: string, century: number): PlainDate | undefined =>
  /^\d{6}$/.test(text)
    ? plainDate(century + Number(text.slice(0, 2)), Number(text.slice(2, 4)), Number(text.slice(4)))
    : undefined;

type Blankable = { readonly [Name in keyof MrzFields]: MrzFields[Name] | '' | undefined };

const withoutBlanks = (fields: Blankable): MrzFields =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== '' && value !== undefined));
