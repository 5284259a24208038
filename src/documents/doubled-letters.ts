import type { PlacedWord } from './layout.ts';

/** Letters of two words never share so much of their width: what does was read twice. */
const SHARED = 0.4;
/** A letter that was hardly read, and stands in the next word's ink at all, is a piece of it. */
const DOUBTED = { confidence: 0.5, shared: 0.2 };

/** A row without the letters that a reader gave twice, in their word and alone beside it: `S SAOIRSE`, `FN N WENDELIN`. */
export const withoutDoubles = (row: readonly PlacedWord[]): PlacedWord[] =>
  row.filter(
    (word, at) =>
      !isDouble(word, row[at - 1], (before) => before.text.at(-1)) &&
      !isDouble(word, row[at + 1], (after) => after.text.at(0)),
  );

function isDouble(
  { text, left, right, confidence }: PlacedWord,
  beside: PlacedWord | undefined,
  letterOf: (word: PlacedWord) => string | undefined,
): boolean {
  if (!beside || !/^\p{L}$/u.test(text) || !/^\p{L}{2}/u.test(beside.text)) return false;
  const shared = (Math.min(right, beside.right) - Math.max(left, beside.left)) / (right - left);
  const isSame = letterOf(beside)?.toLowerCase() === text.toLowerCase();
  return (isSame && shared > SHARED) || (confidence < DOUBTED.confidence && shared > DOUBTED.shared);
}
