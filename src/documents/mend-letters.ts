import { type PlacedWord, sizeOf } from './layout.ts';
import { joinedWord } from './mend-numbers.ts';

/** In sizes of type: words stand further apart, letters of one word nearer. */
const SEAM = 0.3;
/** A letter that begins a word and is none by itself; and one that ends a word and is none. */
const HEAD = /^[B-DF-HJ-NP-XZ]$/;
const TAIL = /^[b-df-hj-np-tv-xz]$/;
/** German stems before a sharp s, which recognisers that were not taught it take for a B: none goes on with a capital. */
const SHARP_S =
  /(?<=(?:[Ss]tra|[Gg]ro|[Ww]ei|[Ff]u|[Ss]chlo|[Ss]ü|[Hh]ei|[Gg]ru|[Gg]rü|[Pp]reu|[Ss]trau|[Kk]u|[Mm]ei|[Ss]pa|[Dd]rei))B(?=\p{Ll}|$)/gu;

/** Words that a reader tore a letter from (`H arrow`, `Direktban k`) or misread a letter in that it does not know (`StraBe`). What a file says in text is left as it is. */
export function mendLetters(row: readonly PlacedWord[]): PlacedWord[] {
  const words: PlacedWord[] = [];
  for (const read of row) {
    const word = read.engine === 'text-layer' ? read : { ...read, text: withSharpS(read.text) };
    const last = words.at(-1);
    if (last && isTorn(last, word)) words[words.length - 1] = joinedWord(last, word);
    else words.push(word);
  }
  return words;
}

const withSharpS = (text: string): string => text.replace(SHARP_S, 'ß');

const isTorn = (a: PlacedWord, b: PlacedWord): boolean =>
  a.engine !== 'text-layer' &&
  ((HEAD.test(a.text) && /^\p{Ll}{2}/u.test(b.text)) || (TAIL.test(b.text) && /\p{Ll}{3}$/u.test(a.text))) &&
  b.left - a.right < SEAM * sizeOf(a);
