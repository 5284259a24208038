import { type Layout, makeRun, type PlacedWord, placeInPrint, type Run } from '../../documents/layout.ts';
import { isOtherNumber, isTime } from './address-block.ts';
import type { Clues } from './clues.ts';

/** A firm's own lines stand at the head of what is printed. */
const DEPTH = 0.45;
const MOST_LINES = 16;
/** Runs of one line that stand no further apart than this, in sizes of type, are one line that is set wide. */
const WIDE_GAP = 5;
/** No line of a letterhead holds more words: one without end would be searched word by word. */
const MOST_WORDS = 24;

const KNOWN = new WeakMap<Layout, readonly Run[]>();

/** The first printed lines of the page, each whole: wide spaces part a firm's name, or a house number from its street. */
export function headLines(layout: Layout): readonly Run[] {
  const lines =
    KNOWN.get(layout) ??
    layout.rows
      .filter(([first]) => first && isHigh(first))
      .slice(0, MOST_LINES)
      .flatMap(joined)
      .filter(({ text }) => /[\p{L}\d]{2}/u.test(text))
      .slice(0, MOST_LINES);
  KNOWN.set(layout, lines);
  return lines;

  function isHigh({ top }: Run): boolean {
    return placeInPrint(layout, 0, top)[1] < DEPTH;
  }
}

function joined(row: readonly Run[]): Run[] {
  const lines: Run[] = [];
  for (const run of row) {
    const last = lines.at(-1);
    const isShort = last && last.words.length + run.words.length <= MOST_WORDS;
    const isNear = isShort && run.left - last.right <= WIDE_GAP * Math.max(last.size, run.size);
    if (isNear) lines[lines.length - 1] = makeRun([...last.words, ...run.words], run.row);
    else lines.push(run);
  }
  return lines;
}

/** An address that is told by what stands about it. */
export interface OwnAddress {
  readonly lines: readonly (readonly PlacedWord[])[];
  readonly signs: Clues;
}

/** What may be a firm's own address: the lines between its name or its register's number and its other numbers, a title or a caption, wherever the first of them begins. */
export function ownAddresses(layout: Layout, isPrinted: (word: PlacedWord) => boolean): OwnAddress[] {
  const lines = headLines(layout);
  const isEnd = ({ text, words }: Run): boolean =>
    isOtherNumber(text) || isTime(text) || isBare(text) || words.some(isPrinted);
  const stretches = stretchesOf(lines, isEnd).slice(0, MOST_STRETCHES);
  return stretches.flatMap((stretch, order) => beginningsOf(stretch, lines, order));
}
const MOST_OWN = 8;
const MOST_STRETCHES = 3;
/** So many lines of a stretch may come before its street: a name of two lines, a branch. */
const MOST_BEFORE = 3;

/** A number alone: a telephone, or one that somebody stamped there. */
const isBare = (text: string): boolean => /^[^\p{L}]*$/u.test(text);
/** A house number, or that of a lot or floor, and no postcode. */
const opensWithNumber = (text: string): boolean =>
  /^(?:\S{1,6}\s){0,2}(?:\p{L}{0,4}[.-]){0,2}\p{L}{0,2}\d/u.test(text) &&
  !/^\d{5} \p{Lu}/u.test(text) &&
  !isOtherNumber(text);

/** The lines between those that end a block. */
function stretchesOf(lines: readonly Run[], isEnd: (line: Run) => boolean): Run[][] {
  const stretches: Run[][] = [[]];
  for (const line of lines)
    if (isEnd(line)) stretches.push([]);
    else stretches.at(-1)?.push(line);
  return stretches.filter(({ length }) => length > 0);
}

/** A stretch from each line to its end, as far as the first that opens with a number; a name is above it, or the number of one. */
function beginningsOf(stretch: readonly Run[], lines: readonly Run[], order: number): OwnAddress[] {
  const street = stretch.findIndex(({ text }) => opensWithNumber(text));
  const [first, last] = street < 0 ? [0, MOST_BEFORE - 1] : [Math.max(0, street - MOST_BEFORE), street];
  const [opening] = stretch;
  const before = opening ? lines.slice(0, lines.indexOf(opening)) : [];
  const below = lines[before.length + stretch.length];
  return stretch.slice(first, last + 1).flatMap((_, begun): OwnAddress[] => {
    const at = first + begun;
    const above = lines[before.length + at - 1];
    const block = stretch.slice(at);
    if (!above || block.length > MOST_OWN || (block.length === 1 && street < 0)) return [];
    const signs = {
      'number above it': at === 0 && order > 0 && isOtherNumber(above.text) ? 1 : 0,
      'opens with a number': at === street ? 1 : 0,
      'street above it': before.some(({ text }) => opensWithNumber(text)) ? 1 : 0,
      'its numbers below it': below && isOtherNumber(below.text) ? 1 : 0,
      'lines above it': Math.min(MOST_BEFORE, at) / MOST_BEFORE,
      'blocks above it': order / MOST_STRETCHES,
      'lines in it': block.length / MOST_OWN,
    };
    return [{ lines: block.map(({ words }) => words), signs }];
  });
}

/** What a firm's name ends with, or a part of it: where the first line has none and the second has, both are the name. */
const NAME_ENDS =
  /\b(?:sdn\.? bhd|s\/b|inc|llc|llp|ltd|limited|plc|corp(?:oration)?|company|gmbh|ag|kg|s\.?a|sarl|sas|s\.?l|s\.?r\.?l|b\.?v)\b\.?\)?$/i;

/** Whether these two lines may be one name. */
export const takesTwoLines = (first: Run, second: Run): boolean =>
  !/\d/.test(first.text) && !NAME_ENDS.test(first.text) && NAME_ENDS.test(second.text);
/** 1 for a legal form and nothing else, half with a word more. */
export const shortness = ({ words }: Run): number => 1 / Math.max(1, words.length - 1);

/** What the lines about a name say of it: whether it began above, and whether the firm's number or street is below. */
export function signsOfName(words: readonly PlacedWord[], layout: Layout): Clues {
  const lines = headLines(layout);
  const at = lines.findLastIndex((line) => line.words.some((word) => words.includes(word)));
  const [above, line, below] = [lines[at - 1], lines[at], lines[at + 1]];
  if (!line) return {};
  const mayGoOn = above && takesTwoLines(above, line) && !above.words.some((word) => words.includes(word));
  return {
    'may go on from above': mayGoOn ? shortness(line) : 0,
    'number beside it': isOtherNumber(line.text) ? 1 : 0,
    'number below it': below && isOtherNumber(below.text) ? 1 : 0,
    'street below it': below && opensWithNumber(below.text) ? 1 : 0,
  };
}
