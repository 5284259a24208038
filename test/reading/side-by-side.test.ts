import { afterAll, describe, expect, it } from 'vitest';
import type { Page } from '../../src/domain/page.ts';
import { openReader, type ReaderPool } from '../../src/reading/index.ts';
import { childrenOf } from '../support/processes.ts';
import { LETTER, paper, type Sheet } from './paper.ts';

const opened: ReaderPool[] = [];
const open = async (options: Parameters<typeof openReader>[0]): Promise<ReaderPool> => {
  const reader = await openReader(options);
  opened.push(reader);
  return reader;
};
afterAll(() => Promise.all(opened.map((reader) => reader.close())));

const untimed = (pages: readonly Page[]) => pages.map(({ ms: _, timings: __, ...page }) => page);
const numbered = (number: number) =>
  LETTER.map((print) => ({ ...print, text: print.text.replace('two', `${number}`) }));

/** Sheets with so many scanned letters, each with its number in it. */
async function scans(count: number): Promise<Sheet[]> {
  const reader = await open({ processes: 1 });
  const sheets: Sheet[] = [];
  for (let number = 1; number <= count; number++) {
    sheets.push({ picture: await reader.image(await paper([{ prints: numbered(number) }]), 1, 150) });
  }
  return sheets;
}

/** Two processes that have started, for faults on order. */
async function twoReady(): Promise<ReaderPool> {
  const reader = await open({ processes: 2, entry: new URL('./faulty-child.ts', import.meta.url) });
  await Promise.all([1, 2].map(() => reader.pages(Buffer.from('%PDF-read'))));
  return reader;
}

const blank = (count: number): Sheet[] => Array.from({ length: count }, () => ({}));
const started = () => childrenOf(process.pid).length;

describe('a document of many scanned pages', () => {
  it('is read by several processes as by one, each page once and in its place', async () => {
    const [first = {}, second = {}, third = {}] = await scans(3);
    const document = await paper([first, ...blank(6), second, ...blank(4), third]);
    const alone = untimed(await (await open({ processes: 1 })).pages(document));
    const before = started();
    const together = untimed(await (await open({ processes: 2 })).pages(document));
    expect(started() - before).toBe(2);
    expect(together.map(({ page }) => page)).toEqual(Array.from({ length: 13 }, (_, at) => at + 1));
    expect(together).toEqual(alone);
  });

  it('has no process started for a few of its pages', async () => {
    const document = await paper(await scans(3));
    const before = started();
    expect(await (await open({ processes: 2 })).pages(document)).toHaveLength(3);
    expect(started() - before).toBe(1);
  });

  it('is shared from its first picture on, though its cover is text', async () => {
    const reader = await twoReady();
    const pages = await reader.pages(Buffer.from('%PDF-scan-under-cover'));
    expect(pages.map(({ page }) => page)).toEqual([1, 2, 3, 4, 5, 6]);
    const [one, , , four, five, six] = pages.map(({ width: process }) => process);
    expect([four, six]).toEqual([one, five]);
    expect(five).not.toBe(one);
  });

  it('is damaged only where no process could read any page', async () => {
    const reader = await twoReady();
    expect(await reader.pages(Buffer.from('%PDF-half-damaged'))).toHaveLength(4);
    await expect(reader.pages(Buffer.from('%PDF-damaged'))).rejects.toMatchObject({ code: 'document.damaged' });
  });

  it('takes no process that reads another document', async () => {
    const [document, other] = await Promise.all([scans(3).then(paper), paper([{ prints: LETTER }])]);
    const reader = await open({ processes: 2 });
    const [pages, others] = await Promise.all([reader.pages(document), reader.pages(other)]);
    expect([pages.length, others.length]).toEqual([3, 1]);
  });

  it('fails as a whole when one of them does, and the next one is read', async () => {
    const reader = await twoReady();
    await expect(reader.pages(Buffer.from('%PDF-die-later'))).rejects.toMatchObject({ code: 'document.crashed' });
    expect(await reader.pages(Buffer.from('%PDF-read'))).toHaveLength(1);
  });
});
