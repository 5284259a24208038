import { type Layout, makeRun, type PlacedWord, type Run } from '../../documents/layout.ts';
import { closesAddress } from './address-block.ts';
import type { Caption } from './captions.ts';

/** Where a value may stand in relation to its caption. */
export type Direction = 'inline' | 'right' | 'below' | 'above';

/** Words that may hold the value of a caption, one list per printed line. */
export interface Region {
  readonly direction: Direction;
  readonly lines: readonly (readonly PlacedWord[])[];
  /** How far the value stands from its caption, in caption letter heights. */
  readonly distance: number;
}

const BELOW_REACH = 3.2;
const ABOVE_REACH = 60; // points
/** Sizes of type from one line of a block to the next; lines that close an address may stand on rules further apart. */
const LINE_STEP = 2.1;
const RULED_STEP = 2.6;
const MOST_LINES = 5;

/** The places beside a caption where its value may stand: the rest of its own run, the runs to its right, the nearest run below. */
export function regionsOf(caption: Caption, layout: Layout, isCaption: (word: PlacedWord) => boolean): Region[] {
  const free = (run: Run): boolean => !run.words.every(isCaption) && !isCaption(run.words[0] as PlacedWord); // a run has at least one word
  return [
    ...inline(caption, layout, isCaption),
    ...toTheRight(caption, layout, free, isCaption),
    ...below(caption, layout, free, isCaption),
    ...above(caption, layout, free, isCaption),
  ];
}

function inline(caption: Caption, layout: Layout, isCaption: (word: PlacedWord) => boolean): Region[] {
  const rest = withoutRemark(caption.run.words.slice(caption.end));
  const value = untilCaption(rest, isCaption);
  const first = value[0];
  if (!first) return [];
  const colon = caption.words.at(-1)?.text.endsWith(':') || /^[:=]/.test(rest[0]?.text ?? '');
  const distance = colon ? 0 : 0.5;
  return [{ direction: 'inline', lines: continued(value, caption.run, layout, isCaption), distance }];
}

function toTheRight(
  caption: Caption,
  layout: Layout,
  free: (run: Run) => boolean,
  isCaption: (word: PlacedWord) => boolean,
): Region[] {
  const height = Math.max(caption.run.height, 4);
  const end = Math.max(...caption.words.map((word) => word.right));
  const beside = layout.runs.filter(
    (run) =>
      run !== caption.run &&
      run.left >= end - 1 &&
      Math.abs(middle(run) - middle(caption.run)) < 0.75 * Math.max(height, run.height),
  );
  const regions: Region[] = [];
  for (const [index, run] of beside.sort((a, b) => a.left - b.left).entries()) {
    if (!free(run) || index > 3) break;
    const words = untilCaption(run.words, isCaption);
    regions.push({
      direction: 'right',
      lines: continued(words, run, layout, isCaption),
      distance: (run.left - end) / height / 6 + index * 2,
    });
  }
  return regions;
}

function below(
  caption: Caption,
  layout: Layout,
  free: (run: Run) => boolean,
  isCaption: (word: PlacedWord) => boolean,
): Region[] {
  const left = Math.min(...caption.words.map((word) => word.left));
  const right = Math.max(...caption.words.map((word) => word.right));
  const bottom = Math.max(...caption.words.map((word) => word.bottom));
  const height = Math.max(caption.run.height, 4);
  const under = layout.runs
    .filter((run) => run.top > bottom - 0.4 * height && run.top - bottom < BELOW_REACH * Math.max(height, run.height))
    .filter((run) => run.left < right + height && run.right > left - height)
    .sort((a, b) => a.top - b.top);
  const first = under[0];
  if (!first || !free(first)) return [];
  const row = under.filter((run) => run.row === first.row && free(run));
  return row.map((run) => {
    const offset = Math.min(
      Math.abs(run.left - left),
      Math.abs(run.right - right),
      Math.abs(centre(run) - (left + right) / 2),
    );
    return {
      direction: 'below',
      lines: continued(untilCaption(run.words, isCaption), run, layout, isCaption),
      distance: Math.max(0, run.top - bottom) / height / 2 + offset / height / 2,
    };
  });
}

/** The block that ends above its caption, as under the lines of some forms; how far up it reaches is told by its spacing. */
function above(
  caption: Caption,
  layout: Layout,
  free: (run: Run) => boolean,
  isCaption: (word: PlacedWord) => boolean,
): Region[] {
  const left = Math.min(...caption.words.map((word) => word.left));
  const over = layout.runs
    .filter(
      (run) =>
        run.bottom < caption.run.top && caption.run.top - run.bottom < ABOVE_REACH && Math.abs(run.left - left) < 20,
    )
    .sort((a, b) => b.top - a.top);
  const block: Run[] = [];
  for (const run of over) {
    const under = block[0];
    if (!free(run) || (under && under.top - run.top > LINE_STEP * Math.max(run.size, 6)) || block.length === MOST_LINES)
      break;
    block.unshift(run);
  }
  const last = block.at(-1);
  if (!last) return [];
  const lines = block.map((run) => untilCaption(run.words, isCaption));
  return [
    { direction: 'above', lines, distance: (caption.run.top - last.bottom) / Math.max(caption.run.height, 4) / 4 },
  ];
}

/** The value's first line and the left-aligned lines under it, as far as one block goes: a gap or another caption ends it. */
function continued(
  first: readonly PlacedWord[],
  run: Run,
  layout: Layout,
  isCaption: (word: PlacedWord) => boolean,
): PlacedWord[][] {
  const lines = [[...first]];
  if (first.length === 0) return lines;
  let last = makeRun(first, run.row);
  while (lines.length < MOST_LINES) {
    const next = lineUnder(last, layout);
    if (!next || next.words.some(isCaption) || next.size > 1.5 * last.size || next.size < 0.6 * last.size) break;
    lines.push([...next.words]);
    last = next;
  }
  return lines;
}

function lineUnder(last: Run, { runs }: Layout): Run | undefined {
  const size = Math.max(last.size, 6);
  return runs
    .filter(({ row, left }) => row > last.row && Math.abs(left - last.left) < size)
    .filter(({ top, text }) => top > last.top && top - last.top < (closesAddress(text) ? RULED_STEP : LINE_STEP) * size)
    .sort((a, b) => a.top - b.top)[0];
}

/** Captions go on after a slash or in brackets (`Surname / Nom`, `Date (MM/DD/YYYY)`): that part is no value. */
function withoutRemark(words: readonly PlacedWord[]): readonly PlacedWord[] {
  const first = words[0]?.text ?? '';
  if (first.startsWith('(')) {
    const close = words.findIndex((word) => /\):?$/.test(word.text));
    return close < 0 ? words : words.slice(close + 1);
  }
  return first.startsWith('/') ? [] : words;
}

function untilCaption(words: readonly PlacedWord[], isCaption: (word: PlacedWord) => boolean): PlacedWord[] {
  const end = words.findIndex(isCaption);
  return words.slice(0, end < 0 ? words.length : end);
}

const middle = (run: Run): number => (run.top + run.bottom) / 2;
const centre = (run: Run): number => (run.left + run.right) / 2;
