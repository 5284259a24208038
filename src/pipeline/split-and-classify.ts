import type { DocumentType } from '../documents/define.ts';
import { OTHER } from '../documents/index.ts';
import type { AssignedTypes } from '../domain/application.ts';
import type { Page } from '../domain/page.ts';
import { classify, type Guess } from './split/classify.ts';
import { continues } from './split/continues.ts';
import { withoutRepeats } from './split/same-page.ts';

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
  /** Page → type, where a person has said what a page is. */
  readonly assigned?: AssignedTypes | undefined;
}

/** Splits a file's pages into documents: a page opens a new one unless it continues the one before. Blank pages, and pages that stand in the file already, say nothing and belong to none. */
export function splitAndClassify(pages: readonly Page[], { types, forced, assigned }: TypeChoice): Part[] {
  const parts: { guess: Guess; pages: Page[]; isAssigned?: boolean }[] = [];
  for (const page of withoutRepeats(pages.filter((page) => page.source !== 'blank'))) {
    const said = types.find(({ id }) => id === assigned?.[page.page]);
    if (said) {
      addAssigned(parts, page, said);
      continue;
    }
    const guess = forced ? { type: forced, typeConfidence: 1, headed: false } : classify([page], types);
    const last = parts.at(-1);
    if (last && (forced || continues(page, guess, last))) {
      last.pages.push(page);
      if (!forced && !last.isAssigned) last.guess = together(last.guess, guess, last.pages, types);
    } else parts.push({ guess, pages: [page] });
  }
  return parts.map(({ guess: { type, typeConfidence }, pages }) => ({ type, typeConfidence, pages }));
}

/** A page of which somebody has said what it is goes on with the page before it only where that was said to be the same. */
function addAssigned(
  parts: { guess: Guess; pages: Page[]; isAssigned?: boolean }[],
  page: Page,
  type: DocumentType,
): void {
  const last = parts.at(-1);
  if (last?.isAssigned && last.guess.type.id === type.id) last.pages.push(page);
  else parts.push({ guess: { type, typeConfidence: 1, headed: false }, pages: [page], isAssigned: true });
}

/** A later page may say what the first did not (a letter before the form, the back of a card). */
function together(first: Guess, next: Guess, pages: readonly Page[], types: readonly DocumentType[]): Guess {
  if (first.type !== OTHER && next.type.id !== first.type.id) return first;
  const all = classify(pages, types);
  if (first.type !== OTHER) return { ...first, typeConfidence: Math.max(first.typeConfidence, all.typeConfidence) };
  return all.type === OTHER ? first : all;
}
