import { expect, it } from 'vitest';
import { layOut } from '../../src/documents/layout.ts';
import type { Page, Word } from '../../src/domain/page.ts';
import { page } from '../support/page.ts';

/** A line of 10 points, each word this many points behind the one before it. */
const line = (engine: Word['engine'], gap: number, text: string): Page => {
  const printed = page([{ text, x: 60, y: 60 }]);
  let left = 60;
  const moved = (word: Word): Word => {
    const width = word.box[2] * 612;
    const at = left / 612;
    left += width + gap;
    return { ...word, engine, box: [at, word.box[1], word.box[2], word.box[3]] };
  };
  return { ...printed, lines: printed.lines.map((one) => ({ ...one, words: one.words.map(moved) })) };
};
const read = (of: Page): string =>
  layOut(of)
    .runs.map(({ text }) => text)
    .join(' ');

it('makes one number of two that a reader parted at a 1', () => {
  expect(read(line('tesseract', 2, '81 100 MUSTERHAUSEN'))).toBe('81100 MUSTERHAUSEN');
});
it('leaves numbers apart that a space parts, or that have no 1 there', () => {
  expect(read(line('tesseract', 4, '81 100 MUSTERHAUSEN'))).toBe('81 100 MUSTERHAUSEN');
  expect(read(line('tesseract', 2, '82 300 MUSTERHAUSEN'))).toBe('82 300 MUSTERHAUSEN');
});
it('leaves a text layer as it is', () => {
  expect(read(line('text-layer', 2, '81 100 MUSTERHAUSEN'))).toBe('81 100 MUSTERHAUSEN');
});
