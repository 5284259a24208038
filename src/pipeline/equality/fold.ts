import { romanised } from './transliterate.ts';

// Letters that documents write in two or three ways; ICAO Doc 9303 part 3, section 6, table A. The plain letter comes first.
const TRANSLITERATIONS: Readonly<Record<string, readonly string[]>> = {
  Ä: ['A', 'AE'],
  Ö: ['O', 'OE'],
  Ü: ['U', 'UE'],
  ß: ['SS'],
  ẞ: ['SS'],
  Å: ['A', 'AA'],
  Æ: ['AE'],
  Ø: ['O', 'OE'],
  Œ: ['OE'],
  Ñ: ['N', 'NXX'],
  Ð: ['D', 'DH'],
  Þ: ['TH'],
  Ł: ['L'],
  Đ: ['D', 'DJ'],
  Ĳ: ['IJ'],
  İ: ['I'],
  ı: ['I'],
};

/** Upper case without marks, in Latin letters: `Zoë` → `ZOE`, `Müller` → `MULLER`, `Олена` → `OLENA`. */
export const fold = (text: string): string => spell(romanised(text)[0] ?? '', 0);

/** The spellings under which a text may be found, the plain one first: with a passport's long letters, and in Latin ones by any system. */
export function spellings(text: string): readonly string[] {
  if (isPlain(text)) return [text.toUpperCase()];
  return [...new Set(romanised(text).flatMap((latin) => [spell(latin, 0), spell(latin, 1), spell(latin, 2)]))];
}

/** Most texts: nothing to be undone but case. */
const isPlain = (text: string): boolean => /^[ -~]*$/.test(text);

/** Each letter in its first, second or last way. */
function spell(text: string, way: 0 | 1 | 2): string {
  if (isPlain(text)) return text.toUpperCase();
  return [...text.normalize('NFC')]
    .map((letter) => {
      const ways = TRANSLITERATIONS[letter] ?? TRANSLITERATIONS[letter.toUpperCase()];
      return ways ? (way === 2 ? ways.at(-1) : (ways[way] ?? ways[0])) : letter.toUpperCase();
    })
    .join('')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toUpperCase(); // `ª` only now has become a letter with a capital
}
