import { mrzCheckDigit } from '../src/checks/reserved/check-digits.ts';
import { inZone } from './transliterate.ts';

/** What a machine-readable zone says; dates as `YYYY-MM-DD`. */
export interface MrzContent {
  readonly state: string;
  readonly nationality: string;
  readonly surname: string;
  readonly givenNames: string;
  readonly documentNumber: string;
  readonly dateOfBirth: string;
  readonly sex: 'F' | 'M' | 'X';
  readonly expiryDate: string;
  readonly personalNumber: string;
}

/** The two lines of a passport: ICAO 9303-4, format TD3, 44 signs each. */
export function td3({ state, nationality, surname, givenNames, ...rest }: MrzContent): readonly [string, string] {
  const names = `${inZone(surname)}<<${inZone(givenNames)}`;
  const number = checked(rest.documentNumber.padEnd(9, '<'));
  const birth = checked(sixDigits(rest.dateOfBirth));
  const expiry = checked(sixDigits(rest.expiryDate));
  const personal = checked(rest.personalNumber.padEnd(14, '<'));
  const composite = mrzCheckDigit(number + birth + expiry + personal);
  return [
    `P<${state}${names}`.slice(0, 44).padEnd(44, '<'),
    `${number}${nationality}${birth}${signOf(rest.sex)}${expiry}${personal}${composite}`,
  ];
}

/** The three lines of an identity card: ICAO 9303-5, format TD1, 30 signs each. */
export function td1({ state, nationality, surname, givenNames, ...rest }: MrzContent): readonly string[] {
  const first = `I<${state}${checked(rest.documentNumber.padEnd(9, '<'))}`.padEnd(30, '<');
  const birth = checked(sixDigits(rest.dateOfBirth));
  const expiry = checked(sixDigits(rest.expiryDate));
  const optional = ''.padEnd(11, '<');
  const composite = mrzCheckDigit(first.slice(5) + birth + expiry + optional);
  return [
    first,
    `${birth}${signOf(rest.sex)}${expiry}${nationality}${optional}${composite}`,
    `${inZone(surname)}<<${inZone(givenNames)}`.slice(0, 30).padEnd(30, '<'),
  ];
}

/** The two lines of a visa: ICAO 9303-7, format MRV-A, 44 signs each, without a composite digit. */
export function mrvA({ state, nationality, surname, givenNames, ...rest }: MrzContent): readonly string[] {
  const number = checked(rest.documentNumber.padEnd(9, '<'));
  const [birth, expiry] = [checked(sixDigits(rest.dateOfBirth)), checked(sixDigits(rest.expiryDate))];
  return [
    `V<${state}${inZone(surname)}<<${inZone(givenNames)}`.slice(0, 44).padEnd(44, '<'),
    `${number}${nationality}${birth}${signOf(rest.sex)}${expiry}`.padEnd(44, '<'),
  ];
}

/** The same zone with one check digit that cannot be right (that of the document number), as a careless forger leaves it. */
export function withWrongDigit([first = '', second = '']: readonly string[]): readonly [string, string] {
  const wrong = String((Number(second.charAt(9)) + 3) % 10);
  return [first, second.slice(0, 9) + wrong + second.slice(10)];
}

const signOf = (sex: MrzContent['sex']): string => (sex === 'X' ? '<' : sex);
const checked = (text: string): string => text + mrzCheckDigit(text);
const sixDigits = (date: string): string => date.slice(2).replaceAll('-', '');
