import type { Box, Line } from '../../domain/page.ts';
import { areaOf } from '../raster.ts';
import { type Ink, outside, strokes } from './ink.ts';

/** Sizes in inches. */
const RULE = 0.6;
const MARK = { width: 0.25, height: 0.1, join: 0.06, most: 6, strokes: 12 };
/** What is this small and this full of ink is a hole that was punched: no hand writes so. */
const HOLE = { most: 0.4, full: 0.45 };

/** Ink that is neither text nor a rule: signatures, stamps, pictures. The ink is that of the whole page at `dpi`. */
export function marksOf(ink: Ink, lines: readonly Line[], dpi: number): Box[] {
  const words = lines.flatMap((line) => line.words.map((word) => word.box));
  const rest = outside(ink, words, Math.ceil(dpi * 0.02));
  clearRules(rest, Math.round(RULE * dpi));
  return clusters(rest, Math.round(MARK.join * dpi)).filter(
    (box) =>
      box[2] * ink.width >= MARK.width * dpi &&
      box[3] * ink.height >= MARK.height * dpi &&
      box[2] * ink.width <= MARK.most * dpi &&
      strokes(rest, box) >= MARK.strokes &&
      !isHole(rest, box, dpi),
  );
}

function isHole(ink: Ink, box: Box, dpi: number): boolean {
  if (Math.max(box[2] * ink.width, box[3] * ink.height) > HOLE.most * dpi) return false;
  const { left, top, right, bottom } = areaOf(box, ink);
  let full = 0;
  for (let y = top; y < bottom; y++) for (let x = left; x < right; x++) full += ink.mask[y * ink.width + x] ?? 0;
  return full >= (right - left) * (bottom - top) * HOLE.full;
}

/** Takes out long straight runs of ink, across or down: rules and frames. Both ways are looked at before anything is cleared, as rules cross. */
export function clearRules({ mask, width }: Ink, length: number): void {
  const rules: { first: number; step: number; count: number }[] = [];
  const end = (first: number, step: number, count: number) => {
    if (count >= length) rules.push({ first, step, count });
  };
  const top = new Uint32Array(width); // of the run of ink in each column, and where it ended so far
  const foot = new Uint32Array(width);
  const endDown = (x: number) => {
    const from = top[x] ?? 0;
    end(from * width + x, width, (foot[x] ?? 0) - from);
  };
  for (let from = mask.indexOf(1); from >= 0; ) {
    const y = Math.floor(from / width); // most of a page is ground: only its ink is visited
    const row = y * width;
    let at = from;
    for (; at < row + width && mask[at] === 1; at++) {
      const x = at - row;
      if (foot[x] !== y) {
        endDown(x);
        top[x] = y;
      }
      foot[x] = y + 1;
    }
    end(from, 1, at - from);
    from = mask.indexOf(1, at);
  }
  for (let x = 0; x < width; x++) endDown(x);
  for (const { first, step, count } of rules) for (let at = first; at < first + count * step; at += step) mask[at] = 0;
}

/** Boxes around ink that hangs together, over gaps of up to `join` pixels: found on a grid of that size. */
export function clusters({ mask, width, height }: Ink, join: number): Box[] {
  const cell = Math.max(2, join);
  const [columns, rows] = [Math.ceil(width / cell), Math.ceil(height / cell)];
  const full = new Uint8Array(columns * rows);
  for (let at = mask.indexOf(1); at >= 0; at = mask.indexOf(1, at + 1)) {
    const y = Math.floor(at / width);
    full[Math.floor(y / cell) * columns + Math.floor((at - y * width) / cell)] = 1;
  }
  const boxes: Box[] = [];
  for (let start = 0; start < full.length; start++) {
    if (full[start] === 1) boxes.push(flood(full, start, columns, rows));
  }
  return boxes;
}

function flood(full: Uint8Array, start: number, columns: number, rows: number): Box {
  const cells = [start];
  full[start] = 0;
  let [left, right, top, bottom] = [columns, 0, rows, 0];
  for (const at of cells) {
    const x = at % columns;
    const y = Math.floor(at / columns);
    left = Math.min(left, x);
    right = Math.max(right, x + 1);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y + 1);
    for (const [nx, ny] of [
      [x - 1, y],
      [x + 1, y],
      [x, y - 1],
      [x, y + 1],
      [x - 1, y - 1],
      [x + 1, y - 1],
      [x - 1, y + 1],
      [x + 1, y + 1],
    ] as const) {
      const next = ny * columns + nx;
      if (nx < 0 || ny < 0 || nx >= columns || ny >= rows || full[next] === 0) continue;
      full[next] = 0;
      cells.push(next); // the loop runs on over what is added
    }
  }
  return [left / columns, top / rows, (right - left) / columns, (bottom - top) / rows];
}
