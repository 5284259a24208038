import { describe, expect, it } from 'vitest';
import { pageText } from '../../src/cli/page-text.ts';
import type { Box, Line } from '../../src/domain/page.ts';

const LETTER = 0.01;
const HEIGHT = 0.012;

/** A line whose words stand one letter apart, on a page a hundred letters wide. */
function line(text: string, x: number, y: number): Line {
  let left = x;
  const words = text.split(' ').map((word) => {
    const box: Box = [left, y, word.length * LETTER, HEIGHT];
    left += (word.length + 1) * LETTER;
    return { text: word, box, confidence: 0.9, engine: 'tesseract' as const };
  });
  return { text, box: [x, y, text.length * LETTER, HEIGHT], confidence: 0.9, words };
}

const page = (...lines: Line[]) => ({ lines, width: 1000, height: 1000 });

describe('the text of a page as it stands', () => {
  it('keeps columns apart, each at its place, in whatever order its lines come', () => {
    const lines = [
      line('Net pay', 0.1, 0.22),
      line('30.00', 0.5, 0.202),
      line('Gross pay', 0.1, 0.2),
      line('21.50', 0.5, 0.221),
    ];
    expect(pageText(page(...lines))).toEqual([`Gross pay${' '.repeat(31)}30.00`, `Net pay${' '.repeat(33)}21.50`]);
  });

  it('keeps a wide gap inside a line, and one space between words', () => {
    const [first, second] = [line('a good name', 0, 0.1), line('12', 0.4, 0.1)];
    const whole: Line = {
      ...first,
      text: 'a good name 12',
      box: [0, 0.1, 0.42, HEIGHT],
      words: [...first.words, ...second.words],
    };
    expect(pageText(page(whole))).toEqual([`a good name${' '.repeat(29)}12`]);
  });

  it('shows white between paragraphs as one empty row', () => {
    expect(pageText(page(line('one', 0, 0.1), line('two', 0, 0.115), line('three', 0, 0.3)))).toEqual([
      'one',
      'two',
      '',
      'three',
    ]);
  });

  it('widens the page so that a narrow column does not push the next one out of line', () => {
    const small: Line = { ...line('a very long remark in small type', 0, 0.1) };
    const narrow = small.words.map((word): Line['words'][number] => ({
      ...word,
      box: [word.box[0] * 0.6, word.box[1], word.box[2] * 0.6, HEIGHT],
    }));
    const rows = pageText(
      page(
        { ...small, box: [0, 0.1, 0.192, HEIGHT], words: narrow },
        line('1.00', 0.2, 0.1),
        line('sum', 0, 0.12),
        line('2.00', 0.2, 0.12),
      ),
    );
    expect(rows[0]?.indexOf('1.00')).toBe(rows[1]?.indexOf('2.00'));
  });

  it('keeps the rows of a page that came askew, and its tight rows apart', () => {
    const fall = Math.tan((2 * Math.PI) / 180);
    const askew = ['one', 'two', 'six'].flatMap((word, row) =>
      [0.05, 0.9].map((x) => line(word, x, 0.2 + row * 0.014 + (x + 0.015) * fall)),
    );
    const rows = pageText({
      ...page(...askew),
      quality: { dpi: 200, noise: 0, contrast: 200, blur: 0, skew: 2, reasons: [] },
    });
    expect(rows.map((row) => row.replace(/\s+/, ' '))).toEqual(['one one', 'two two', 'six six']);
  });

  it('lets no escape of a document reach the terminal', () => {
    expect(pageText(page(line('\u001b[2Jpaid\u202e', 0, 0.1)))).toEqual(['\ufffd[2Jpaid\ufffd']);
  });

  it('has nothing to say of a page without words', () => {
    expect(pageText(page())).toEqual([]);
  });
});
