import type { Box, Line, Word } from '../domain/page.ts';
import { lineOf, union } from './lines.ts';
import type { Character } from './pdf-characters.ts';

/** A gap this wide, in line heights, parts two words although no space says so. */
const WORD_GAP = 0.6;
const BREAK = /[\r\n\u2028\u2029]/;
const NO_INK = /^[\s\u00a0\u200b\ufeff\p{Cc}]*$/u;

/** The visible words of a text layer, with their boxes, in the order in which they were drawn. */
export function linesOf(characters: readonly Character[]): Line[] {
  const lines: Line[] = [];
  let words: Word[] = [];
  let word: Placed[] = [];
  const endWord = () => {
    if (word.length > 0) words.push(wordOf(word));
    word = [];
  };
  const endLine = () => {
    endWord();
    if (words.length > 0) lines.push(lineOf(words));
    words = [];
  };
  for (const character of characters) {
    if (BREAK.test(character.text)) endLine();
    else if (NO_INK.test(character.text)) endWord();
    else if (isPlaced(character) && !character.hidden) {
      const last = word.at(-1) ?? lastOf(words);
      if (last && isElsewhere(last.box, character.box)) endLine();
      else if (word.length > 0 && last && (character.apart || isGap(last.box, character.box))) endWord();
      word.push(character);
    }
  }
  endLine();
  return lines;
}

type Placed = Character & { readonly box: Box };

const isPlaced = (character: Character): character is Placed => character.box !== undefined;
const lastOf = (words: readonly Word[]): { box: Box } | undefined => words.at(-1);

function wordOf(characters: readonly Placed[]): Word {
  return {
    text: characters
      .map((character) => character.text)
      .join('')
      .normalize('NFKC'), // ligatures become letters
    box: union(characters.map((character) => character.box)),
    confidence: 1,
    engine: 'text-layer',
  };
}

/** Not on the same baseline, or back to the left of where the line stood. */
function isElsewhere([x, y, width, height]: Box, next: Box): boolean {
  const shared = Math.min(y + height, next[1] + next[3]) - Math.max(y, next[1]);
  return shared < 0.2 * Math.min(height, next[3]) || next[0] + next[2] < x + width * 0.2;
}

const isGap = ([x, , width, height]: Box, next: Box): boolean =>
  next[0] - (x + width) > WORD_GAP * Math.max(height, next[3]) * PAGE_ASPECT;

/** Boxes are fractions of a page that is about 1.4 times as tall as wide. */
const PAGE_ASPECT = 1.4;
