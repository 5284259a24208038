import { describe, expect, it } from 'vitest';
import { withoutDoubles } from '../../src/documents/doubled-letters.ts';
import type { PlacedWord } from '../../src/documents/layout.ts';

const word = (text: string, left: number, right: number, confidence = 0.9): PlacedWord => ({
  text,
  left,
  right,
  top: 100,
  bottom: 105,
  page: 1,
  box: [left / 600, 0.1, (right - left) / 600, 0.01],
  confidence,
  engine: 'tesseract',
});
const textOf = (...words: readonly PlacedWord[]) =>
  withoutDoubles(words)
    .map(({ text }) => text)
    .join(' ');

describe('a letter that stands in the ink of the word beside it', () => {
  it('is a second reading of that word', () => {
    expect(textOf(word('FN', 17, 22), word('S', 25, 28), word('SAOIRSE', 25, 55))).toBe('FN SAOIRSE');
    expect(textOf(word('FN', 9, 13), word('N', 11, 15), word('WENDELIN', 19, 59))).toBe('FN WENDELIN');
    expect(textOf(word('C', 17, 20, 0.25), word('GRASM', 19, 72))).toBe('GRASM');
  });

  it('is an initial where it stands apart, and another letter where it is surely read', () => {
    expect(textOf(word('S', 20, 23), word('SAOIRSE', 25, 55))).toBe('S SAOIRSE');
    expect(textOf(word('C', 17, 20), word('GRASM', 19, 72))).toBe('C GRASM');
  });
});
