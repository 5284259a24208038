import sharp, { type Sharp } from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import type { Page } from '../../src/domain/page.ts';
import { openReader } from '../../src/reading/index.ts';
import { LETTER, PAPER, paper } from './paper.ts';

const reader = await openReader({ processes: 1 });
afterAll(() => reader.close());

const scan = async (dpi = 200): Promise<Buffer> =>
  Buffer.from(await reader.image(await paper([{ prints: LETTER }]), 1, dpi));
const textOf = (page: Page | undefined): string => page?.lines.map((line) => line.text).join('\n') ?? '';

describe('a scanned page', () => {
  it('is read from its pixels, with its words where they stand', async () => {
    const [page] = await reader.pages(await scan());
    expect(page).toMatchObject({ source: 'ocr', tier: 'clean' });
    expect(textOf(page)).toBe(LETTER.map(({ text }) => text).join('\n'));
    const word = page?.lines[0]?.words[0];
    expect(word).toMatchObject({ text: 'Harborstone', engine: 'tesseract' });
    expect(word?.box[0]).toBeCloseTo(72 / PAPER.width, 2);
    expect((word?.box[1] ?? 0) + (word?.box[3] ?? 0)).toBeCloseTo(80 / PAPER.height, 2);
  });

  it('is read inside a PDF too', async () => {
    const [page] = await reader.pages(await paper([{ picture: await scan() }]));
    expect(page).toMatchObject({ source: 'ocr', width: 1700, height: 2200 });
    expect(textOf(page)).toContain('2,417.36');
  });

  it.each([
    ['a JPEG', (image: Sharp) => image.jpeg({ quality: 60 })],
    ['a CMYK JPEG', (image: Sharp) => image.toColourspace('cmyk').jpeg()],
    ['a 16-bit PNG', (image: Sharp) => image.toColourspace('rgb16').png()],
    ['a transparent PNG', (image: Sharp) => image.unflatten().png()],
    ['a TIFF', (image: Sharp) => image.tiff({ compression: 'lzw' })],
  ])('is read from %s', async (_name, save) => {
    const [page] = await reader.pages(await save(sharp(await scan())).toBuffer());
    expect(textOf(page)).toContain('2,417.36');
  });

  it('is turned upright as its EXIF orientation says', async () => {
    const turned = await sharp(await scan())
      .rotate(270)
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    const [page] = await reader.pages(turned);
    expect(page).toMatchObject({ rotation: 90, width: 1700, height: 2200 });
    expect(textOf(page)).toContain('Robin Sample');
  });

  it.each([90, 180, 270] as const)('is turned upright when it was scanned %i degrees off', async (turn) => {
    const bytes = await sharp(await scan())
      .rotate(360 - turn)
      .png()
      .toBuffer();
    const [page] = await reader.pages(bytes);
    expect(page).toMatchObject({ rotation: turn, width: 1700, height: 2200 });
    expect(textOf(page)).toContain('Robin Sample');
    const shown = await sharp(await reader.image(bytes, 1, 100, page?.rotation)).metadata();
    expect(shown).toMatchObject({ width: 850, height: 1100 });
  });

  it('is blank where nothing is on it', async () => {
    const empty = await sharp({ create: { width: 850, height: 1100, channels: 3, background: '#fdfdfb' } })
      .png()
      .toBuffer();
    expect((await reader.pages(empty))[0]).toMatchObject({ source: 'blank', lines: [] });
  });

  it('is told as degraded when it is noisy and coarse', async () => {
    const noisy = await sharp(await scan(100))
      .composite([{ input: await grain(850, 1100), blend: 'soft-light' }])
      .jpeg({ quality: 40 })
      .toBuffer();
    expect((await reader.pages(noisy))[0]?.tier).not.toBe('clean');
  });
});

describe('a TIFF of several pages', () => {
  it('is read page by page', async () => {
    const second = await reader.image(
      await paper([{ prints: [{ text: 'Second page of the letter', x: 72, y: 100, size: 16 }] }]),
      1,
      200,
    );
    const { width = 0, height = 0 } = await sharp(second).metadata();
    const stacked = await sharp({ create: { width, height: height * 2, channels: 3, background: '#fff' } })
      .composite([
        { input: await scan(), top: 0, left: 0 },
        { input: Buffer.from(second), top: height, left: 0 },
      ])
      .removeAlpha()
      .raw()
      .toBuffer();
    const tiff = await sharp(stacked, { raw: { width, height: height * 2, channels: 3, pageHeight: height } })
      .tiff()
      .toBuffer();
    const pages = await reader.pages(tiff);
    expect(pages.map(({ page, source }) => [page, source])).toEqual([
      [1, 'ocr'],
      [2, 'ocr'],
    ]);
    expect(textOf(pages[1])).toBe('Second page of the letter');
  });
});

const grain = (width: number, height: number): Promise<Buffer> =>
  sharp({
    create: { width, height, channels: 3, background: '#888', noise: { type: 'gaussian', mean: 128, sigma: 60 } },
  })
    .png()
    .toBuffer();
