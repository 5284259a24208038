import { PlainDate } from '../../src/domain/plain-date.ts';
import { canonicalValue } from '../canonical-value.ts';
import { pickUnlike } from '../draw.ts';
import type { Keyed } from '../keyed.ts';
import type { Locale } from '../locales/locale.ts';
import { type Sex, STRATEGIES } from '../strategies/index.ts';
import { yearsAfter } from './dates.ts';

/** The day on which synthetic packets arrive; every date on their papers is told from it, never from a clock. */
export const RECEIVED_ON = PlainDate.parse('2026-03-31');

export interface Name {
  /** In Latin letters, with the diacritics of the language. */
  readonly givenNames: string;
  readonly surname: string;
  readonly fullName: string;
  /** The name in its own script, where that is not Latin. */
  readonly nativeName?: { readonly givenNames: string; readonly surname: string };
}

/** A name of the closed lexicon that shares no telling word with those to be avoided; no given name or surname twice. */
export function drawName(from: Keyed, sex: Sex, { lexicon, names }: Locale, unlike: readonly string[]): Name {
  const taken = new Set(unlike.flatMap(tellingWords));
  const avoided = (name: string): boolean => taken.size > 0 && tellingWords(name).some((word) => taken.has(word));
  const firstNames = sex === 'F' ? lexicon.femaleNames : lexicon.maleNames;
  const given = several(from, 'givenName', firstNames, names.given, avoided);
  const family = several(from, 'surname', lexicon.surnames, names.family, avoided);
  const [givenNames, surname] = [given.join(' '), family.join(' ')];
  const native = (parts: readonly string[]) => parts.map((part) => lexicon.script?.[part] ?? part).join(' ');
  return {
    givenNames,
    surname,
    fullName: `${givenNames} ${surname}`,
    ...(lexicon.script && { nativeName: { givenNames: native(given), surname: native(family) } }),
  };
}

function several(
  from: Keyed,
  place: string,
  list: readonly string[],
  count: 1 | 2,
  avoided: (name: string) => boolean,
): readonly string[] {
  const first = pickUnlike(from, place, list, avoided);
  if (count === 1) return [first];
  return [first, pickUnlike(from, `second ${place}`, list, (name) => name === first || avoided(name))];
}

/** What a name is told by, in one spelling: its words, but for the particles that many names share, `von` or `de la`. */
function tellingWords(name: string): readonly string[] {
  const words = canonicalValue('personName', name).slice('personName:'.length).split(' ');
  const long = words.filter((word) => word.length > 3);
  return long.length > 0 ? long : words;
}

export const drawBirth = (from: Keyed): PlainDate => STRATEGIES.date.draw(from, 'dateOfBirth');

export const eighteenth = (dateOfBirth: string): PlainDate => yearsAfter(PlainDate.parse(dateOfBirth), 18);
