import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { openReader } from '../../src/reading/index.ts';
import { findSheet } from '../../src/reading/picture/find-sheet.ts';
import { ontoQuad, type Quad } from '../../src/reading/picture/homography.ts';
import { flatSheet, onPhoto } from '../../src/reading/picture/sheet.ts';
import type { Raster } from '../../src/reading/raster.ts';
import { LETTER, PAPER, paper } from './paper.ts';

const FRAME = { width: 1800, height: 2200 };
const ASLANT: Quad = [
  [330, 260],
  [1420, 420],
  [1600, 1960],
  [210, 2060],
];
const LEVEL: Quad = [
  [300, 300],
  [1500, 310],
  [1500, 1950],
  [300, 1940],
];

/** A photo of the letter on a dark table, its corners here. */
async function photo(corners: Quad): Promise<{ raster: Raster; bytes: Uint8Array }> {
  const reader = await openReader({ processes: 1 });
  const scan = await reader.image(await paper([{ prints: LETTER }]), 1, 150);
  await reader.close();
  const { data, info } = await sharp(scan).greyscale().raw().toBuffer({ resolveWithObject: true });
  const seenAt = ontoQuad(info.width, info.height, corners);
  const photo = new Uint8Array(FRAME.width * FRAME.height).map(
    (_, at) => 80 + 15 * Math.sin(at / 9) + 10 * Math.sin(at / 70_000),
  );
  const STEP = 0.5; // every pixel of the sheet is hit
  for (let y = 0; y < info.height; y += STEP) {
    for (let x = 0; x < info.width; x += STEP) {
      const [toX, toY] = seenAt([x, y]);
      photo[Math.floor(toY) * FRAME.width + Math.floor(toX)] =
        (data[Math.floor(y) * info.width + Math.floor(x)] ?? 0) * 0.9;
    }
  }
  const raw = { raw: { ...FRAME, channels: 1 as const } };
  return { raster: { data: photo, ...FRAME }, bytes: await sharp(photo, raw).jpeg({ quality: 85 }).toBuffer() };
}

describe('a sheet of paper on a photo', () => {
  it('is found by its corners', async () => {
    const corners = await findSheet((await photo(ASLANT)).raster);
    for (const [at, [x, y]] of ASLANT.entries()) {
      expect(Math.hypot((corners?.[at]?.[0] ?? 0) - x, (corners?.[at]?.[1] ?? 0) - y)).toBeLessThan(20);
    }
  });

  it('is laid flat where it lies aslant, and what is on it is seen where it was', async () => {
    const { raster } = await photo(ASLANT);
    const sheet = (await flatSheet(raster)) ?? expect.fail('no sheet');
    const middle = onPhoto(sheet, raster, 0).box([0.5, 0.5, 0, 0]);
    const [x, y] = ontoQuad(1, 1, ASLANT)([0.5, 0.5]);
    expect(middle[0] * FRAME.width).toBeCloseTo(x, -1.3);
    expect(middle[1] * FRAME.height).toBeCloseTo(y, -1.3);
    expect(await flatSheet((await photo(LEVEL)).raster)).toBeUndefined();
  });

  it('is read, each word with its box on the photo', async () => {
    const reader = await openReader({ processes: 1 });
    const [page] = await reader.pages((await photo(ASLANT)).bytes);
    await reader.close();
    expect(page).toMatchObject({ tier: 'photo', width: FRAME.width, height: FRAME.height });
    expect(page?.lines.map(({ text }) => text)).toEqual(LETTER.map(({ text }) => text));
    const holder = page?.lines[1]?.words[0];
    const { x = 0, y = 0 } = LETTER[1] ?? {};
    const [left, top] = ontoQuad(PAPER.width, PAPER.height, ASLANT)([x, y]);
    expect(holder?.text).toBe('Account');
    expect(Math.abs((holder?.box[0] ?? 0) * FRAME.width - left)).toBeLessThan(25);
    expect(Math.abs(((holder?.box[1] ?? 0) + (holder?.box[3] ?? 0)) * FRAME.height - top)).toBeLessThan(25);
  });

  it('is not looked for where the frame is all paper, or one piece of it is brighter than the rest', async () => {
    const white = new Uint8Array(FRAME.width * FRAME.height).fill(250);
    expect(await findSheet({ data: white, ...FRAME })).toBeUndefined();
    const half = white.map((tone, at) => (at % FRAME.width < 900 ? tone : 120));
    expect(await findSheet({ data: half, ...FRAME })).toBeUndefined();
  });
});
