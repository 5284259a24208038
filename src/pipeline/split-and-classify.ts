import type { DocumentType } from '../documents/define.ts';
import { OTHER } from '../documents/index.ts';
import type { Page } from '../domain/page.ts';
import { matchPhrase, squeeze } from './find/match-phrase.ts';

/** One document inside a file: its type and its pages. */
export interface Part {
  readonly type: DocumentType;
  readonly typeConfidence: number;
  readonly pages: readonly Page[];
}

/** Types may be chosen from, and one may be forced: what the caller knows is not guessed at. */
export interface TypeChoice {
  readonly types: readonly DocumentType[];
  readonly forced?: DocumentType;
}

/** Less than this weight of anchors, and the page is none of the types. */
const LEAST_WEIGHT = 2.5;
const HEAD_OF_PAGE = 0.25;

/** Splits a file's pages into documents: a page opens a new one unless it continues the one before. */
export function splitAndClassify(pages: readonly Page[], { types, forced }: TypeChoice): Part[] {
  const parts: { type: DocumentType; typeConfidence: number; pages: Page[] }[] = [];
  for (const page of pages.filter((page) => page.source !== 'blank')) {
    const guess = forced ? { type: forced, typeConfidence: 1, headed: false } : classify(page, types);
    const last = parts.at(-1);
    if (last && continues(page, guess, last)) last.pages.push(page);
    else parts.push({ type: guess.type, typeConfidence: guess.typeConfidence, pages: [page] });
  }
  return parts;
}

interface Guess {
  readonly type: DocumentType;
  readonly typeConfidence: number;
  /** The type shows in the head of the page, as on a first page. */
  readonly headed: boolean;
}

function classify(page: Page, types: readonly DocumentType[]): Guess {
  const whole = searchable(page.lines.map((line) => line.text));
  const head = searchable(page.lines.filter((line) => line.box[1] < HEAD_OF_PAGE).map((line) => line.text));
  const scored = types.map((type) => ({ type, weight: anchorWeight(type, whole) })).sort((a, b) => b.weight - a.weight);
  const [best, second] = scored;
  if (!best || best.weight < LEAST_WEIGHT)
    return { type: OTHER, typeConfidence: 1 - (best?.weight ?? 0) / (2 * LEAST_WEIGHT), headed: false };
  const typeConfidence = best.weight / (best.weight + (second?.weight ?? 0) + 0.5);
  return { type: best.type, typeConfidence, headed: anchorWeight(best.type, head) >= 2 };
}

/** `Page 2 of 3` continues; so does a page of the same type, or of none, that does not open like a first page. */
function continues(page: Page, guess: Guess, last: Part): boolean {
  const numbered = /\b(?:page|seite|página)\s+(\d+)\s*(?:of|von|sur|de|\/)\s*(\d+)/i.exec(
    page.lines.map((line) => line.text).join('\n'),
  );
  const unlike = guess.type.id !== last.type.id && guess.type !== OTHER;
  if (numbered) return Number(numbered[1]) > 1 && !unlike;
  return guess.type.id === last.type.id && !guess.headed;
}

interface Searchable {
  readonly text: string;
  readonly squeezed: string;
  readonly lines: readonly (readonly string[])[];
}

const searchable = (lines: readonly string[]): Searchable => ({
  text: lines.join('\n'),
  squeezed: ` ${lines.map((line) => line.split(/\s+/).map(squeeze).filter(Boolean).join(' ')).join(' | ')} `,
  lines: lines.map((line) => line.split(/\s+/)),
});

function anchorWeight({ anchors }: DocumentType, text: Searchable): number {
  return anchors.reduce((sum, anchor) => {
    if (typeof anchor === 'string') return sum + (holds(anchor, text) ? 1 : 0);
    const found = 'pattern' in anchor ? new RegExp(anchor.pattern, 'iu').test(text.text) : holds(anchor.phrase, text);
    return sum + (found ? anchor.weight : 0);
  }, 0);
}

function holds(phrase: string, { squeezed, lines }: Searchable): boolean {
  if (squeezed.includes(` ${phrase.split(/\s+/).map(squeeze).filter(Boolean).join(' ')} `)) return true;
  return squeeze(phrase).length >= 7 && lines.some((words) => matchPhrase(phrase, words).length > 0);
}
