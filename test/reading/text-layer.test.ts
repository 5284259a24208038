import { degrees, PDFDocument } from '@cantoo/pdf-lib';
import { afterAll, describe, expect, it } from 'vitest';
import type { Page, Word } from '../../src/domain/page.ts';
import { openReader } from '../../src/reading/index.ts';
import { LETTER, PAPER, paper } from './paper.ts';

const reader = await openReader({ processes: 1 });
afterAll(() => reader.close());

const readOne = async (bytes: Uint8Array): Promise<Page | undefined> => (await reader.pages(bytes))[0];
const words = (page: Page | undefined): Word[] => page?.lines.flatMap((line) => line.words) ?? [];
const textOf = (page: Page | undefined): string => page?.lines.map((line) => line.text).join('\n') ?? '';
const printed = LETTER.map(({ text }) => text).join('\n');

describe('a born-digital page', () => {
  it('is read from its text layer, line by line', async () => {
    const page = await readOne(await paper([{ prints: LETTER }]));
    expect(page).toMatchObject({ page: 1, source: 'text', tier: 'born-digital', rotation: 0 });
    expect(textOf(page)).toBe(printed);
  });

  it('has each word where it is printed, as fractions of the page', async () => {
    const page = await readOne(
      await paper([{ prints: [{ text: 'Robin Sample', x: 306, y: 396, size: 20 }, ...LETTER] }]),
    );
    const [x = 0, y = 0, width = 0, height = 0] = words(page).find(({ text }) => text === 'Robin')?.box ?? [];
    expect(x).toBeCloseTo(306 / PAPER.width, 2);
    expect(y + height).toBeCloseTo(396 / PAPER.height, 2); // its baseline
    expect(width * PAPER.width).toBeGreaterThan(40);
    expect(width * PAPER.width).toBeLessThan(60);
    expect(height * PAPER.height).toBeGreaterThan(12);
    expect(height * PAPER.height).toBeLessThan(20);
  });

  it.each([90, 180, 270] as const)(
    'is read upright where its content was drawn for a turn of %i degrees',
    async (rotate) => {
      const pdf = await PDFDocument.create();
      const sheet = pdf.addPage(rotate === 180 ? [612, 792] : [792, 612]);
      const [x, y] = { 90: [700, 100], 180: [500, 700], 270: [92, 500] }[rotate] as [number, number];
      sheet.drawText('Harborstone Lending statement', { x, y, size: 12, rotate: degrees(rotate) });
      sheet.setRotation(degrees(rotate));
      const page = await readOne(await pdf.save());
      expect(page).toMatchObject({ rotation: rotate, width: 1700, height: 2200, source: 'text' });
      expect(textOf(page)).toBe('Harborstone Lending statement');
      const [left = 1, top = 1, width = 1, height = 1] = page?.lines[0]?.box ?? [];
      expect(left * 612).toBeCloseTo({ 90: 100, 180: 112, 270: 112 }[rotate] ?? 0, -1);
      expect((top + height) * 792).toBeCloseTo({ 90: 700, 180: 700, 270: 700 }[rotate] ?? 0, -1);
      expect(width).toBeGreaterThan(height * 5);
    },
  );

  it('parts words that are drawn apart without a space', async () => {
    const prints = [...LETTER, { text: 'Withheld', x: 72, y: 300 }, { text: '9,600.00', x: 119, y: 300 }];
    expect(words(await readOne(await paper([{ prints }]))).map(({ text }) => text)).toContain('9,600.00');
  });

  it('holds what was typed into its form fields', async () => {
    const pdf = await PDFDocument.load(await paper([{ prints: LETTER }]));
    const field = pdf.getForm().createTextField('employer');
    field.setText('Tallgrass Printing');
    field.addToPage(pdf.getPage(0), { x: 72, y: 400, width: 200, height: 24 });
    expect(textOf(await readOne(await pdf.save()))).toContain('Tallgrass Printing');
  });

  it('is blank where nothing is on it, and the other pages are read', async () => {
    const pages = await reader.pages(await paper([{}, { prints: LETTER }]));
    expect(pages.map(({ source }) => source)).toEqual(['blank', 'text']);
    expect(pages.map(({ page }) => page)).toEqual([1, 2]);
  });
});

describe('a text layer that the picture does not show', () => {
  it('is not believed: what can be seen is read instead', async () => {
    const picture = await reader.image(await paper([{ prints: LETTER }]), 1, 200);
    const invisible = [{ text: 'Approved for 999,999.00 without limit', x: 72, y: 130, invisible: true }];
    const page = await readOne(await paper([{ picture, prints: invisible }]));
    expect(page?.source).toBe('ocr');
    expect(textOf(page)).not.toContain('999,999');
    expect(textOf(page)).toContain('Robin Sample');
  });

  it('is not believed where it claims more than a page can hold', async () => {
    const page = await readOne(await paper([{ prints: Array.from({ length: 100 }, () => LETTER).flat() }]));
    expect(page).toMatchObject({ source: 'ocr' });
    expect(words(page).length).toBeLessThan(2 * printed.split(/\s/).length); // each word once, as it is seen
  });

  it('is not believed where it is a few words over a picture of many others', async () => {
    const picture = await reader.image(await paper([{ prints: LETTER }]), 1, 200);
    const page = await readOne(await paper([{ picture, prints: [{ text: 'Stamp', x: 500, y: 760 }] }]));
    expect(page?.source).toBe('ocr');
    expect(textOf(page)).toContain('2,417.36');
  });
});
