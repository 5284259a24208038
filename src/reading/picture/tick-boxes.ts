import type { Box, TickBox } from '../../domain/page.ts';
import { overlap } from '../lines.ts';
import { type Ink, inkOf } from './ink.ts';
import { type Picture, scaled } from './scale.ts';

/** Sizes in inches: smaller is a letter, larger a cell for letters. */
const SIDE = { least: 0.08, most: 0.24 };
/** How much of each side must be ruled, and how far from square, in parts of a side, a frame may be. */
const FRAME = { ruled: 0.85, askew: 0.2 };
/** A stroke through a corner makes the upper edge longer by so many pixels. */
const OVERRUN = 2;
/** So much ink within a frame is no speck. */
const TICKED = 0.1;
/** A page with more frames is a crossword, one with more lines that may be upper edges a pattern; neither has ticks. */
const MOST = { frames: 400, edges: 20_000 };

interface Frame {
  readonly left: number;
  readonly top: number;
  /** The last pixels that belong to it. */
  readonly right: number;
  readonly bottom: number;
}

/** Below this a stroke in a small frame of a worn page is lost; above it there is nothing more to see. */
const SCAN_DPI = 200;

/** The same on a scan or photo, whose letters are not known yet. */
export async function tickBoxesOn(picture: Picture): Promise<TickBox[]> {
  const { dpi, ...seen } = picture.dpi > SCAN_DPI ? await scaled(picture, SCAN_DPI / picture.dpi) : picture;
  return tickBoxesOf(inkOf(seen, { window: Math.round(WINDOW * dpi) }), [], dpi);
}
/** In inches: what surrounds a stroke, by which it is dark. */
const WINDOW = 0.15;

/** The small square frames of a page, and whether something is written in them; none that stands where letters do. */
export function tickBoxesOf(ink: Ink, letters: readonly Box[], dpi: number): TickBox[] {
  const boxes: TickBox[] = [];
  for (const frame of framesIn(ink, dpi)) {
    const box = boxOf(frame, ink);
    const isTaken = [...letters, ...boxes.map((other) => other.box)].some((other) => overlap(box, other) > 0.3);
    if (!isTaken) boxes.push({ box, ticked: inkWithin(frame, ink) > TICKED });
    if (boxes.length > MOST.frames) return [];
  }
  return boxes;
}

/** Runs of ink along a row that may be upper edges, with the frames under them. */
function framesIn(ink: Ink, dpi: number): Frame[] {
  const { mask, width } = ink;
  const [least, most] = [Math.floor(SIDE.least * dpi), Math.ceil(SIDE.most * dpi)];
  const frames: Frame[] = [];
  let edges = 0;
  for (let from = mask.indexOf(1); from >= 0; ) {
    const y = Math.floor(from / width);
    let end = from;
    while (end < (y + 1) * width && mask[end] === 1) end++;
    if (end - from >= least && end - from <= most + OVERRUN) {
      if (++edges > MOST.edges) return [];
      const frame = frameUnder(ink, { top: y, left: from - y * width, right: end - 1 - y * width }, least);
      if (frame) frames.push(frame);
    }
    from = mask.indexOf(1, end);
  }
  return frames;
}

function frameUnder(ink: Ink, edge: Omit<Frame, 'bottom'>, least: number): Frame | undefined {
  for (let cut = 0; cut <= OVERRUN; cut++) {
    for (const [left, right] of [
      [edge.left, edge.right - cut],
      [edge.left + cut, edge.right],
    ] as const) {
      const bottom = right - left + 1 < least ? undefined : bottomOf(ink, { top: edge.top, left, right });
      if (bottom !== undefined) return { top: edge.top, left, right, bottom };
    }
  }
  return undefined;
}

/** Where the lower edge of a frame runs that has this upper one, if it has sides and one. */
function bottomOf(ink: Ink, { top, left, right }: Omit<Frame, 'bottom'>): number | undefined {
  const side = right - left;
  const slack = Math.max(1, Math.round(FRAME.askew * side));
  for (let bottom = top + side + slack; bottom >= top + side - slack; bottom--) {
    if (!isRuled(ink, { left, right, top: bottom, bottom })) continue;
    const sides = [left, right].every((x) => isRuled(ink, { left: x, right: x, top, bottom }));
    if (sides) return bottom;
  }
  return undefined;
}

/** Whether ink runs along this row or column, a pixel off at most. */
function isRuled({ mask, width, height }: Ink, { left, right, top, bottom }: Frame): boolean {
  const upright = left === right;
  const length = upright ? bottom - top + 1 : right - left + 1;
  let ruled = 0;
  for (let at = 0; at < length; at++) {
    const [x, y] = upright ? [left, top + at] : [left + at, top];
    const inked = [-1, 0, 1].some((off) => {
      const [column, row] = upright ? [x + off, y] : [x, y + off];
      return column >= 0 && column < width && row >= 0 && row < height && mask[row * width + column] === 1;
    });
    if (inked) ruled++;
  }
  return ruled >= FRAME.ruled * length;
}

/** The share of ink inside a frame, its rules left out. */
function inkWithin({ left, top, right, bottom }: Frame, { mask, width }: Ink): number {
  const edge = Math.max(3, Math.round(0.25 * (right - left))); // rules between two pixels colour both
  let [inked, all] = [0, 0];
  for (let y = top + edge; y <= bottom - edge; y++) {
    for (let x = left + edge; x <= right - edge; x++) {
      inked += mask[y * width + x] ?? 0;
      all++;
    }
  }
  return all === 0 ? 0 : inked / all;
}

const boxOf = ({ left, top, right, bottom }: Frame, { width, height }: Ink): Box => [
  left / width,
  top / height,
  (right + 1 - left) / width,
  (bottom + 1 - top) / height,
];
