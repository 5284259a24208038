import { addressOf, drawAddress } from '../address.ts';
import type { Keyed } from '../keyed.ts';
import { LOCALES } from '../locales/index.ts';
import { deducted, payOf } from '../pay.ts';
import { drawPersona, issuePassport, type Persona } from '../persona.ts';
import { inZone } from '../transliterate.ts';

/** Another street in another town; never by chance the same. */
export function elsewhere({ address, locale }: Persona, from: Keyed): Persona['address'] {
  const drawn = drawAddress(from.at('elsewhere'), locale);
  const others = locale.lexicon.streets.filter((street) => street !== address.street);
  return addressOf(locale, { ...drawn, street: from.pick('street', others) });
}

/** The same person with three fifths more pay than the employer pays. */
export function boasting(persona: Persona): Persona {
  const gross = Math.ceil((persona.pay.gross * 1.6) / 100_00) * 100_00;
  return { ...persona, pay: payOf(gross, persona.address.region.taxPerMille, deducted(persona.pay, 'insurance')) };
}

export function otherEmployer({ employer, locale }: Persona, from: Keyed): Persona['employer'] {
  const others = locale.lexicon.employers.filter((name) => name !== employer.name);
  return { ...employer, name: from.pick('other-employer', others) };
}

/** Somebody else who could be taken for the person: of the same country, sex, nationality and pay. */
export function somebodyElse({ locale, fullName, sex, nationality, pay }: Persona, from: Keyed): Persona {
  for (let at = 0; ; at++) {
    const other = drawPersona(from.at(`somebody-else-${at}`), 'somebody-else', locale, { unlike: [fullName] });
    if (other.sex === sex && other.nationality === nationality) return { ...other, pay };
  }
}

/** The same person under another surname; papers that were given out before stay as they are. */
export function named(persona: Persona, surname: string): Persona {
  return { ...persona, surname, fullName: `${persona.givenNames} ${surname}` };
}

/** The surname before a marriage. */
export function formerSurname({ surname, locale }: Persona, from: Keyed): string {
  return from.pick(
    'former-surname',
    locale.lexicon.surnames.filter((name) => name !== surname),
  );
}

/** A person whose surname has an umlaut. */
export function withUmlaut(persona: Persona, from: Keyed): Persona {
  const surnames = LOCALES['de-DE'].lexicon.surnames.filter((name) => /^\p{Lu}[a-zäöü]*[äöü][a-zäöü]+$/u.test(name));
  return withPassport(named(persona, from.pick('umlaut', surnames)), from);
}

/** The same person as an English keyboard writes the name: Müller as Mueller, the way the machine-readable zone does. */
export function inAscii(persona: Persona): Persona {
  const plain = inZone(persona.surname).toLowerCase();
  return named(persona, plain.charAt(0).toUpperCase() + plain.slice(1));
}

/** A person born on a day that could be a month, and the other way round. */
export function bornEarlyInTheMonth(persona: Persona, from: Keyed): Persona {
  const month = 1 + from.integer('month', 12);
  const day = 1 + ((month - 1 + 1 + from.integer('day', 11)) % 12); // another number than the month's
  return withPassport(
    { ...persona, dateOfBirth: `${persona.dateOfBirth.slice(0, 4)}-${two(month)}-${two(day)}` },
    from,
  );
}

export const dayForMonth = (iso: string): string => `${iso.slice(0, 4)}-${iso.slice(8)}-${iso.slice(5, 7)}`;

/** A new passport, given out to the person as they now are. */
export const withPassport = (persona: Persona, from: Keyed): Persona => ({
  ...persona,
  passport: issuePassport(persona, from.at('new-passport'), 2022),
});

const two = (number: number): string => String(number).padStart(2, '0');

/** Short forms that friends use; a closed list beside the lexicon. */
export const SHORT_FORMS: Readonly<Record<string, string>> = {
  Josephine: 'Josie',
  Philippa: 'Pippa',
  Winifred: 'Winnie',
  Wilhelmina: 'Mina',
  Nathaniel: 'Nate',
  Bartholomew: 'Bart',
  Cornelius: 'Neil',
  Leopold: 'Leo',
};

/** The same person, called by one of these names, and by its short form. */
export function withShortForm(persona: Persona, from: Keyed): { readonly long: Persona; readonly short: Persona } {
  const { femaleNames, maleNames } = persona.locale.lexicon;
  const own = persona.sex === 'F' ? femaleNames : maleNames;
  const givenNames = from.pick(
    'long-form',
    Object.keys(SHORT_FORMS).filter((name) => own.includes(name)),
  );
  const called = (name: string): Persona => ({ ...persona, givenNames: name, fullName: `${name} ${persona.surname}` });
  const long = withPassport(called(givenNames), from);
  return { long, short: { ...long, ...pickName(called(SHORT_FORMS[givenNames] ?? givenNames)) } };
}

const pickName = ({ givenNames, fullName }: Persona) => ({ givenNames, fullName });
