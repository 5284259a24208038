/** Numbers that follow from a seed and nothing else: xorshift, spread by a hash of the seed. Its own, so that nothing is shared with what it tests. */
export interface Chance {
  /** From 0 up to, not including, `end`. */
  below(end: number): number;
  between(first: number, last: number): number;
  pick<Value>(list: readonly Value[]): Value;
  digits(count: number): string;
  letters(count: number, from?: string): string;
}

export function chanceOf(seed: number): Chance {
  let state = Math.imul(seed + 1, 0x9e3779b1) ^ 0x5bd1e995;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const below = (end: number): number => Math.floor(next() * end);
  const pick = <Value>(list: readonly Value[]): Value => {
    const value = list[below(list.length)];
    if (value === undefined) throw new RangeError('Nothing to pick from');
    return value;
  };
  const each = (count: number, one: () => string): string => Array.from({ length: count }, one).join('');
  return {
    below,
    between: (first, last) => first + below(last - first + 1),
    pick,
    digits: (count) => each(count, () => String(below(10))),
    letters: (count, from = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ') => each(count, () => from.charAt(below(from.length))),
  };
}
