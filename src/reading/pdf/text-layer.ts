import type { Box, Line, Word } from '../../domain/page.ts';
import { lineOf, union } from '../lines.ts';
import type { Character } from './pdf-characters.ts';

/** A word of the text layer with the characters it is made of. */
export interface LayerWord extends Word {
  readonly characters: readonly Placed[];
}
export interface LayerLine extends Line {
  readonly words: LayerWord[];
}
/** A character with ink. */
export type Placed = Character & Required<Pick<Character, 'box' | 'pen' | 'by'>>;

/** In ems: a gap this wide parts two words although no space says so. */
const WORD_GAP = 0.3;
/** A figure this much smaller than the word before it and set off its baseline is a note, not part of that word. */
const NOTE = { size: 0.85, raised: 0.15 };
const BREAK = /[\r\n\u2028\u2029]/;
const NO_INK = /^[\s\u00a0\u200b\ufeff\p{Cc}]*$/u;
const HYPHENS: ReadonlySet<string> = new Set(['\u0002', '\u00ad', '\u2010', '\u2011']); // PDFium says U+0002 for a hyphen that ends a line

/** The words of a text layer that stand upright, with their boxes, in the order in which they were drawn. `width` is the page's, in points. */
export function linesOf(characters: readonly Character[], width: number): LayerLine[] {
  const lines: LayerLine[] = [];
  let words: LayerWord[] = [];
  let word: Placed[] = [];
  const endWord = () => {
    if (word.length > 0) words.push(wordOf(word));
    word = [];
  };
  const endLine = () => {
    endWord();
    if (words.length > 0) lines.push({ ...lineOf(words), words });
    words = [];
  };
  for (const character of characters) {
    const text = written(character);
    if (BREAK.test(text)) endLine();
    else if (NO_INK.test(text)) endWord();
    else if (isPlaced(character) && !character.by.turned) {
      const last = word.at(-1);
      const before = last ?? words.at(-1);
      if (before && isElsewhere(before.box, character.box)) endLine();
      else if (last && isNewWord(last, character, width)) endWord();
      word.push(character);
    }
  }
  endLine();
  return lines;
}

/** The lines as they are told to others. */
export const withoutCharacters = (lines: readonly LayerLine[]): Line[] =>
  lines.map((line) => ({ ...line, words: line.words.map(({ characters: _, ...word }) => word) }));

/** A line with some of its words, or nothing where none is left. */
export function kept(line: LayerLine, keep: (word: LayerWord) => boolean): LayerLine[] {
  const words = line.words.filter(keep);
  if (words.length === line.words.length) return [line];
  return words.length === 0 ? [] : [{ ...lineOf(words), words }];
}

const isPlaced = (character: Character): character is Placed =>
  character.box !== undefined && character.pen !== undefined && character.by !== undefined;

const written = ({ text }: Character): string => (HYPHENS.has(text) ? '-' : text);

function wordOf(characters: readonly Placed[]): LayerWord {
  return {
    text: characters.map(written).join('').normalize('NFKC'), // ligatures become letters
    box: union(characters.map((character) => character.box)),
    confidence: 1,
    engine: 'text-layer',
    characters,
  };
}

/** Not on the same baseline, or back to the left of where the line stood. */
function isElsewhere([x, y, width, height]: Box, next: Box): boolean {
  const shared = Math.min(y + height, next[1] + next[3]) - Math.max(y, next[1]);
  return shared < 0.2 * Math.min(height, next[3]) || next[0] + next[2] < x + width * 0.2;
}

function isNewWord(last: Placed, next: Placed, width: number): boolean {
  const gap = ((next.pen[0] - last.pen[1]) * width) / Math.max(last.by.em, next.by.em);
  return next.apart || gap > WORD_GAP || isNote(last, next);
}

function isNote(last: Placed, next: Placed): boolean {
  const drop = last.box[1] + last.box[3] - (next.box[1] + next.box[3]);
  return /\d/.test(next.text) && next.by.em < last.by.em * NOTE.size && drop > last.box[3] * NOTE.raised;
}
