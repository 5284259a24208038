import type { Lexicon } from '../locales/locale.ts';
import { inZone } from '../transliterate.ts';
import { wordsOf } from './words.ts';

/** What invented people are called. */
export const peoplesNames = (lexicon: Lexicon): readonly string[] => [
  ...lexicon.femaleNames,
  ...lexicon.maleNames,
  ...lexicon.surnames,
  ...Object.values(lexicon.script ?? {}),
];

/** What everything else is called: towns, streets, companies, banks. */
export function otherNames({
  femaleNames: _f,
  maleNames: _m,
  surnames: _s,
  script: _x,
  ...rest
}: Lexicon): readonly string[] {
  return Object.values(rest).flatMap((list) =>
    list.flatMap((entry) => (typeof entry === 'string' ? [entry] : [entry.name, entry.code])),
  );
}

/** As written, as a machine-readable zone and an e-mail address write it, and as a reader of Latin letters sees it. */
export const spellings = (text: string): string[] => [
  ...wordsOf(text),
  ...wordsOf(inZone(text).replaceAll('<', ' ')),
  ...wordsOf(lookalike(text)),
];

const GREEK_AND_CYRILLIC = /\p{Script=Greek}|\p{Script=Cyrillic}/u;
const LATIN: Readonly<Record<string, string>> = {
  ...{ Α: 'A', Β: 'B', Ε: 'E', Ζ: 'Z', Η: 'H', Ι: 'I', Κ: 'K', Μ: 'M', Ν: 'N', Ο: 'O', Ρ: 'P', Τ: 'T', Υ: 'Y', Χ: 'X' },
  ...{ А: 'A', В: 'B', Е: 'E', І: 'I', Ї: 'I', К: 'K', М: 'M', Н: 'H', О: 'O', Р: 'P', С: 'C', Т: 'T', У: 'Y', Х: 'X' },
};

/** Capitals of another script that look Latin; the others are not seen at all. */
const lookalike = (text: string): string =>
  GREEK_AND_CYRILLIC.test(text)
    ? [...text.normalize('NFKD').toUpperCase()].map((sign) => LATIN[sign] ?? (/\s/.test(sign) ? ' ' : '')).join('')
    : '';
