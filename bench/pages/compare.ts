import type { Box, Page, Word } from '../../src/domain/page.ts';

/** Letters and digits alone, in capitals: what two readings of a line are compared by. */
export const bare = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toUpperCase();

const wordsOf = (page: Page): Word[] => page.lines.flatMap((line) => line.words);

/** The words that lie in a box by more than half, left to right. */
export function wordsIn(page: Page, [x, y, width, height]: Box): Word[] {
  return wordsOf(page)
    .filter(({ box: [left, top, wide, high] }) => {
      const middle = top + high / 2;
      const shared = Math.min(x + width, left + wide) - Math.max(x, left);
      return middle > y && middle < y + height && shared > wide / 2;
    })
    .sort((a, b) => a.box[0] - b.box[0]);
}

/** Whether a printed line was read exactly where it stands: its letters and digits alone, or within a longer line of the same row. */
export function isReadAt(page: Page, printed: string, box: Box): boolean {
  const wanted = bare(printed);
  if (wanted === '') return true;
  if (
    bare(
      wordsIn(page, box)
        .map(({ text }) => text)
        .join(''),
    ) === wanted
  )
    return true;
  const [, y, , height] = box;
  const row = wordsOf(page)
    .filter(({ box: [, top, , high] }) => top + high / 2 > y && top + high / 2 < y + height)
    .sort((a, b) => a.box[0] - b.box[0]);
  return wanted.length >= 4 && bare(row.map(({ text }) => text).join('')).includes(wanted);
}

/** The fewest letters to put in, take out or change. */
export function distance(a: string, b: string): number {
  let before = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (before[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min(change, (before[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    before = row;
  }
  return before[b.length] ?? 0;
}

export const share = (part: number, whole: number): number => Math.round((part / Math.max(1, whole)) * 10_000) / 10_000;
