import type { Keyed } from '../../masking/keyed.ts';
import type { Box, Line, Page, Word } from '../../src/domain/page.ts';

const COLUMNS = 44;

export type Row = readonly (readonly [column: number, text: string])[];

export const cents = (amount: number): string => (amount / 100).toFixed(2);
export const centred = (text: string): Row => [[Math.max(0, Math.floor((COLUMNS - text.length) / 2)), text]];
export const right = (text: string, column = COLUMNS): readonly [number, string] => [
  Math.max(0, column - text.length),
  text,
];
export const some = <T>(from: Keyed, place: string, rows: readonly T[], of = 2): readonly T[] =>
  from.integer(place, of) > 0 ? rows : [];

/** Rows of a till's grid as a page; a sheet may be wider and longer than what is printed on it. */
export function pageOf(rows: readonly Row[], large: ReadonlySet<number>, from: Keyed): Page {
  const [width, step, sizes] = [226, 13, { usual: 8, large: 12 }]; // points: a roll of 80 mm
  const [left, top] = [from.integer('left', 150), 12 + from.integer('top', 120)];
  const sheet = { width: width + 2 * left, height: top + rows.length * step + 40 + from.integer('below', 200) };
  const letter = width / (COLUMNS + 2);
  const lines = rows.map((row, at): Line => {
    const words = row.flatMap(([column, text]) =>
      wordsOf(text, left + (column + 1) * letter, top + at * step, sizes[large.has(at) ? 'large' : 'usual']),
    );
    return { text: words.map(({ text }) => text).join(' '), box: around(words), confidence: 1, words };
  });
  return {
    ...{
      page: 1,
      width: sheet.width,
      height: sheet.height,
      dpi: 72,
      source: 'text',
      rotation: 0,
      tier: 'born-digital',
    },
    ms: 0,
    lines,
  };

  function wordsOf(text: string, x: number, y: number, size: number): Word[] {
    return [...text.matchAll(/\S+/g)].map(({ 0: word, index }) => ({
      text: word,
      box: [
        (x + index * letter) / sheet.width,
        y / sheet.height,
        (word.length * letter) / sheet.width,
        size / sheet.height,
      ],
      confidence: 1,
      engine: 'text-layer',
    }));
  }
}

function around(words: readonly Word[]): Box {
  const [left, top] = [Math.min(...words.map(({ box }) => box[0])), Math.min(...words.map(({ box }) => box[1]))];
  const [edge, foot] = [
    Math.max(...words.map(({ box }) => box[0] + box[2])),
    Math.max(...words.map(({ box }) => box[1] + box[3])),
  ];
  return [left, top, edge - left, foot - top];
}
