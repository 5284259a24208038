import type { Box, Word } from '../../domain/page.ts';
import { fractionBox } from '../lines.ts';
import type { Raster } from '../raster.ts';
import type { TextLine } from './find-lines.ts';
import { settled } from './look-alikes.ts';
import type { Letter } from './recognise.ts';
import { STRIP_HEIGHT } from './sessions.ts';
import type { Strip } from './strip.ts';

/**
 * A run of empty columns is a space when it is so wide, in strip heights, and so much wider than the line's usual gap: the
 * likelier the recogniser finds a space there, the narrower it may be.
 */
const SPACES = [
  { likelihood: 0.8, wide: 0.05, usual: 0.7 },
  { likelihood: 0.5, wide: 0.05, usual: 1.1 },
  { likelihood: 0.3, wide: 0.2, usual: 1 },
  { likelihood: 0.03, wide: 0.12, usual: 1.4 },
  { likelihood: 0, wide: 0.4, usual: 2.5 },
] as const;
/** What it takes to believe the strip rather than another reader. */
const OVERRULED = { parted: { likelihood: 0.01, wide: 0.2 }, joined: { likelihood: 0.5, wide: 0.15 } };
/** Nobody sets a space before or after these; the gap is their own. */
const CLOSING = { signs: /^[,.;:)]$/, wide: 0.5 };
const OPENING = /^[($£€#]$/;
/** A thin letter stands in a gap of its own, so much wider than others', in strip heights. */
const THIN = { letters: /^[lI1|]$/, wide: 0.1 };
/** A word that another reader, as sure as this, reads otherwise is so much the less to be believed. */
const DISPUTED = { least: 0.8, factor: 0.7 };
const CAP = 0.62; // how much of a strip's height a capital fills

/** The letters of a strip as words with their boxes on the page. */
export function wordsOf(letters: readonly Letter[], strip: Strip, line: TextLine, raster: Raster): Word[] {
  const empty = emptyColumns(strip);
  const gaps = letters.map((letter, index) => gapBefore(letters[index - 1], letter, empty, strip.used));
  const usual = median(gaps.slice(1));
  const groups: Letter[][] = [];
  for (const [index, letter] of letters.entries()) {
    const group = groups.at(-1);
    if (group && !isSpace(gaps[index] ?? 0, usual, group.at(-1), letter)) group.push(letter);
    else groups.push([letter]);
  }
  return groups.map((group) => wordOf(settled(group), line, raster));
}

/** Another reader who parts or joins the letters is right in 999 cases of 1,000, and in the rest the strip speaks plainly; else the gap and the recogniser tell. */
function isSpace(gap: number, usual: number, before: Letter | undefined, { text, space, parted }: Letter): boolean {
  const heights = gap / STRIP_HEIGHT;
  if (parted) return space >= OVERRULED.parted.likelihood || heights >= OVERRULED.parted.wide;
  if (parted === false) return space >= OVERRULED.joined.likelihood && heights >= OVERRULED.joined.wide;
  const wide = heights - (THIN.letters.test(text) ? THIN.wide : 0);
  if (wide < CLOSING.wide && (CLOSING.signs.test(text) || OPENING.test(before?.text ?? ''))) return false;
  return SPACES.some(
    (rule) => space >= rule.likelihood && wide >= rule.wide && wide >= (rule.usual * usual) / STRIP_HEIGHT,
  );
}

function wordOf(letters: readonly Letter[], line: TextLine, raster: Raster): Word {
  const word = {
    text: textOf(letters),
    box: boxAlong(line, letters[0]?.from ?? 0, letters.at(-1)?.to ?? 1, raster),
    confidence: meanConfidence(letters),
    engine: 'pp-ocr' as const,
  };
  const seconds = letters.flatMap(({ second }) => second ?? []);
  if (seconds.length <= letters.length / 2) return word;
  const second = { engine: 'tesseract' as const, text: textOf(seconds), agrees: textOf(seconds) === word.text };
  if (second.agrees) return { ...word, confidence: Math.max(word.confidence, meanConfidence(seconds)), second };
  const isDisputed = meanConfidence(seconds) >= DISPUTED.least;
  return { ...word, confidence: word.confidence * (isDisputed ? DISPUTED.factor : 1), second };
}

const textOf = (letters: readonly { readonly text: string }[]): string => letters.map(({ text }) => text).join('');
const meanConfidence = (letters: readonly { readonly confidence: number }[]): number =>
  letters.reduce((sum, { confidence }) => sum + confidence, 0) / letters.length;

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
