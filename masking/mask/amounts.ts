import { cents } from '../../src/checks/cents.ts';
import type { Keyed } from '../keyed.ts';
import { decimal } from '../printed.ts';

/** Amounts shrink, by a fiftieth to a fifth: what lies within a legal ceiling stays within it. */
const [LEAST, SPREAD] = [800, 181];
/** Policies draw their limits at such steps: an amount that is asked for stays in its own. */
const STEP = 5_000_00;

/** How amounts of one person change: all by the same factor, so that what agrees, differs or adds up still does. */
export interface Purse {
  /** Whole cents in, whole cents out. */
  scale(amount: number): number;
  money(text: string): string | null;
  /** An amount asked for: another one of the same step, the same for the same amount. */
  requested(text: string): string | null;
}

export function purseOf(person: Keyed, requests: Keyed): Purse {
  const perMille = LEAST + person.integer('amounts', SPREAD);
  const scale = (amount: number): number => Math.round((amount * perMille) / 1000);
  const via =
    (change: (amount: number) => number) =>
    (text: string): string | null => {
      const amount = cents(text);
      return amount === undefined ? null : decimal(change(amount));
    };
  return {
    scale,
    money: via(scale),
    requested: via((amount) => (amount <= 0 ? amount : withinStep(amount, requests))),
  };
}

/** In whole dollars, and never the amount itself; the upper end of a step belongs to it. */
function withinStep(amount: number, from: Keyed): number {
  const low = Math.floor((amount - 1) / STEP) * STEP;
  const dollars = 1 + from.integer(String(amount), STEP / 100);
  const other = low + dollars * 100;
  return other === amount ? low + (dollars === 1 ? 2 : dollars - 1) * 100 : other;
}
