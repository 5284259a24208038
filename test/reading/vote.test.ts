import { describe, expect, it } from 'vitest';
import type { Letter } from '../../src/reading/pp-ocr/recognise.ts';
import { vote } from '../../src/reading/pp-ocr/vote.ts';

const read = (text: string, confidence = 0.9): Letter[] =>
  [...text].map((one, index) => ({
    text: one,
    from: index / text.length,
    to: (index + 0.8) / text.length,
    confidence,
    space: 0,
  }));
const voted = (...readings: Letter[][]) =>
  vote(readings)
    .map(({ text }) => text)
    .join('');

describe('the vote of several readings of a line', () => {
  it('takes at each place the letter that most confidence speaks for', () => {
    expect(voted(read('T0TAL'), read('TOTAL'), read('TOTAI', 0.5))).toBe('TOTAL');
  });

  it('puts back a letter that one reading lost, and leaves out one that only one has', () => {
    expect(voted(read('INVICE'), read('INVOICE'), read('INVOICE'))).toBe('INVOICE');
    expect(voted(read('TAX'), read('TAIX', 0.5), read('TAX'))).toBe('TAX');
  });

  it('is the less sure the less the readings agree', () => {
    const [agreed] = vote([read('A'), read('A')]);
    const [split] = vote([read('A'), read('B', 0.5)]);
    expect(agreed?.confidence).toBeCloseTo(0.9);
    expect(split).toMatchObject({ text: 'A', confidence: expect.closeTo(0.45) });
  });

  it('leaves a line that was read once as it is, and nothing of nothing', () => {
    expect(vote([read('AS IT IS')])).toEqual(read('AS IT IS'));
    expect(vote([[], []])).toEqual([]);
  });
});
