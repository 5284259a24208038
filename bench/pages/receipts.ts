import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Box, Page } from '../../src/domain/page.ts';
import { bare, isReadAt, share } from './compare.ts';

const Truth = z.object({
  documents: z.array(
    z.object({
      file: z.string(),
      boxes: z.string(),
      fields: z.object({ date: z.string().optional(), total: z.string().optional() }),
    }),
  ),
});

export interface ReceiptScore {
  readonly receipts: number;
  readonly lineRecall: number;
  readonly datesSeen: number;
  readonly totalsSeen: number;
  readonly inventedZones: number;
  readonly missed: readonly { readonly file: string; readonly line: string; readonly read: string }[];
}

/** Real till receipts: which of their printed lines are read letter for letter, and whether date and total are seen. */
export async function scoreReceipts(
  folder: string,
  pages: (bytes: Uint8Array) => Promise<Page[]>,
  only = (_: number) => true,
): Promise<ReceiptScore> {
  const { documents } = Truth.parse(JSON.parse(await readFile(join(folder, 'truth.json'), 'utf8')));
  const chosen = documents.filter((_, index) => only(index));
  const missed: { file: string; line: string; read: string }[] = [];
  let [lines, exact, dates, dated, totals, totalled, zones] = [0, 0, 0, 0, 0, 0, 0];
  for (const { file, boxes, fields } of chosen) {
    const [page] = await pages(await readFile(join(folder, file)));
    if (!page) continue;
    for (const { box, text } of await printedLines(join(folder, boxes), page)) {
      lines++;
      if (isReadAt(page, text, box)) exact++;
      else missed.push({ file, line: text, read: nearest(page, box) });
    }
    const all = bare(page.lines.map(({ text }) => text).join(' '));
    if (fields.date) dated++;
    if (fields.date && all.includes(bare(fields.date))) dates++;
    if (fields.total) totalled++;
    if (fields.total && all.includes(bare(fields.total))) totals++;
    if (page.lines.filter(({ text }) => /^[A-Z0-9<]{28,}$/.test(text) && text.includes('<<')).length >= 2) zones++;
  }
  return {
    receipts: chosen.length,
    lineRecall: share(exact, lines),
    datesSeen: share(dates, dated),
    totalsSeen: share(totals, totalled),
    inventedZones: zones,
    missed,
  };
}

/** Corner points in pixels, then the text, which may hold commas. */
async function printedLines(file: string, { width, height }: Page): Promise<{ box: Box; text: string }[]> {
  const rows = (await readFile(file, 'utf8')).split(/\r?\n/).filter((row) => row.trim() !== '');
  return rows.map((row) => {
    const parts = row.split(',');
    const [x0 = 0, y0 = 0, x1 = 0, , , y1 = 0] = parts.slice(0, 8).map(Number);
    return { box: [x0 / width, y0 / height, (x1 - x0) / width, (y1 - y0) / height], text: parts.slice(8).join(',') };
  });
}

const nearest = (page: Page, [, y, , height]: Box): string =>
  page.lines
    .filter(({ box: [, top, , high] }) => top + high / 2 > y && top + high / 2 < y + height)
    .map(({ text }) => text)
    .join(' | ');
