import type { Box, Page, Word } from '../domain/page.ts';
import { withoutDoubles } from './doubled-letters.ts';
import { joinCells } from './letter-cells.ts';
import { mendLetters } from './mend-letters.ts';
import { mendNumbers } from './mend-numbers.ts';
import { levelled, type Tilt, tiltOf } from './tilt.ts';

/** A word with its edges in points (1/72 inch), so that distances mean the same across and down the page. */
export interface PlacedWord extends Word {
  readonly page: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** From letter to letter, in points, where each stands in a cell of its own. */
  readonly pitch?: number;
}

/** Words of one row that stand close together: a caption, a value, a table cell. */
export interface Run {
  readonly page: number;
  /** Index of its row on the page, counted from the top. */
  readonly row: number;
  readonly words: readonly PlacedWord[];
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly height: number;
  /** Size of its type in points, told from the letters' ink. */
  readonly size: number;
}

export interface Layout {
  readonly page: number;
  readonly width: number;
  readonly height: number;
  /** The part of the page that bears print: a receipt on a wide sheet has its top where its first line stands. */
  readonly print: Edges;
  readonly rows: readonly (readonly Run[])[];
  readonly runs: readonly Run[];
}

/** In points. */
export interface Edges {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A gap wider than this many letter heights, or widths where letters are set wide, ends a run: word spaces stay under one, columns stand further apart. */
const COLUMN_GAP = { heights: 1.25, widths: 1.75 };
/** Words in cells stand an empty cell or two apart. */
const CELL_GAP = 3.4;
/** No printed line holds more words: a run without end would make every search among its words grow with its square. */
const MOST_WORDS = 60;

/** The page as rows of runs, rebuilt from word boxes alone, since readers disagree about what a line is. */
export function layOut(page: Page): Layout {
  const width = (page.width / page.dpi) * 72;
  const height = (page.height / page.dpi) * 72;
  const tilt = tiltOf(page.lines, width, height);
  const words = page.lines
    .flatMap((line) => line.words)
    .filter((word) => word.text.trim() !== '')
    .flatMap(splitAtSlash)
    .map((word) => place(word, page.page, width, height, tilt));
  const rows = rowsOf(words).map((row, index) =>
    runsOf(mendNumbers(mendLetters(joinCells(withoutDoubles(row)))), index),
  );
  const runs = rows.flat();
  return { page: page.page, width, height, print: printOf(runs, width, height), rows, runs };
}

/** Around what was surely read as print; a speck at the edge is none. */
function printOf(runs: readonly Run[], width: number, height: number): Edges {
  const print = runs.filter(
    ({ text, words }) => /[\p{L}\d]{3}/u.test(text) && words.some((word) => word.confidence > 0.6),
  );
  if (print.length === 0) return { left: 0, right: width, top: 0, bottom: height };
  return {
    left: Math.min(...print.map((run) => run.left)),
    right: Math.max(...print.map((run) => run.right)),
    top: Math.min(...print.map((run) => run.top)),
    bottom: Math.max(...print.map((run) => run.bottom)),
  };
}

/** Where a point lies in the printed part of the page, 0 to 1 from its left and from its top. */
export function placeInPrint({ print }: Layout, x: number, y: number): readonly [across: number, down: number] {
  const within = (at: number, from: number, to: number) =>
    Math.min(1, Math.max(0, (at - from) / Math.max(1, to - from)));
  return [within(x, print.left, print.right), within(y, print.top, print.bottom)];
}

export function makeRun(words: readonly PlacedWord[], row: number): Run {
  const top = Math.min(...words.map((word) => word.top));
  const bottom = Math.max(...words.map((word) => word.bottom));
  return {
    page: words[0]?.page ?? 1,
    row,
    words,
    text: words.map((word) => word.text).join(' '),
    left: Math.min(...words.map((word) => word.left)),
    right: Math.max(...words.map((word) => word.right)),
    top,
    bottom,
    height: median(words.map((word) => word.bottom - word.top)),
    size: median(words.map(sizeOf)),
  };
}

/** Letters that reach up, and those that reach down; ink of both is nine tenths of the type's size, of either seven, of neither half. */
const UP = /[\p{Lu}\p{Nd}bdfhkltßþ!?%$£€&/]/u;
const DOWN = /[gjpqyçş,;()[\]/]/;

export function sizeOf({ text, top, bottom }: PlacedWord): number {
  const [up, down] = [UP.test(text), DOWN.test(text)];
  return (bottom - top) / (up && down ? 0.92 : up || down ? 0.72 : 0.5);
}

/** The smallest box around the words, as fractions of the page. */
export function boxAround(words: readonly PlacedWord[]): Box {
  const left = Math.min(...words.map(({ box }) => box[0]));
  const top = Math.min(...words.map(({ box }) => box[1]));
  const right = Math.max(...words.map(({ box }) => box[0] + box[2]));
  const bottom = Math.max(...words.map(({ box }) => box[1] + box[3]));
  return [left, top, right - left, bottom - top];
}

/** How far two spans stand apart: the smallest of the offsets between their left edges, right edges and middles. */
export const apart = (a: { left: number; right: number }, b: { left: number; right: number }): number =>
  Math.min(Math.abs(a.left - b.left), Math.abs(a.right - b.right), Math.abs(a.left + a.right - b.left - b.right) / 2);

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** Where a word would stand if the page were level; its box stays where it is seen. */
function place(word: Word, page: number, width: number, height: number, tilt: Tilt): PlacedWord {
  const [x, y, w, h] = word.box;
  const [across, down] = levelled((x + w / 2) * width, (y + h / 2) * height, tilt);
  return {
    ...word,
    page,
    left: across - (w / 2) * width,
    right: across + (w / 2) * width,
    top: down - (h / 2) * height,
    bottom: down + (h / 2) * height,
  };
}

/** Captions in two languages are often read as one word (`Surname/Nom`); dates and numbers are left whole. */
function splitAtSlash(word: Word): Word[] {
  const parts = /^(\p{L}{2,}[.:]?)(\/\p{L}.*)$/u.exec(word.text);
  if (!parts) return [word];
  const [, before = '', after = ''] = parts;
  const [x, y, w, h] = word.box;
  const share = before.length / word.text.length;
  return [
    { ...word, text: before, box: [x, y, w * share, h] },
    { ...word, text: after, box: [x + w * share, y, w * (1 - share), h] },
  ];
}

/** In points: a dash is no lower than its line. */
const LOWEST = 4;

/** Words whose middles lie within half a letter of each other share a row; type sizes may differ within it. */
function rowsOf(words: readonly PlacedWord[]): PlacedWord[][] {
  const rows: { middle: number; height: number; words: PlacedWord[] }[] = [];
  const byMiddle = [...words].sort((a, b) => a.top + a.bottom - (b.top + b.bottom));
  for (const word of byMiddle) {
    const middle = (word.top + word.bottom) / 2;
    const height = Math.max(LOWEST, word.bottom - word.top);
    const row = rows.at(-1);
    if (row && middle - row.middle < 0.5 * Math.min(height, row.height)) {
      row.words.push(word);
      row.middle += (middle - row.middle) / row.words.length;
      row.height = Math.max(row.height, Math.min(height, row.height * 1.5));
    } else rows.push({ middle, height, words: [word] });
  }
  return rows.map((row) => row.words.sort((a, b) => a.left - b.left));
}

function runsOf(row: readonly PlacedWord[], index: number): Run[] {
  const runs: PlacedWord[][] = [];
  for (const word of row) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && run.length < MOST_WORDS && word.left - last.right < usualGap(last, word)) run.push(word);
    else runs.push([word]);
  }
  return runs.map((words) => makeRun(words, index));
}

/** The widest gap that is still a space between two words. */
function usualGap(before: PlacedWord, after: PlacedWord): number {
  if (before.pitch && after.pitch) return CELL_GAP * Math.min(before.pitch, after.pitch);
  const height = Math.max(4, Math.min(before.bottom - before.top, after.bottom - after.top));
  const { left, right, text } = before.text.length >= after.text.length ? before : after;
  const width = text.length < 3 ? 0 : (right - left) / text.length;
  return Math.max(COLUMN_GAP.heights * height, COLUMN_GAP.widths * width);
}
