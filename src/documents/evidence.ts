import type { Evidence } from '../domain/extraction.ts';
import type { Word } from '../domain/page.ts';
import { boxAround, type PlacedWord } from './layout.ts';

/** Where these words stand: one box for each page. */
export function evidenceOf(words: readonly PlacedWord[]): Evidence[] {
  const pages = [...new Set(words.map((word) => word.page))];
  return pages.map((page) => {
    const here = words.filter((word) => word.page === page);
    const engine = here[0]?.engine ?? 'text-layer';
    return { page, box: boxAround(here), text: here.map((word) => word.text).join(' '), engine, ...secondOf(here) };
  });
}

/** The other reader's text of these words; where it was not asked about one, the one that stands. */
function secondOf(words: readonly Word[]): Pick<Evidence, 'second'> {
  const asked = words.flatMap(({ second }) => second ?? []);
  const [first] = asked;
  if (!first) return {};
  const text = words.map((word) => word.second?.text ?? word.text).join(' ');
  return { second: { engine: first.engine, text, agrees: asked.every(({ agrees }) => agrees) } };
}

/** How well these words were read, 0 to 1: their mean. */
export const readingConfidence = (words: readonly PlacedWord[]): number =>
  words.reduce((sum, word) => sum + word.confidence, 0) / Math.max(words.length, 1);
