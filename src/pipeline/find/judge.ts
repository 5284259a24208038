import { checkNamed } from '../../checks/index.ts';
import type { FieldDefinition } from '../../documents/define.ts';
import { readingConfidence } from '../../documents/evidence.ts';
import { type Layout, makeRun, median, type PlacedWord, placeInPrint, type Run } from '../../documents/layout.ts';
import { FREE_TEXT } from '../../documents/values/index.ts';
import { looksLikeMoney } from '../../documents/values/money.ts';
import type { ValueMatch } from '../../documents/values/value.ts';
import type { FieldKind } from '../../domain/field.ts';
import type { PlainDate } from '../../domain/plain-date.ts';
import { closesAddress } from './address-block.ts';
import type { Candidate, Place } from './candidates.ts';
import type { Caption } from './captions.ts';
import type { Clues } from './clues.ts';
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

/** Clues that only what is known of a country's postcodes tells. */
const ENDS_WELL = 'ends like an address';
const ANOTHER_ENDS = 'another ends like an address';
export const BY_POSTCODE: readonly string[] = [ENDS_WELL, ANOTHER_ENDS];
/** Letters of an address, as few as there mostly are. */
const USUAL_ADDRESS = 30;

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

function cluesOfKind(kind: FieldDefinition['kind'], match: ValueMatch, printed: string): Clues {
  if (kind === 'money')
    return { 'not printed as money': looksLikeMoney(printed, { ...match, start: 0, end: printed.length }) ? 0 : 1 };
  if (kind === 'address')
    return {
      'no number in address': /\d/.test(printed) ? 0 : 1,
      [ENDS_WELL]: closesAddress(lastPart(printed)) ? 1 : 0,
      'short for an address': Math.max(0, 1 - printed.length / USUAL_ADDRESS),
      'reads like a sentence': isSentence(printed) ? 1 : 0,
    };
  if (!FREE_TEXT.has(kind)) return { 'few characters': printed.length < 3 ? 1 : 0 };
  const words = printed.split(/\s+/);
  return {
    'one word': words.length === 1 ? 1 : 0,
    'many words': Math.max(0, words.length - 4) / 4,
    'digits in it': /\d/.test(printed) ? 1 : 0,
    'begins small': /^\p{Ll}/u.test(printed) ? 1 : 0,
    'reads like a sentence': isSentence(printed) ? 1 : 0,
    'legal form': LEGAL_FORM.test(printed) ? 1 : 0,
    'little but a legal form': words.length < 4 && LEGAL_FORM.test(printed) ? (4 - words.length) / 3 : 0,
    'ends with a colon': /:$/.test(printed) ? 1 : 0,
  };
}

const LEGAL_FORM =
  /^(?:banco|banque|bank|caja|caisse|caixa|crédit|sparkasse|volksbank|compagnie|compañía|société|stadtwerke)\b|\b(?:inc|llc|llp|lp|ltd|limited|plc|corp|corporation|company|gmbh|ag|kg|ohg|se|s\.?a|sarl|sas|s\.?l|s\.?r\.?l|b\.?v|n\.?v|bank|trust|union|council|university|bhd|s\/b|pte|pty|pvt|oy|ab|aps|as|bv|nv|kft|enterprises?|trading|holdings|industries|stores?|restaurants?)\b\.?$/iu;
/** Little words that names and addresses seldom hold two of. */
const LITTLE =
  /(?<!\p{L})(?:the|of|and|is|are|in|on|for|your|you|this|that|with|to|at|be|we|our|by|or|not|und|der|die|das|ist|wir|sie|et|le|les|est|vous|que|el|los|es|para|con)(?!\p{L})/giu;
const isSentence = (text: string): boolean => (text.match(LITTLE) ?? []).length >= 3;

/** The last two or three words, where the postcode stands whatever its country. */
const lastPart = (text: string): string => text.split(/,\s*|(?<=\d)\s(?=\d{4,5}\s)/).at(-1) ?? text;

/** What the others say: the same value found again, other values for the same field, and other fields with a better claim to the same words. */
export function cluesOfRivals(candidates: readonly Candidate[]): Candidate[] {
  const byField = groupBy(candidates, ({ field }) => field);
  const byWord = new Map<PlacedWord, Candidate[]>();
  for (const candidate of candidates)
    for (const word of candidate.words) byWord.set(word, [...(byWord.get(word) ?? []), candidate]);
  return candidates.map((candidate) => {
    const same = (byField.get(candidate.field) ?? []).filter((other) => other !== candidate);
    const agreeing = same.filter((other) => other.value === candidate.value && other.words[0] !== candidate.words[0]);
    const contenders = endsWell(candidate) ? same.filter(endsWell) : same;
    const unlike = new Set(contenders.map(({ value }) => value).filter((value) => value !== candidate.value));
    const claims = new Set(candidate.words.flatMap((word) => byWord.get(word) ?? []));
    const rivals = [...claims].filter(
      (other) =>
        other.field !== candidate.field && closeness(other) < closeness(candidate) && claimsMost(other, candidate),
    );
    const inCell = same.filter(({ clues }) => clues['cell'] === 1);
    const isInCell = candidate.clues['cell'] === 1 || inCell.some(({ words }) => words[0] === candidate.words[0]);
    const clues = {
      ...candidate.clues,
      'in the column it names': isInCell ? 1 : 0,
      'another stands in that column': !isInCell && inCell.length > 0 ? 1 : 0,
      'found again': Math.min(2, agreeing.length) / 2,
      'other values': Math.min(4, unlike.size) / 4,
      'another field is nearer': Math.min(1, rivals.length),
      'a sentence gives less of it': same.some((other) => saysLess(other, candidate)) ? 1 : 0,
      [ANOTHER_ENDS]: !endsWell(candidate) && same.some(endsWell) ? 1 : 0,
    };
    return { ...candidate, clues };
  });
}

/** A number that stands inside an address may be another's; the address is not for that. */
const claimsMost = (rival: Candidate, { words }: Candidate): boolean =>
  2 * words.filter((word) => rival.words.includes(word)).length >= words.length;

/** A sentence whose words around a value are known tells where it begins and ends. */
const saysLess = (sentence: Candidate, { words }: Candidate): boolean =>
  sentence.clues['sentence'] === 1 &&
  sentence.words.length < words.length &&
  sentence.words.every((word) => words.includes(word));

const endsWell = ({ clues }: Candidate): boolean => clues[ENDS_WELL] === 1;

/** How near a candidate stands to what names it; what nothing names is furthest. */
function closeness({ clues }: Candidate): number {
  const named = CAPTIONED.some((name) => clues[name] === 1);
  return named ? (clues['how far'] ?? 0) + 2 * (clues['caption goes on'] ?? 0) + (clues['caption misread'] ?? 0) : 10;
}
const CAPTIONED = ['inline after a colon', 'inline', 'right', 'below', 'above', 'cell', 'sentence'];

function groupBy<Item>(items: readonly Item[], key: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
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
