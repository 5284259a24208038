import { checkNamed } from '../../checks/index.ts';
import type { FieldDefinition } from '../../documents/define.ts';
import { readingConfidence } from '../../documents/evidence.ts';
import { type Layout, makeRun, median, type PlacedWord, placeInPrint, type Run } from '../../documents/layout.ts';
import { FREE_TEXT } from '../../documents/values/index.ts';
import type { ValueMatch } from '../../documents/values/value.ts';
import type { FieldKind } from '../../domain/field.ts';
import type { PlainDate } from '../../domain/plain-date.ts';
import type { Place } from './candidates.ts';
import type { Caption } from './captions.ts';
import type { Clues } from './clues.ts';
import { cluesOfKind } from './kinds.ts';
import { captionShare } from './known-captions.ts';
import { placeFits } from './position.ts';
import { cluesOfSums } from './sums.ts';

/** A page as it is searched: its captions, and which words are no values. */
export interface Page {
  readonly layout: Layout;
  readonly today: PlainDate;
  readonly captions: readonly Caption[];
  /** Whether the type has one field only of this kind. */
  readonly isAlone: (kind: FieldKind) => boolean;
  /** Captions of this type's fields. */
  readonly isCaption: (word: PlacedWord) => boolean;
  /** Those, and its titles. */
  readonly isPrinted: (word: PlacedWord) => boolean;
}

/** The clue of what no caption names, though no other field could own it. */
const UNCAPTIONED = 'without a caption, the only field of its kind';

/** Checks that look at the value alone and tell whether it was read, and taken, right. */
const OF_THE_VALUE =
  /^(?:iban|luhn|aba|lei|vat|ssn-structure|ein-structure|nino-structure|sort-code-structure|not-future|plausible-date)$/;

/** What a place says by itself: how it was come by, and how well its caption fits. */
export function cluesOfPlace(place: Place, definition: FieldDefinition, page: Page): Clues {
  const { by, direction, distance, caption, order = 0, signs } = place;
  const { kind } = definition;
  const colon = direction === 'inline' && distance === 0;
  return {
    [by === 'caption' ? `${direction}${colon ? ' after a colon' : ''}` : by]: 1,
    [UNCAPTIONED]: caption || by === 'cell' || !page.isAlone(kind) ? 0 : 1,
    ...signs,
    'other words name it': by === 'shape' && definition.labels.length > 0 && hasWordsBefore(place, page) ? 1 : 0,
    'how far': Math.min(distance, 6),
    'label down the list': Math.min(order, 5) / 5,
    ...(caption && {
      'caption misread': caption.leads ? 1 - Math.min(1, caption.score) : 0,
      'words before its caption': caption.leads ? 0 : 1,
      'caption goes on': direction === 'inline' ? 0 : 1 - caption.whole,
      'one-word caption': caption.words.length === 1 ? 1 : 0,
      'heads beside its caption': direction === 'below' ? headsBeside(caption, page) : 0,
      'named again further down': isNamedBelow(caption, definition, page) ? 1 : 0,
      'loose words behind caption': direction === 'inline' && !colon && FREE_TEXT.has(kind) ? 1 : 0,
    }),
  };
}

/** What stands before it on its line is none of its captions, or it would have been found by that. */
function hasWordsBefore({ lines: [line = []] }: Place, { layout }: Page): boolean {
  const [first] = line;
  if (!first) return false;
  const run = layout.runs.find(({ words }) => words.includes(first));
  return run?.words.some(({ text, left }) => left < first.left && /\p{L}{2}/u.test(text)) ?? false;
}

/** How much its caption looks like one of a table's heads: up to three others stand on its row, without a number. */
const headsBeside = ({ run }: Caption, { layout }: Page): number =>
  Math.min(3, (layout.rows[run.row] ?? []).filter((other) => other !== run && !/\d/.test(other.text)).length) / 3;

/** Sums come at the foot: the same word over a column of goods names none. */
const isNamedBelow = ({ run }: Caption, { labels }: FieldDefinition, { captions }: Page): boolean =>
  captions.some((other) => other.run.row > run.row && other.score > 0.8 && labels.includes(other.phrase));

interface Found {
  readonly place: Place;
  readonly match: ValueMatch;
  readonly index: number;
  readonly text: string;
  readonly used: readonly PlacedWord[];
}

/** What the value and its print say. */
export function cluesOfValue(
  { place, match, index, text, used }: Found,
  definition: FieldDefinition,
  page: Page,
): Clues {
  const { kind, position, options } = definition;
  const printed = text.slice(match.start, match.end);
  const run = makeRun(used, 0);
  const [across, down] = placeInPrint(page.layout, run.left, run.top);
  const covered = Math.min(1, (match.end - match.start) / Math.max(text.trim().length, 1));
  return {
    'not the first there': Math.min(index, 3),
    'other text there': 1 - covered,
    'no place said': position === undefined ? 1 : 0,
    'out of place': placeFits(used, position, page.layout) < 1 ? 1 : 0,
    'doubtful reading': 1 - readingConfidence(used),
    ...cluesOfPicture(used, printed, page.layout),
    'worst word doubtful': 1 - Math.min(1, ...used.map(({ confidence }) => confidence)),
    'second reader disagrees': used.some(({ second }) => second && !second.agrees) ? 1 : 0,
    'second reader agrees': used.some(({ second }) => second?.agrees) ? 1 : 0,
    'larger type': Math.max(-1, Math.min(1, Math.log2(run.size / usualSize(page.layout)))),
    'opens like a caption': options ? 0 : captionShare(printed),
    'caption words in it': used.some(page.isPrinted) ? 1 : 0,
    'opens the page': run.top - page.layout.print.top < run.height / 2 ? 1 : 0,
    'column goes on': place.direction === 'below' && goesOn(run, page.layout) ? 1 : 0,
    'how far down': down,
    'how far right': across,
    ...cluesOfCheck(match, definition, page.today),
    ...(options ? {} : cluesOfKind(kind, match, printed)), // an answer is known by its words, not by their look
    ...(kind === 'money' && cluesOfSums(match.value, run, page.layout)),
  };
}

/** What was read from a picture may be misread: the likelier the longer it is, and the likelier without marks on a page that has them. */
function cluesOfPicture(used: readonly PlacedWord[], printed: string, layout: Layout): Clues {
  if (used.every(({ engine }) => engine === 'text-layer')) return {};
  return {
    'read from a picture': 1,
    'letters read from a picture': Math.min(1, printed.length / 40),
    'no marks on a page with marks': /\p{L}{4}/u.test(printed) && !isMarked(printed) && hasMarks(layout) ? 1 : 0,
  };
}

const isMarked = (text: string): boolean => /\p{M}|ß/u.test(text.normalize('NFD'));

const MARKED = new WeakMap<Layout, boolean>();
function hasMarks(layout: Layout): boolean {
  const marked = MARKED.get(layout) ?? layout.runs.some(({ text }) => isMarked(text));
  MARKED.set(layout, marked);
  return marked;
}

/** More numbers stand right under it: it is the first of a column, not the one value of a box. */
function goesOn({ left, right, top, bottom, size }: Run, { runs }: Layout): boolean {
  return runs.some(
    (run) =>
      run.top > bottom - size / 2 &&
      run.top - top < 4.5 * size &&
      run.left < right &&
      run.right > left &&
      /\d/.test(run.text) &&
      !/\p{L}{2}/u.test(run.text),
  );
}

const SIZES = new WeakMap<Layout, number>();
function usualSize(layout: Layout): number {
  const size = SIZES.get(layout) ?? Math.max(1, median(layout.runs.map((run) => run.size)));
  SIZES.set(layout, size);
  return size;
}

function cluesOfCheck({ value }: ValueMatch, { checks }: FieldDefinition, today: PlainDate): Clues {
  const results = checks
    .filter((name) => OF_THE_VALUE.test(name))
    .flatMap((name) => checkNamed(name)?.(value, {}, today) ?? []);
  if (results.length === 0) return {};
  return results.every(Boolean) ? { 'check holds': 1 } : { 'check fails': 1 };
}

/** Something stands where the value should, and it is no value: smudged, or after a colon. Other text nearby is not this field's business. */
export function isIllegible(
  { direction, distance }: Place,
  words: readonly PlacedWord[],
  { kind }: FieldDefinition,
): boolean {
  const colon = direction === 'inline' && distance === 0 && !FREE_TEXT.has(kind);
  return colon || (direction !== 'below' && distance < 2 && readingConfidence(words) < 0.5);
}
