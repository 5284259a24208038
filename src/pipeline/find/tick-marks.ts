import { boxAround, type Edges, type Layout, type PlacedWord } from '../../documents/layout.ts';
import type { Box, Page } from '../../domain/page.ts';
import { isPartOfSign, tickSign } from './tick-signs.ts';

export interface Sheet {
  readonly page: Page;
  readonly layout: Layout;
}

/** A box for a tick, or a sign that is set in type in its place; in points, as it is seen. */
export interface Tick extends Edges {
  readonly ticked: boolean;
  /** Where it is a sign. */
  readonly word?: PlacedWord;
}

/** How far a box stands from its answer at most, and how far off its row, in heights of print. */
const REACH = { across: 2.5, down: 0.8 };
/** `[`, `x`, `]`. */
const MOST_PARTS = 3;

/** The frames that were seen on a page. */
export const framesOn = ({ page, layout }: Sheet): Tick[] =>
  (page.tickBoxes ?? []).map(({ box, ticked }) => ({ ticked, ...edgesOf(box, layout) }));

/** The signs that are set in type before these words and behind them, on their row. */
export function signsBeside(words: readonly PlacedWord[], row: readonly PlacedWord[], layout: Layout): Tick[] {
  const isOther = ({ text }: PlacedWord) => !isPartOfSign(text);
  const before = row.filter(({ left }) => left < (words[0]?.left ?? 0));
  const behind = row.filter(({ left }) => left > (words.at(-1)?.left ?? 0));
  const end = behind.findIndex(isOther);
  return [
    ...signOf(before.slice(before.findLastIndex(isOther) + 1).slice(-MOST_PARTS), layout),
    ...signOf(behind.slice(0, end < 0 ? MOST_PARTS : Math.min(end, MOST_PARTS)), layout),
  ];
}

/** These words as one sign, or each that is one alone. */
function signOf(words: readonly PlacedWord[], layout: Layout): Tick[] {
  const sign = tickSign(words.map(({ text }) => text).join(''));
  const [word] = words;
  if (word && sign) return [{ ticked: sign === 'ticked', word, ...edgesOf(boxAround(words), layout) }];
  return words.length < 2 ? [] : words.flatMap((one) => signOf([one], layout));
}

/** The nearest box or sign on either side of these words. */
export function besideOf(words: readonly PlacedWord[], ticks: readonly Tick[], layout: Layout) {
  const print = edgesOf(boxAround(words), layout);
  const size = Math.max(5, print.bottom - print.top);
  const middle = (print.top + print.bottom) / 2;
  const level = ticks.filter(({ top, bottom }) => Math.abs((top + bottom) / 2 - middle) < REACH.down * size);
  const nearest = (gap: (tick: Tick) => number): Tick | undefined =>
    level
      .filter((tick) => gap(tick) > -size / 3 && gap(tick) < REACH.across * size)
      .sort((one, other) => gap(one) - gap(other))[0];
  const left = nearest((tick) => print.left - tick.right);
  const right = nearest((tick) => tick.left - print.right);
  return { ...(left && { left }), ...(right && { right }) };
}

const edgesOf = ([x, y, w, h]: Box, { width, height }: Layout): Edges => ({
  left: x * width,
  top: y * height,
  right: (x + w) * width,
  bottom: (y + h) * height,
});
