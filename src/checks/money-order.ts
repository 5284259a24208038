import { cents } from './cents.ts';
import type { Check } from './check.ts';

/** Not less than the amount of the other field: the year to date holds this period. Untested for a period that takes money back. */
export const notLessThan =
  (field: string): Check =>
  (value, siblings) => {
    const [amount, other] = [cents(value), cents(siblings[field])];
    return amount === undefined || other === undefined || other < 0 ? undefined : amount >= other;
  };
