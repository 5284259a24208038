import type { DocumentType } from '../../documents/define.ts';
import { DOCUMENT_TYPES, OTHER } from '../../documents/index.ts';
import type { Page } from '../../domain/page.ts';
import { anchorWeight, searchable } from './anchors.ts';
import { typeConfidence } from './type-confidence.ts';

/** What a page, or several of one document, seems to be. */
export interface Guess {
  readonly type: DocumentType;
  readonly typeConfidence: number;
  /** The type shows in the head of the page, as on a first page. */
  readonly headed: boolean;
}

/** Less than this weight of anchors, and the page is none of the types. */
export const LEAST_WEIGHT = 2.5;
export const HEAD_OF_PAGE = 0.25;
const LEAST_IN_HEAD = 2;

export function classify(pages: readonly Page[], types: readonly DocumentType[]): Guess {
  const lines = pages.flatMap((page) => page.lines);
  const weighed = weighTypes(lines, types);
  const { type, best } = weighed;
  const head = searchable(lines.filter((line) => line.box[1] < HEAD_OF_PAGE));
  return {
    type,
    typeConfidence: typeConfidence(weighed),
    headed: best > 0 && anchorWeight(type, head) >= LEAST_IN_HEAD,
  };
}

/** The type and what speaks for it: the weight of its anchors, and that of the best of the other types. */
export interface Weighed {
  readonly type: DocumentType;
  readonly best: number;
  readonly second: number;
  /** How many words were looked at: a page of many without an anchor is hardly of any type. */
  readonly words: number;
}

const BUILT_IN: ReadonlySet<string> = new Set(DOCUMENT_TYPES.map(({ id }) => id));

/** Papers that are none of the built-in types have anchors of their own: what shows more of them is `other`. A user's own type is never outweighed so: it may be about such a paper. */
export function weighTypes(lines: Page['lines'], types: readonly DocumentType[]): Weighed {
  const whole = searchable(lines);
  const words = whole.lines.reduce((sum, line) => sum + line.length, 0);
  const foreign = anchorWeight(OTHER, whole);
  const scored = types.map((type) => ({ type, weight: anchorWeight(type, whole) })).sort((a, b) => b.weight - a.weight);
  const [first, second] = scored;
  if (!first || first.weight < LEAST_WEIGHT || (foreign > first.weight && BUILT_IN.has(first.type.id)))
    return { type: OTHER, best: foreign, second: first?.weight ?? 0, words };
  return { type: first.type, best: first.weight, second: Math.max(second?.weight ?? 0, foreign), words };
}
