import type { Box, Line } from '../domain/page.ts';
import { type Ink, outside, strokes } from './ink.ts';

/** Sizes in inches. */
const RULE = 0.6;
const MARK = { width: 0.25, height: 0.1, join: 0.06, most: 6, strokes: 12 };

/** Ink that is neither text nor a rule: signatures, stamps, pictures. The ink is that of the whole page at `dpi`. */
export function marksOf(ink: Ink, lines: readonly Line[], dpi: number): Box[] {
  const words = lines.flatMap((line) => line.words.map((word) => word.box));
  const rest = withoutRules(outside(ink, words, Math.ceil(dpi * 0.02)), Math.round(RULE * dpi));
  return clusters(rest, Math.round(MARK.join * dpi)).filter(
    (box) =>
      box[2] * ink.width >= MARK.width * dpi &&
      box[3] * ink.height >= MARK.height * dpi &&
      box[2] * ink.width <= MARK.most * dpi &&
      strokes(rest, box) >= MARK.strokes,
  );
}

/** Long straight runs of ink, across or down, are rules and frames. */
function withoutRules(ink: Ink, length: number): Ink {
  const mask = Uint8Array.from(ink.mask);
  const clear = (lanes: number, steps: number, at: (lane: number, step: number) => number) => {
    for (let lane = 0; lane < lanes; lane++) {
      let run = 0;
      for (let step = 0; step <= steps; step++) {
        if (step < steps && ink.mask[at(lane, step)] === 1) run++;
        else {
          if (run >= length) for (let back = 1; back <= run; back++) mask[at(lane, step - back)] = 0;
          run = 0;
        }
      }
    }
  };
  clear(ink.height, ink.width, (y, x) => y * ink.width + x);
  clear(ink.width, ink.height, (x, y) => y * ink.width + x);
  return { ...ink, mask };
}

/** Boxes around ink that hangs together, over gaps of up to `join` pixels: found on a grid of that size. */
function clusters(ink: Ink, join: number): Box[] {
  const cell = Math.max(2, join);
  const [columns, rows] = [Math.ceil(ink.width / cell), Math.ceil(ink.height / cell)];
  const full = new Uint8Array(columns * rows);
  for (let y = 0; y < ink.height; y++) {
    for (let x = 0; x < ink.width; x++) {
      if (ink.mask[y * ink.width + x] === 1) full[Math.floor(y / cell) * columns + Math.floor(x / cell)] = 1;
    }
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
