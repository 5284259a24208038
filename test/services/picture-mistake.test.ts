import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import type { Reading } from '../../src/domain/extraction.ts';
import type { Box } from '../../src/domain/page.ts';
import { cropAround, pictureMistake } from '../../src/services/picture-mistake.ts';
import { ROOT } from '../support/docket.ts';

const white = await sharp({ create: { width: 800, height: 1000, channels: 3, background: 'white' } })
  .png()
  .toBuffer();
const renderer = { image: async () => white };
const evidence = (box: Box, page = 1) => ({ page, box, text: '10', engine: 'tesseract' }) as const;
const reading = (...boxes: Box[]): Reading => ({
  status: 'found',
  value: '10',
  raw: '10',
  confidence: 1,
  checks: [],
  evidence: boxes.map((box) => evidence(box)),
});
const PACKET = `${ROOT}/samples/clean-approval`;
const file = 'documents/w2.pdf';

describe('the picture of a mistake', () => {
  it('shows the page around where the value was read, with room for its label', async () => {
    const { width, height } = await sharp(
      await cropAround(white, [{ box: [0.4, 0.4, 0.1, 0.02], of: 'read' }]),
    ).metadata();
    expect([width, height]).toEqual([400, 100]);
  });

  it('stays on the page at its edges', async () => {
    for (const box of [
      [0, 0, 0.1, 0.02],
      [0.95, 0.99, 0.1, 0.05],
      [-0.02, 0.5, 1.04, 0.1],
    ] as const) {
      const { width = 0, height = 0 } = await sharp(
        await cropAround(white, [{ box: [...box], of: 'read' }]),
      ).metadata();
      expect(width).toBeGreaterThanOrEqual(400);
      expect(width).toBeLessThanOrEqual(800);
      expect(height).toBeGreaterThanOrEqual(90);
    }
  });

  it('draws what was read in red and what is true in green', async () => {
    const crop = await cropAround(white, [
      { box: [0.3, 0.5, 0.1, 0.02], of: 'read' },
      { box: [0.6, 0.5, 0.1, 0.02], of: 'truth' },
    ]);
    const { data, info } = await sharp(crop).raw().toBuffer({ resolveWithObject: true });
    const strongest = (channel: number) => {
      let most = 0;
      for (let at = 0; at < data.length; at += info.channels)
        most = Math.max(
          most,
          (data[at + channel] ?? 0) -
            Math.max(data[at + ((channel + 1) % 3)] ?? 0, data[at + ((channel + 2) % 3)] ?? 0),
        );
      return most;
    };
    expect(strongest(0)).toBeGreaterThan(80);
    expect(strongest(1)).toBeGreaterThan(20);
  });

  it('is one where both places are near each other, and two where they are not', async () => {
    const at = (box: Box) => ({ value: '11', page: 1, box });
    const near = { file, reading: reading([0.1, 0.1, 0.1, 0.02]), expected: at([0.5, 0.12, 0.1, 0.02]) };
    const far = { ...near, expected: at([0.5, 0.9, 0.1, 0.02]) };
    expect(await pictureMistake(PACKET, near, [], renderer)).toHaveLength(1);
    expect(await pictureMistake(PACKET, far, [], renderer)).toHaveLength(2);
  });

  it('is none where no place is known', async () => {
    const nowhere = { file, reading: { status: 'absent' }, expected: '11' } as const;
    expect(await pictureMistake(PACKET, nowhere, [], renderer)).toEqual([]);
  });
});
