import type { Page } from '../../domain/page.ts';

/** Without numbers of its own a page may be one that many papers have, such as the back of a card. */
const LEAST_NUMBERS = 3;
/** Of all words so many must be the same; two readings of one scan differ in a few. */
const LEAST_SHARED = 0.9;

/**
 * The pages without those that stand before them already. Every word with a digit must be the same (next month's
 * statement, or another person's form, differs in nothing else), and nearly all of the rest. In doubt they are two: a
 * page left out loses what it says, a page too many only says it again.
 */
export function withoutRepeats(pages: readonly Page[]): Page[] {
  const seen = new Map<string, string[][]>();
  return pages.filter((page) => {
    const words = wordsOf(page);
    const numbered = words.filter((word) => /\d/.test(word));
    if (numbered.length < LEAST_NUMBERS) return true;
    const numbers = numbered.join(' ');
    const alike = seen.get(numbers) ?? [];
    if (alike.some((before) => sharedShare(before, words) >= LEAST_SHARED)) return false;
    seen.set(numbers, [...alike, words]);
    return true;
  });
}

/** In order of the alphabet: readers put the lines of one scan in another order. */
const wordsOf = ({ lines }: Page): string[] =>
  lines
    .flatMap(({ words }) => words.map(({ text }) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')))
    .filter(Boolean)
    .sort();

function sharedShare(a: readonly string[], b: readonly string[]): number {
  const left = new Map<string, number>();
  for (const word of b) left.set(word, (left.get(word) ?? 0) + 1);
  const shared = a.filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count > 0;
  });
  return shared.length / Math.max(a.length, b.length);
}
