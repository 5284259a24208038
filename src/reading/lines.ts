import type { Box, Line, Word } from '../domain/page.ts';

/** A line of these words, left to right as given. */
export function lineOf(words: readonly Word[], text = words.map((word) => word.text).join(' ')): Line {
  const letters = words.reduce((sum, word) => sum + word.text.length, 0);
  const confidence = words.reduce((sum, word) => sum + word.confidence * word.text.length, 0) / Math.max(1, letters);
  return { text, box: union(words.map((word) => word.box)), confidence: share(confidence), words: [...words] };
}

/** The smallest box around these. */
export function union(boxes: readonly Box[]): Box {
  const left = Math.min(...boxes.map(([x]) => x));
  const top = Math.min(...boxes.map(([, y]) => y));
  const right = Math.max(...boxes.map(([x, , width]) => x + width));
  const bottom = Math.max(...boxes.map(([, y, , height]) => y + height));
  return [left, top, right - left, bottom - top];
}

/** What is left of a line without these words: nothing where none is left. */
export function without(words: readonly Word[], line: Line): Line[] {
  const kept = line.words.filter((word) => !words.includes(word));
  if (kept.length === line.words.length) return [line];
  return kept.length > 0 ? [lineOf(kept)] : [];
}

/** A box in pixels as fractions of its page. */
export const fractionBox = (
  { x0, y0, x1, y1 }: { x0: number; y0: number; x1: number; y1: number },
  { width, height }: { width: number; height: number },
): Box => [share(x0 / width), share(y0 / height), share((x1 - x0) / width), share((y1 - y0) / height)];

/** How much of the smaller box the two have in common, 0 to 1. */
export function overlap(a: Box, b: Box): number {
  const width = Math.min(a[0] + a[2], b[0] + b[2]) - Math.max(a[0], b[0]);
  const height = Math.min(a[1] + a[3], b[1] + b[3]) - Math.max(a[1], b[1]);
  if (width <= 0 || height <= 0) return 0;
  return (width * height) / Math.min(a[2] * a[3], b[2] * b[3]);
}

/** Lines from the top; those that share a row from the left. */
export function inReadingOrder(lines: readonly Line[]): Line[] {
  const rows: Line[][] = [];
  for (const line of [...lines].sort((a, b) => centre(a) - centre(b))) {
    const row = rows.at(-1);
    const first = row?.[0];
    const isLevel = first && Math.abs(centre(line) - centre(first)) < 0.5 * Math.min(line.box[3], first.box[3]);
    if (row && isLevel && !row.some((other) => isAbove(other, line))) row.push(line);
    else rows.push([line]);
  }
  return rows.flatMap((row) => row.sort((a, b) => a.box[0] - b.box[0]));
}

/** Lines that run askew have tall boxes: what shares most of its width with another stands above or below it, however level. */
function isAbove({ box: [x, , width] }: Line, { box: [left, , wide] }: Line): boolean {
  return Math.min(x + width, left + wide) - Math.max(x, left) > 0.5 * Math.min(width, wide);
}

const centre = ({ box: [, y, , height] }: Line): number => y + height / 2;
const share = (value: number): number => Math.min(1, Math.max(0, value));
