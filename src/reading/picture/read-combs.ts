import type { Box, Line, Word } from '../../domain/page.ts';
import { lineOf, overlap, union, without } from '../lines.ts';
import { readLine } from '../pp-ocr/read.ts';
import type { Models } from '../pp-ocr/sessions.ts';
import { type Area, areaOf, type Raster } from '../raster.ts';
import type { Comb } from './combs.ts';

/** Shares of a cell: its frame, and the least ink that is a letter. */
const FRAME = 0.12;
const LETTER = 0.12;
/** How much darker than the paper ink is, of 255. */
const DARKER = 60;

/** The lines with the letters of each comb read as one word, unless more were read before: rules between letters hide them from both readers, or tear them apart. */
export async function withCombs(
  models: Models,
  picture: Raster,
  lines: readonly Line[],
  combs: readonly Comb[],
): Promise<Line[]> {
  let read = [...lines];
  for (const comb of combs) {
    const frame = union(comb);
    const here = read.flatMap((line) => line.words).filter((word) => overlap(word.box, frame) > 0.5);
    const words = await readComb(models, picture, comb);
    if (words.length === 0 || lettersIn(words) < lettersIn(here)) continue;
    read = [...read.flatMap((line) => without(here, line)), lineOf(words)];
  }
  return read;
}

const lettersIn = (words: readonly Word[]): number =>
  words.reduce((sum, { text }) => sum + text.replace(/[^\p{L}\p{N}]/gu, '').length, 0);

/** The letters of a comb put side by side without their rules and read as a line; an empty cell parts two words. Nothing where the letters do not come out one to a cell. */
async function readComb(models: Models, picture: Raster, comb: Comb): Promise<Word[]> {
  const cells = comb.map((box) => ({ box, letter: letterIn(picture, box) }));
  const filled = cells.flatMap(({ letter }) => letter ?? []);
  if (filled.length === 0) return [];
  const strip = sideBySide(picture, filled);
  const place = {
    x: strip.width / 2,
    y: strip.height / 2,
    angle: 0,
    halfLength: strip.width / 2,
    halfHeight: strip.height / 2,
  };
  const line = await readLine(models, strip, place);
  const letters = [...(line?.text ?? '').replace(/\s/g, '')];
  if (!line || letters.length !== filled.length) return [];
  const groups: { text: string; boxes: Box[] }[] = [];
  let wasFilled = false;
  for (const { box, letter } of cells) {
    if (letter && !wasFilled) groups.push({ text: '', boxes: [] });
    const group = groups.at(-1);
    if (letter && group) group.text += letters.shift() ?? '';
    if (letter && group) group.boxes.push(box);
    wasFilled = letter !== undefined;
  }
  return groups.map(({ text, boxes }) => ({ text, box: union(boxes), confidence: line.confidence, engine: 'pp-ocr' }));
}

/** Where the ink of a cell lies within its frame; undefined in an empty cell. */
function letterIn({ data, width, height }: Raster, box: Box): Area | undefined {
  const { left, top, right, bottom } = areaOf(box, { width, height });
  const inset = Math.ceil(Math.min(right - left, bottom - top) * FRAME);
  const paper = data[(top + inset) * width + left + inset] ?? 255;
  let ink = { left: right, top: bottom, right: left, bottom: top };
  for (let y = top + inset; y < bottom - inset; y++) {
    for (let x = left + inset; x < right - inset; x++) {
      if ((data[y * width + x] ?? 255) > paper - DARKER) continue;
      ink = {
        left: Math.min(ink.left, x),
        top: Math.min(ink.top, y),
        right: Math.max(ink.right, x + 1),
        bottom: Math.max(ink.bottom, y + 1),
      };
    }
  }
  return ink.bottom - ink.top >= LETTER * (bottom - top) ? ink : undefined;
}

/** The letters in a row, as tall as the tallest reaches and with the room around them that print has. */
function sideBySide({ data, width }: Raster, letters: readonly Area[]): Raster {
  const top = Math.min(...letters.map((letter) => letter.top));
  const bottom = Math.max(...letters.map((letter) => letter.bottom));
  const room = Math.max(2, Math.round((bottom - top) * 0.2));
  const size = {
    width: letters.reduce((sum, { left, right }) => sum + right - left + room, room),
    height: bottom - top + 2 * room,
  };
  const row = new Uint8Array(size.width * size.height).fill(255);
  let at = room;
  for (const { left, right } of letters) {
    for (let y = top; y < bottom; y++) {
      const from = y * width + left;
      row.set(data.subarray(from, from + right - left), (y - top + room) * size.width + at);
    }
    at += right - left + room;
  }
  return { data: row, ...size };
}
