import type { FieldDefinition } from '../../documents/define.ts';
import type { Layout, PlacedWord } from '../../documents/layout.ts';
import { FIND_VALUES } from '../../documents/values/index.ts';
import { byPattern, type Conventions, type ValueMatch } from '../../documents/values/value.ts';
import type { FieldValue } from '../../domain/field.ts';
import type { PlainDate } from '../../domain/plain-date.ts';
import { addressLines, closesAddress } from './address-block.ts';
import { type Caption, findCaptions, phrasesOf } from './captions.ts';
import { cellsOf } from './cells.ts';
import type { Clues } from './clues.ts';
import { cluesOfPlace, cluesOfValue, isIllegible, type Page } from './judge.ts';
import { optionIn } from './options.ts';
import { type Region, regionsOf } from './regions.ts';
import { cluesOfRivals } from './rivals.ts';
import { sentencesOf } from './sentences.ts';
import { spansOf } from './spans.ts';
import { unlabelled } from './unlabelled.ts';

/** A value that may belong to a field, and what speaks for and against it. Without a value: something stands there that is not of the field's kind. */
export interface Candidate {
  readonly field: string;
  readonly value?: FieldValue;
  readonly words: readonly PlacedWord[];
  readonly clues: Clues;
}

export type Fields = Readonly<Record<string, FieldDefinition>>;

/** Where a value may stand, and how that place was come by. */
export interface Place extends Region {
  readonly by:
    | 'caption'
    | 'cell'
    | 'sentence'
    | 'span'
    | 'letterhead'
    | 'head'
    | 'under the name'
    | 'addressee'
    | 'shape'
    | 'listed';
  /** What its surroundings say. */
  readonly signs?: Clues;
  readonly caption?: Caption;
  /** How far down a definition's list its label stands, 0 for the first. */
  readonly order?: number;
}

/** Every value that could be one of the fields, with its clues. */
export function candidatesIn(
  layouts: readonly Layout[],
  fields: Fields,
  titles: readonly string[],
  conventions: Conventions,
  today: PlainDate,
): Candidate[] {
  const candidates = layouts.flatMap((layout) => {
    const page = pageOf(layout, fields, titles, today);
    return Object.entries(fields).flatMap(([field, definition]) =>
      placesFor(definition, page).flatMap((place) => candidatesFrom(place, field, definition, page, conventions)),
    );
  });
  return cluesOfRivals(candidates);
}

function pageOf(layout: Layout, fields: Fields, titles: readonly string[], today: PlainDate): Page {
  const captions = findCaptions(phrasesOf(fields), layout);
  const captionWords = new Set(captions.filter((caption) => caption.score > 0.8).flatMap(({ words }) => words));
  const titleWords = new Set(findCaptions(titles, layout).flatMap(({ words }) => words));
  const kinds = Object.values(fields).map(({ kind }) => kind);
  return {
    layout,
    today,
    captions,
    isAlone: (kind) => kinds.filter((other) => other === kind).length === 1,
    isCaption: (word) => captionWords.has(word),
    isPrinted: (word) => captionWords.has(word) || titleWords.has(word),
  };
}

function placesFor(definition: FieldDefinition, page: Page): Place[] {
  const { layout, captions, isCaption } = page;
  const labelled = definition.labels.flatMap((label, order): Place[] => {
    if (typeof label !== 'string')
      return cellsOf(label, captions, layout).map((cell) => ({ ...cell, by: 'cell', order }));
    return captions
      .filter((caption) => caption.phrase === label)
      .flatMap((caption) =>
        regionsOf(caption, layout, isCaption)
          .filter((region) => region.direction !== 'above' || mayStandAbove(region, definition))
          .map((region) => ({ ...region, by: 'caption' as const, caption, order })),
      );
  });
  return [
    ...labelled,
    ...sentencesOf(definition, layout),
    ...spansOf(definition, page),
    ...unlabelled(definition, page),
  ];
}

/** Over its caption stands what is written on a line: a day, or an address to its postcode; in boxes it would be another's caption. */
function mayStandAbove({ lines }: Region, { kind, multiline }: FieldDefinition): boolean {
  if (kind === 'address') return closesAddress(textOf(lines.at(-1) ?? []));
  return multiline || kind === 'date';
}

function candidatesFrom(
  place: Place,
  field: string,
  definition: FieldDefinition,
  page: Page,
  conventions: Conventions,
): Candidate[] {
  const lines = definition.multiline ? linesOf(place, definition) : place.lines.slice(0, 1);
  const words = lines.flat();
  if (words.length === 0) return [];
  const text = textOf(words);
  const matches = findMatches(text, definition, conventions);
  if (matches.length === 0)
    return isIllegible(place, words, definition)
      ? [{ field, words, clues: { ...cluesOfPlace(place, definition, page), illegible: 1 } }]
      : [];
  return matches.map((match, index) => {
    const used = wordsAt(words, match);
    const clues = {
      ...cluesOfPlace(place, definition, page),
      ...cluesOfValue({ place, match, index, text, used }, definition, page),
    };
    return { field, value: match.value, words: used, clues };
  });
}

const textOf = (words: readonly PlacedWord[]): string => words.map((word) => word.text).join(' ');

function linesOf({ lines, by }: Place, { kind }: FieldDefinition): readonly (readonly PlacedWord[])[] {
  return kind === 'address' && by !== 'under the name' ? addressLines(lines) : lines;
}

/** One of a field's answers where it has a list of them; else values of its kind that match its pattern; where the kind finds none, whatever the pattern itself finds. */
function findMatches(
  text: string,
  { kind, pattern, options }: FieldDefinition,
  conventions: Conventions,
): ValueMatch[] {
  if (options) return optionIn(text, options);
  const found = FIND_VALUES[kind](text, conventions);
  if (pattern === undefined) return found;
  const whole = new RegExp(`^(?:${pattern})$`, 'u');
  const fitting = found.filter(({ value }) => typeof value === 'string' && whole.test(value));
  return fitting.length > 0
    ? fitting
    : byPattern(new RegExp(`(?<![\\p{L}\\d])(?:${pattern})(?![\\p{L}\\d])`, 'u'), ([match]) => match)(
        text,
        conventions,
      );
}

function wordsAt(words: readonly PlacedWord[], { start, end }: ValueMatch): PlacedWord[] {
  let offset = 0;
  return words.filter((word) => {
    const from = offset;
    offset += word.text.length + 1;
    return from < end && from + word.text.length > start;
  });
}
