import { DOCUMENT_TYPES } from '../../documents/index.ts';
import { phrasesOf } from './captions.ts';
import { squeeze } from './match-phrase.ts';

/** Shorter ones open names and addresses too: `No 12`, `De Vries`. */
const SHORTEST = 3;
const MOST_WORDS = 6;

const KNOWN = new Set(
  DOCUMENT_TYPES.flatMap(({ fields }) => phrasesOf(fields))
    .map(squeeze)
    .filter((caption) => caption.length >= SHORTEST),
);

/** How much of a text, from its beginning, is what papers of any known type print as a caption: 1 where it is nothing else. */
export function captionShare(text: string): number {
  const words = text.split(' ').map(squeeze);
  const letters = words.join('').length;
  const ends = Array.from({ length: Math.min(MOST_WORDS, words.length) }, (_, at) => words.slice(0, at + 1).join(''));
  const longest = Math.max(0, ...ends.filter((opening) => KNOWN.has(opening)).map((opening) => opening.length));
  return letters === 0 ? 0 : longest / letters;
}
