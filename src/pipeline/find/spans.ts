import type { FieldDefinition } from '../../documents/define.ts';
import type { PlacedWord, Run } from '../../documents/layout.ts';
import { findDates } from '../../documents/values/date.ts';
import type { Place } from './candidates.ts';
import type { Page } from './judge.ts';

/** What stands between the two days of a span. */
const BETWEEN = /^\s*(?:[-–—]|to|through|thru|until|till|bis(?:\s+zum)?|au|jusqu['’]au|al|hasta(?:\s+el)?|a)\s*$/iu;
/** Either order counts here: only where the dates stand matters. */
const CONVENTIONS = { dayFirst: true };

/** The first or last day of every span of dates on the page: `01/02/2026 to 28/02/2026`, `1 February – 28 February 2026`. */
export function spansOf({ span }: FieldDefinition, { layout }: Page): Place[] {
  if (span === undefined) return [];
  return layout.rows.flatMap((row) =>
    joinedRuns(row).flatMap((words): Place[] => {
      const days = daysOf(words);
      return days ? [{ by: 'span', direction: 'inline', lines: [days[span]], distance: 0 }] : [];
    }),
  );
}

/** Each run, and each with the next one or two: `from` and `to` may stand in columns. */
function joinedRuns(row: readonly Run[]): (readonly PlacedWord[])[] {
  return row.flatMap((run, at) => [
    run.words,
    ...[1, 2].flatMap((more) => {
      const runs = row.slice(at, at + more + 1);
      return runs.length === more + 1 && daysOf(run.words) === undefined ? [runs.flatMap(({ words }) => words)] : [];
    }),
  ]);
}

function daysOf(words: readonly PlacedWord[]): { start: PlacedWord[]; end: PlacedWord[] } | undefined {
  const text = words.map((word) => word.text).join(' ');
  const dates = findDates(text, CONVENTIONS);
  for (const [at, first] of dates.entries()) {
    const second = dates[at + 1];
    if (second && BETWEEN.test(text.slice(first.end, second.start)))
      return { start: wordsIn(words, first), end: wordsIn(words, second) };
  }
  return undefined;
}

/** Each date that stands on these lines, wherever, up to so many that a list of movements does not drown the rest. */
export const datesIn = (runs: readonly Run[]): PlacedWord[][] =>
  runs
    .filter(({ text }) => /\d/.test(text))
    .flatMap(({ words, text }) => findDates(text, CONVENTIONS).map((date) => wordsIn(words, date)))
    .slice(0, MOST_DATES);

const MOST_DATES = 12;

function wordsIn(words: readonly PlacedWord[], { start, end }: { start: number; end: number }): PlacedWord[] {
  let offset = 0;
  return words.filter((word) => {
    const from = offset;
    offset += word.text.length + 1;
    return from < end && from + word.text.length > start;
  });
}
