import type { Layout, PlacedWord, Run } from '../../documents/layout.ts';
import { findMoney, looksLikeMoney } from '../../documents/values/money.ts';
import type { Clues } from './clues.ts';

/** An amount that stands last on its row, in cents. */
interface Amount {
  readonly middle: number;
  readonly cents: number;
  readonly words: readonly PlacedWord[];
}

/** Coins end at five cents where the smallest are gone: a sum is rounded by no more. */
const ROUNDED = { to: 5, most: 4 };
/** So many amounts above and below one have to do with it. */
const NEAR = 6;

const KNOWN = new WeakMap<Layout, readonly Amount[]>();

/** The last amount of each row, from the top: tills and bills set their sums in one column. */
function amountsOf(layout: Layout): readonly Amount[] {
  const amounts = KNOWN.get(layout) ?? layout.rows.flatMap((runs) => runs.flatMap(amountIn).slice(-1));
  KNOWN.set(layout, amounts);
  return amounts;
}

function amountIn({ words, text, top, bottom }: Run): Amount[] {
  const last = findMoney(text, { dayFirst: true }).findLast((match) => looksLikeMoney(text, match));
  return last ? [{ middle: (top + bottom) / 2, cents: Math.abs(centsOf(last.value)), words }] : [];
}

const centsOf = (value: unknown): number => Math.round(Number(value) * 100);

/** What the other amounts of the page say of one: what was paid for it less the change, what it was rounded from, what it is made of. */
export function cluesOfSums(value: unknown, { top, bottom }: Pick<Run, 'top' | 'bottom'>, layout: Layout): Clues {
  const cents = centsOf(value);
  if (cents === 0) return {};
  const amounts = amountsOf(layout);
  const under = amounts.filter(({ middle }) => middle > bottom).slice(0, NEAR);
  const over = amounts.filter(({ middle }) => middle < top).slice(-NEAR);
  return {
    'paid less change': isPaid(cents, under) ? 1 : 0,
    'rounded from one above': isRounded(cents) && over.some((other) => isNear(cents, other.cents)) ? 1 : 0,
    'rounded further down': under.some((other) => isRounded(other.cents) && isNear(cents, other.cents)) ? 1 : 0,
    'sum of two above': over.some((a, at) => over.slice(at + 1).some((b) => isSumOf(cents, a, b))) ? 1 : 0,
    'same amount right below': under[0]?.cents === cents ? 1 : 0,
  };
}

/** What was handed over and what came back stand on rows one after the other. */
const isPaid = (cents: number, under: readonly Amount[]): boolean =>
  under.some((paid, at) => {
    const change = under[at + 1];
    return change !== undefined && paid.cents >= cents && paid.cents - change.cents === cents;
  });

const isRounded = (cents: number): boolean => cents % ROUNDED.to === 0;
const isNear = (one: number, other: number): boolean => one !== other && Math.abs(one - other) <= ROUNDED.most;
const isSumOf = (cents: number, { cents: a }: Amount, { cents: b }: Amount): boolean =>
  a !== 0 && b !== 0 && a + b === cents;

/** Amounts that need no caption, for what was paid for them and what came back stand below. */
export const paidAmounts = (layout: Layout): (readonly PlacedWord[])[] => {
  const amounts = amountsOf(layout);
  return amounts
    .filter(({ cents }, at) => cents > 0 && isPaid(cents, amounts.slice(at + 1, at + 1 + NEAR)))
    .map(({ words }) => words);
};
