import type { Box, Line } from '../../domain/page.ts';
import { type Ink, outside, strokes } from './ink.ts';
import { clearRules, clusters } from './marks.ts';

/** Sizes of what may be print, in inches, and the strokes that it has at least. */
const PRINT = { height: [0.045, 0.4], width: 0.06, strokes: 4 } as const;
const RULE = 0.6;
const JOIN = 0.05;

/** What is left of a page's ink when rules and all that was read are taken out of it. */
export interface Leftover {
  /** How much of the ink was read, 0 to 1. */
  readonly coverage: number;
  /** Where what is left looks like print. */
  readonly boxes: readonly Box[];
  /** Its part of the page's ink. */
  readonly share: number;
}

/** Compares the ink of a page, surveyed at `dpi`, with the boxes that were read: layout analysis is what loses whole regions. */
export function leftover(ink: Ink, lines: readonly Line[], dpi: number): Leftover {
  const words = lines.flatMap((line) => line.words.map(({ box }) => box));
  const rest = outside(ink, words, Math.ceil(dpi * 0.02));
  const printed = outside(ink, [], 0);
  clearRules(printed, Math.round(RULE * dpi));
  clearRules(rest, Math.round(RULE * dpi));
  const all = Math.max(1, strokes(printed));
  const boxes = clusters(rest, Math.round(JOIN * dpi)).filter(
    (box) => isPrint(box, ink, dpi) && strokes(rest, box) >= PRINT.strokes,
  );
  const unread = boxes.reduce((sum, box) => sum + strokes(rest, box), 0);
  const coverage = Math.round(Math.max(0, 1 - strokes(rest) / all) * 1000) / 1000;
  return { coverage, boxes, share: unread / all };
}

function isPrint([, , width, height]: Box, ink: Ink, dpi: number): boolean {
  const tall = (height * ink.height) / dpi;
  return tall >= PRINT.height[0] && tall <= PRINT.height[1] && (width * ink.width) / dpi >= PRINT.width;
}
