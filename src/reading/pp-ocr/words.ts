import type { Box, Word } from '../../domain/page.ts';
import { fractionBox } from '../lines.ts';
import type { Raster } from '../raster.ts';
import type { TextLine } from './find-lines.ts';
import type { Letter } from './recognise.ts';
import { STRIP_HEIGHT } from './sessions.ts';
import type { Strip } from './strip.ts';

/** A run of empty columns is a space, whether the recogniser said so or not, when it is this wide in strip heights and this much wider than the line's usual gap. */
const SPACE = { least: 0.24, usual: 2 };
const CAP = 0.62; // how much of a strip's height a capital fills

/** The letters of a strip as words with their boxes on the page. */
export function wordsOf(letters: readonly Letter[], strip: Strip, line: TextLine, raster: Raster): Word[] {
  const empty = emptyColumns(strip);
  const gaps = letters.map((letter, index) => gapBefore(letters[index - 1], letter, empty, strip.used));
  const space = Math.max(SPACE.least * STRIP_HEIGHT, SPACE.usual * median(gaps.slice(1)));
  const groups: Letter[][] = [];
  let before: Letter | undefined;
  for (const [index, letter] of letters.entries()) {
    if (letter.text.trim() === '') {
      before = undefined;
      continue;
    }
    const group = groups.at(-1);
    if (group && before && (gaps[index] ?? 0) < space) group.push(letter);
    else groups.push([letter]);
    before = letter;
  }
  return groups.map((group) => wordOf(group, line, raster));
}

function wordOf(letters: readonly Letter[], line: TextLine, raster: Raster): Word {
  return {
    text: letters.map((letter) => letter.text).join(''),
    box: boxAlong(line, letters[0]?.from ?? 0, letters.at(-1)?.to ?? 1, raster),
    confidence: letters.reduce((sum, letter) => sum + letter.confidence, 0) / letters.length,
    engine: 'pp-ocr',
  };
}

/** The part of a line between two places along it, as a box of the page. Half a letter is added, as the recogniser fires at a letter's middle. */
export function boxAlong(line: TextLine, from: number, to: number, raster: Raster): Box {
  const cos = Math.cos(line.angle);
  const sin = Math.sin(line.angle);
  const half = line.halfHeight * CAP;
  const pad = line.halfHeight * 0.3;
  const start = Math.max(-line.halfLength, (from * 2 - 1) * line.halfLength - pad);
  const end = Math.min(line.halfLength, (to * 2 - 1) * line.halfLength + pad);
  const [x0, x1] = [line.x + start * cos, line.x + end * cos];
  const [y0, y1] = [line.y + start * sin, line.y + end * sin];
  return fractionBox({ x0, x1, y0: Math.min(y0, y1) - half, y1: Math.max(y0, y1) + half }, raster);
}

function gapBefore(before: Letter | undefined, after: Letter, empty: readonly boolean[], used: number): number {
  if (!before) return 0;
  let longest = 0;
  let run = 0;
  for (let x = Math.floor(before.from * used); x < Math.ceil(after.to * used); x++) {
    run = empty[x] ? run + 1 : 0;
    longest = Math.max(longest, run);
  }
  return longest;
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

/** Columns of a strip that hold no ink: nothing much darker (or, on dark ground, lighter) than the strip's usual ground. */
function emptyColumns({ data, width, used }: Strip): boolean[] {
  const [from, to] = [Math.round(STRIP_HEIGHT * 0.2), Math.round(STRIP_HEIGHT * 0.8)];
  const ranges = Array.from({ length: used }, (_, x) => {
    let [darkest, lightest] = [255, 0];
    for (let y = from; y < to; y++) {
      darkest = Math.min(darkest, data[y * width + x] ?? 255);
      lightest = Math.max(lightest, data[y * width + x] ?? 0);
    }
    return lightest - darkest;
  });
  const sorted = [...ranges].sort((a, b) => a - b);
  const [low = 0, high = 0] = [sorted[Math.floor(used * 0.05)], sorted[Math.floor(used * 0.9)]];
  return ranges.map((range) => range < low + (high - low) * 0.35);
}
