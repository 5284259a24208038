import { describe, expect, it } from 'vitest';
import { layOut } from '../../src/documents/layout.ts';
import type { Box, Page } from '../../src/domain/page.ts';
import { page } from '../support/page.ts';

/** A list of movements, whose lines are short: nothing on it runs across the page. */
const ROWS = [
  'Rent Lantern Square',
  'Northgate Hardware',
  'Fern Street Cafe',
  'Little Fox Toys',
  'Starling Cinema',
  'Buttonwood Fabrics',
  'Greenleaf Grocers',
  'Transfer to savings',
];
const statement = page(
  ROWS.flatMap((text, row) => [
    { text, x: 60, y: 80 + 85 * row },
    { text: `${row}31.40`, x: 330, y: 80 + 85 * row },
    { text: `9${row}2.17`, x: 500, y: 80 + 85 * row },
    { text: `${row + 1} August`, x: 60, y: 92 + 85 * row },
    { text: `8${row}.05`, x: 500, y: 92 + 85 * row },
  ]),
);

/** The page as it is seen where every point has moved. */
function seen(
  { lines, width, height, ...rest }: Page,
  move: (x: number, y: number) => readonly [number, number],
): Page {
  const moved = ([x, y, w, h]: Box): Box => {
    const [across, down] = move((x + w / 2) * width, (y + h / 2) * height);
    return [across / width - w / 2, down / height - h / 2, w, h];
  };
  const words = (line: Page['lines'][number]) => line.words.map((word) => ({ ...word, box: moved(word.box) }));
  return {
    ...rest,
    width,
    height,
    lines: lines.map((line) => ({ ...line, box: moved(line.box), words: words(line) })),
  };
}

const rowsOf = (of: Page): string[] => layOut(of).rows.map((row) => row.map(({ text }) => text).join(' | '));

describe('The rows of a page', () => {
  it.each([-0.07, -0.02, 0.03, 0.08])('are those of the level page where it lies askew: %s', (slope) => {
    expect(rowsOf(seen(statement, (x, y) => [x - slope * y, y + slope * x]))).toEqual(rowsOf(statement));
  });

  it('stand under each other as on the level page where it lies askew', () => {
    const slope = 0.07;
    const lefts = layOut(seen(statement, (x, y) => [x - slope * y, y + slope * x])).rows.map(
      (row) => row[0]?.left ?? 0,
    );
    expect(Math.max(...lefts) - Math.min(...lefts)).toBeLessThan(4);
  });

  it('are those of the level page where it was photographed from aside', () => {
    const fan = (x: number, y: number) => [x, y + x * (-0.03 + (0.06 * y) / 792)] as const;
    expect(rowsOf(seen(statement, fan))).toEqual(rowsOf(statement));
  });
});
