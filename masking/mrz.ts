import { mrzCheckDigit } from './check-digits.ts';

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
  const names = `${letters(surname)}<<${letters(givenNames)}`;
  const number = checked(rest.documentNumber.padEnd(9, '<'));
  const birth = checked(sixDigits(rest.dateOfBirth));
  const expiry = checked(sixDigits(rest.expiryDate));
  const personal = checked(rest.personalNumber.padEnd(14, '<'));
  const composite = mrzCheckDigit(number + birth + expiry + personal);
  const sex = rest.sex === 'X' ? '<' : rest.sex;
  return [
    `P<${state}${names}`.slice(0, 44).padEnd(44, '<'),
    `${number}${nationality}${birth}${sex}${expiry}${personal}${composite}`,
  ];
}

/** The same zone with one check digit that cannot be right (that of the document number), as a careless forger leaves it. */
export function withWrongDigit([first, second]: readonly [string, string]): readonly [string, string] {
  const wrong = String((Number(second.charAt(9)) + 3) % 10);
  return [first, second.slice(0, 9) + wrong + second.slice(10)];
}

const checked = (text: string): string => text + mrzCheckDigit(text);
const sixDigits = (date: string): string => date.slice(2).replaceAll('-', '');
const letters = (name: string): string =>
  name
    .normalize('NFD')
    .toUpperCase()
    .replace(/\p{M}|'/gu, '')
    .replace(/[^A-Z]+/g, '<');
