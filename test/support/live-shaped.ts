import { type Chance, chanceOf } from './live-shaped/chance.ts';
import { passportZone, withLuhn } from './live-shaped/check-digits.ts';
import { COUNTRIES, type Country, type Numbers } from './live-shaped/countries.ts';

/** Somebody who could exist: values that offices, banks and telephone companies could have given out, with right check digits. Names are of syllables, in no lexicon. Never written to a file. */
export interface LiveShaped extends Omit<Numbers, 'town'> {
  readonly country: Country;
  readonly givenName: string;
  readonly surname: string;
  readonly fullName: string;
  readonly sex: 'F' | 'M';
  readonly dateOfBirth: string;
  readonly address: string;
  readonly email: string;
  readonly card: string;
  readonly companyName: string;
  readonly issuingState: Country;
  readonly expiryDate: string;
  /** TD3, two lines joined with a newline. */
  readonly mrz: string;
}

const ORDER = Object.keys(COUNTRIES) as Country[]; // the record has no other keys
const pad = (value: number): string => String(value).padStart(2, '0');

/** The same seed gives the same person; seeds go through the countries in turn, unless one is named. */
export function liveShaped(seed: number, country: Country = ORDER[seed % ORDER.length] ?? 'USA'): LiveShaped {
  const chance = chanceOf(seed);
  const [givenName, surname] = [syllables(chance, 2), syllables(chance, 3)];
  const sex = chance.pick(['F', 'M'] as const);
  const dateOfBirth = `${chance.between(1946, 2004)}-${pad(chance.between(1, 12))}-${pad(chance.between(1, 28))}`;
  const expiryDate = `${chance.between(2027, 2034)}-${pad(chance.between(1, 12))}-${pad(chance.between(1, 28))}`;
  const { town, ...numbers } = COUNTRIES[country](chance, { date: dateOfBirth, sex });
  const held = { surname, givenName, number: numbers.documentNumber, born: dateOfBirth, sex, expires: expiryDate };
  return {
    ...numbers,
    country,
    givenName,
    surname,
    fullName: `${givenName} ${surname}`,
    sex,
    dateOfBirth,
    address: `${chance.between(1, 240)} ${syllables(chance, 3)} ${chance.pick(['Street', 'Road', 'Lane'])}, ${town}`,
    email: `${givenName}.${surname}${chance.below(100)}@${chance.pick(MAIL)}`.toLowerCase(),
    card: withLuhn(
      chance
        .pick(['4', '51', '53', '55', '2221'])
        .padEnd(15, '*')
        .replaceAll('*', () => chance.digits(1)),
    ),
    companyName: `${syllables(chance, 3)} ${chance.pick(['Ltd', 'GmbH', 'SA', 'Inc'])}`,
    issuingState: country,
    expiryDate,
    mrz: passportZone(country, held),
  };
}

/** Shaped like the houses of public mail, which belong to others than these. */
const MAIL = ['mailhouse.com', 'postkasten.de', 'letterbox.co.uk', 'courriel.fr', 'webpost.net', 'correo.es'];

function syllables(chance: Chance, count: number): string {
  const one = (): string => chance.pick(ONSETS) + chance.pick(VOWELS) + chance.pick(ENDS);
  const name = Array.from({ length: count }, one).join('');
  return name.charAt(0).toUpperCase() + name.slice(1);
}
const ONSETS = ['b', 'd', 'dr', 'f', 'g', 'gl', 'k', 'kv', 'm', 'pl', 's', 'sk', 't', 'tr', 'v', 'z'];
const VOWELS = ['a', 'e', 'i', 'o', 'u', 'ai', 'ou'];
const ENDS = ['', '', 'l', 'm', 'n', 'r', 'rk', 'sk', 'v'];
