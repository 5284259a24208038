import { expect, it } from 'vitest';
import { layOut } from '../../src/documents/layout.ts';
import type { Page, Word } from '../../src/domain/page.ts';
import { page } from '../support/page.ts';

/** A line of 10 points, each word this many points behind the one before it. */
const read = (text: string, gap: number, engine: Word['engine'] = 'pp-ocr'): string => {
  const printed = page([{ text, x: 60, y: 60 }]);
  let left = 60;
  const moved = (word: Word): Word => {
    const [at, width] = [left / 612, word.box[2]];
    left += width * 612 + gap;
    return { ...word, engine, box: [at, word.box[1], width, word.box[3]] };
  };
  const lines: Page['lines'] = printed.lines.map((one) => ({ ...one, words: one.words.map(moved) }));
  return layOut({ ...printed, lines })
    .runs.map((run) => run.text)
    .join(' ');
};

it('gives a word back the letter that a reader tore from it', () => {
  expect(read('H arrow Bluff', 2)).toBe('Harrow Bluff');
  expect(read('Kiebitz Direktban k', 2)).toBe('Kiebitz Direktbank');
});
it('leaves letters alone that are words, or stand as far off as words do', () => {
  expect(read('A bank', 2)).toBe('A bank');
  expect(read('Calle y plaza', 2)).toBe('Calle y plaza');
  expect(read('H arrow', 4)).toBe('H arrow');
});
it('writes the sharp s that recognisers take for a B', () => {
  expect(read('BirnbaumstraBe 91', 4)).toBe('Birnbaumstraße 91');
  expect(read('GroBmann', 4)).toBe('Großmann');
  expect(read('McBride eBay USB', 4)).toBe('McBride eBay USB');
});
it('leaves a text layer as it is', () => {
  expect(read('H arrow GroBmann', 2, 'text-layer')).toBe('H arrow GroBmann');
});
