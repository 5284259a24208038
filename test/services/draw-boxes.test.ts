import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import type { Page, Word } from '../../src/domain/page.ts';
import { drawBoxes } from '../../src/services/draw-boxes.ts';

const SIDE = 1000;

const word = (facts: Partial<Word>): Word => ({
  ...{ text: 'word', box: [0.1, 0.1, 0.2, 0.05], confidence: 0.99, engine: 'tesseract' },
  ...facts,
});

const page = (words: readonly Word[], more: Partial<Page> = {}): Page => ({
  ...{ page: 1, width: SIDE, height: SIDE, dpi: 120, source: 'ocr', rotation: 0, tier: 'clean', ms: 1 },
  lines: [{ text: '', box: [0, 0, 1, 1], confidence: 1, words: [...words] }],
  ...more,
});

/** The pixels of the page with these boxes drawn on white paper. */
async function drawn(read: Page, side = SIDE) {
  const white = await sharp({ create: { width: side, height: side, channels: 3, background: 'white' } })
    .png()
    .toBuffer();
  const { data, info } = await sharp(await drawBoxes(white, read))
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const at = (x: number, y: number) => [...data.subarray((y * info.width + x) * 3, (y * info.width + x) * 3 + 3)];
  return { info, at };
}

/** How many different looks the upper edge of a box at a tenth of the page has from left to right. */
const changesAlong = (at: (x: number, y: number) => number[]) =>
  Array.from({ length: 150 }, (_, step) => (at(110 + step, 98)[0] ?? 0) < 160).filter(
    (dark, index, all) => index > 0 && dark !== all[index - 1],
  ).length;

describe('boxes drawn on a page', () => {
  it('stand round the words, coloured by how sure they are', async () => {
    const colours = await Promise.all(
      [0.95, 0.7, 0.2].map(async (confidence) => (await drawn(page([word({ confidence })]))).at(200, 98)),
    );
    const [sure = [], doubtful = [], poor = []] = colours;
    expect(sure[1]).toBeGreaterThan((sure[0] ?? 0) + 60);
    expect(doubtful[0]).toBeGreaterThan((doubtful[2] ?? 0) + 100);
    expect(poor[0]).toBeGreaterThan((poor[1] ?? 0) + 100);
  });

  it('are dashed where PP-OCR read', async () => {
    expect(changesAlong((await drawn(page([word({})]))).at)).toBe(0);
    expect(changesAlong((await drawn(page([word({ engine: 'pp-ocr' })]))).at)).toBeGreaterThan(10);
  });

  it('hatch marks and ink that was not read', async () => {
    const inside = ({ at }: Awaited<ReturnType<typeof drawn>>) =>
      new Set(Array.from({ length: 40 }, (_, step) => at(520 + step, 520).join())).size;
    expect(inside(await drawn(page([])))).toBe(1);
    expect(inside(await drawn(page([], { marks: [[0.5, 0.5, 0.1, 0.1]] })))).toBeGreaterThan(3);
    expect(inside(await drawn(page([], { unread: [[0.5, 0.5, 0.1, 0.1]] })))).toBeGreaterThan(3);
    expect(inside(await drawn(page([word({ engine: 'ink', box: [0.5, 0.5, 0.1, 0.1] })])))).toBeGreaterThan(3);
  });

  it('make a small picture large enough to look at, with a legend below', async () => {
    const { info } = await drawn(page([]), 200);
    expect(info.width).toBe(1000);
    expect(info.height).toBeGreaterThan(1020);
  });
});
