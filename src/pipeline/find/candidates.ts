import type { FieldDefinition } from '../../documents/define.ts';
import { readingConfidence } from '../../documents/evidence.ts';
import type { Layout, PlacedWord } from '../../documents/layout.ts';
import { FIND_VALUES, FREE_TEXT } from '../../documents/values/index.ts';
import { looksLikeMoney } from '../../documents/values/money.ts';
import { byPattern, type Conventions, type ValueMatch } from '../../documents/values/value.ts';
import type { FieldValue } from '../../domain/field.ts';
import { addressLines } from './address-block.ts';
import { type Caption, findCaptions, phrasesOf } from './captions.ts';
import { cellsOf } from './cells.ts';
import { placeFits } from './position.ts';
import { type Direction, type Region, regionsOf } from './regions.ts';
import { unlabelled } from './unlabelled.ts';

/** A value that may belong to a field, and how well it fits, 0 to 1. Without a value: something stands there that is not of the field's kind. */
export interface Candidate {
  readonly field: string;
  readonly value?: FieldValue;
  readonly words: readonly PlacedWord[];
  readonly score: number;
}

export type Fields = Readonly<Record<string, FieldDefinition>>;

const DIRECTION_WEIGHT: Readonly<Record<Direction, number>> = { inline: 1, right: 0.97, below: 0.93, above: 0.8 };

/** Every value that could be one of the fields, with the score of its caption, place and form. */
export function candidatesIn(
  layout: Layout,
  fields: Fields,
  titles: readonly string[],
  conventions: Conventions,
): Candidate[] {
  const captions = findCaptions(phrasesOf(fields), layout);
  const captionWords = new Set(captions.filter((caption) => caption.score > 0.8).flatMap(({ words }) => words));
  const isCaption = (word: PlacedWord): boolean => captionWords.has(word);
  const titleWords = new Set(findCaptions(titles, layout).flatMap(({ words }) => words));
  const isPrinted = (word: PlacedWord): boolean => isCaption(word) || titleWords.has(word);
  return Object.entries(fields).flatMap(([field, definition]) => {
    const beside = regionsFor(definition, captions, layout, isCaption);
    const labelled = beside.flatMap((region) => candidatesFrom(region, field, definition, layout, conventions));
    const free = unlabelled(definition, layout, { isCaption, isPrinted }).flatMap((region) =>
      candidatesFrom(region, field, definition, layout, conventions),
    );
    return [...labelled, ...free];
  });
}

type ScoredRegion = Region & { readonly score: number };

function regionsFor(
  definition: FieldDefinition,
  captions: readonly Caption[],
  layout: Layout,
  isCaption: (word: PlacedWord) => boolean,
): ScoredRegion[] {
  return definition.labels.flatMap((label, order) => {
    const preference = 1 - Math.min(order, 5) * 0.015; // labels are listed best first
    if (typeof label !== 'string')
      return cellsOf(label, captions, layout).map((cell) => ({ ...cell, score: cell.score * preference }));
    return captions
      .filter((caption) => caption.phrase === label)
      .flatMap((caption) =>
        regionsOf(caption, layout, isCaption).map((region) => ({
          ...region,
          score:
            preference *
            caption.score *
            standing(region, definition) *
            (region.direction === 'inline' ? 1 : caption.whole),
        })),
      );
  });
}

/** Nearer is better; loose words behind a caption without a colon are often its continuation. */
function standing({ direction, distance }: Region, { kind }: FieldDefinition): number {
  if (direction === 'above' && kind !== 'address') return 0; // only blocks are captioned from below
  const loose = direction === 'inline' && distance > 0 && FREE_TEXT.has(kind) ? 0.6 : 1;
  return (loose * DIRECTION_WEIGHT[direction]) / (1 + 0.12 * distance);
}

function candidatesFrom(
  region: ScoredRegion,
  field: string,
  definition: FieldDefinition,
  layout: Layout,
  conventions: Conventions,
): Candidate[] {
  const lines = definition.multiline ? linesOf(region, definition) : region.lines.slice(0, 1);
  const words = lines.flat();
  if (words.length === 0) return [];
  const text = words.map((word) => word.text).join(' ');
  const matches = findMatches(text, definition, conventions);
  if (matches.length === 0)
    return isIllegible(region, words, definition) ? [{ field, words, score: region.score }] : [];
  return matches.map((match, index) => {
    const used = wordsAt(words, match);
    const fit =
      fitOf(text, match, definition) * placeFits(used, definition.position, layout) * (1 - 0.2 * Math.min(index, 4));
    return { field, value: match.value, words: used, score: region.score * fit };
  });
}

/** Something stands where the value should, and it is no value: smudged, or after a colon. Other text nearby is not this field's business. */
function isIllegible(
  { direction, distance }: Region,
  words: readonly PlacedWord[],
  { kind }: FieldDefinition,
): boolean {
  const colon = direction === 'inline' && distance === 0 && !FREE_TEXT.has(kind);
  return colon || (direction !== 'below' && distance < 2 && readingConfidence(words) < 0.5);
}

function linesOf({ lines }: Region, { kind }: FieldDefinition): readonly (readonly PlacedWord[])[] {
  return kind === 'address' ? addressLines(lines) : lines;
}

/** Values of the field's kind that match its pattern; where the kind finds none, whatever the pattern itself finds. */
function findMatches(text: string, { kind, pattern }: FieldDefinition, conventions: Conventions): ValueMatch[] {
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

/** A typed value should be all that stands there; an amount should be printed like one. */
function fitOf(text: string, match: ValueMatch, { kind }: FieldDefinition): number {
  if (FREE_TEXT.has(kind)) return 1;
  const covered = (match.end - match.start) / Math.max(text.trim().length, 1);
  const plain = kind === 'money' && !looksLikeMoney(text, match) ? 0.75 : 1;
  return (0.85 + 0.15 * Math.min(covered, 1)) * plain;
}

function wordsAt(words: readonly PlacedWord[], { start, end }: ValueMatch): PlacedWord[] {
  let offset = 0;
  return words.filter((word) => {
    const from = offset;
    offset += word.text.length + 1;
    return from < end && from + word.text.length > start;
  });
}
