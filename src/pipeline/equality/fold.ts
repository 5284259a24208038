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
  Đ: ['D'],
  Ĳ: ['IJ'],
  İ: ['I'],
  ı: ['I'],
};

/** Upper case without marks: `Zoë` → `ZOE`, `Müller` → `MULLER`. */
export const fold = (text: string): string => spell(text, (ways) => ways[0] ?? '');

/** The same as a passport writes it: `Müller` → `MUELLER`. */
export const foldLong = (text: string): string => spell(text, (ways) => ways.at(-1) ?? '');

/** The spellings under which a text may be found, the plain one first. */
export const spellings = (text: string): string[] => [
  ...new Set([fold(text), spell(text, (ways) => ways[1] ?? ways[0] ?? ''), foldLong(text)]),
];

function spell(text: string, choose: (ways: readonly string[]) => string): string {
  return [...text.normalize('NFC')]
    .map((letter) => {
      const ways = TRANSLITERATIONS[letter] ?? TRANSLITERATIONS[letter.toUpperCase()];
      return ways ? choose(ways) : letter.toUpperCase();
    })
    .join('')
    .normalize('NFD')
    .replace(/\p{M}/gu, '');
}
