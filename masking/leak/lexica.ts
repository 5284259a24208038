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

/** As written, and as a machine-readable zone and an e-mail address write it. */
export const spellings = (text: string): string[] => [...wordsOf(text), ...wordsOf(inZone(text).replaceAll('<', ' '))];
