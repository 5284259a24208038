import { describe, expect, it } from 'vitest';
import type { Letter } from '../../src/reading/pp-ocr/recognise.ts';
import type { Strip } from '../../src/reading/pp-ocr/strip.ts';
import { wordsOf } from '../../src/reading/pp-ocr/words.ts';

const HEIGHT = 48;
const WIDE = 20;

/** A strip whose letters are black bars with these gaps between them, and how likely the recogniser finds a space in each. */
function printed(text: string, gaps: readonly number[], likely: Readonly<Record<number, number>>): string[] {
  const lefts = [...text].map((_, at) => gaps.slice(0, at).reduce((sum, gap) => sum + gap, 4) + at * WIDE);
  const used = (lefts.at(-1) ?? 0) + WIDE + 4;
  const data = new Uint8Array(used * HEIGHT).fill(255);
  for (const left of lefts) for (let y = 12; y < 34; y++) data.fill(0, y * used + left, y * used + left + WIDE);
  const strip: Strip = { data, width: used, height: HEIGHT, used };
  const letters = [...text].map((letter, at): Letter => {
    const middle = ((lefts[at] ?? 0) + WIDE / 2) / used;
    return { text: letter, from: middle, to: middle, confidence: 0.9, space: likely[at] ?? 0 };
  });
  const line = { x: used / 2, y: HEIGHT / 2, angle: 0, halfLength: used / 2, halfHeight: HEIGHT / 2 };
  return wordsOf(letters, strip, line, strip).map((word) => word.text);
}

describe('words of a line that one reader alone has read', () => {
  it('part where the recogniser is sure of a space, though the gap is no wider than the others', () => {
    expect(printed('PIACIT', [10, 10, 9, 10, 10], { 3: 0.98 })).toEqual(['PIA', 'CIT']);
  });

  it('part at a gap as wide as usual where noise leaves the recogniser half sure', () => {
    expect(printed('20JUNE', [4, 14, 13, 14, 13], { 2: 0.4 })).toEqual(['20', 'JUNE']);
  });

  it('hold together where nobody finds a space and the gaps are alike', () => {
    expect(printed('UTOPIA', [10, 12, 9, 11, 10], { 3: 0.2 })).toEqual(['UTOPIA']);
  });
});
