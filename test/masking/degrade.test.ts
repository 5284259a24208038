import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { wrapScan } from '../../masking/bind.ts';
import { type ScanProfile, scan, turnBox } from '../../masking/degrade.ts';
import { keyed } from '../../masking/keyed.ts';
import { BLACK, Sheet } from '../../masking/specimens/sheet.ts';
import type { Specimen } from '../../masking/specimens/specimen.ts';
import type { Box } from '../../src/domain/page.ts';
import { openReader, type ReaderPool } from '../../src/reading/index.ts';

let renderer: ReaderPool;
let marked: Specimen;

beforeAll(async () => {
  renderer = await openReader({ processes: 1 });
  const sheet = await Sheet.open();
  sheet.note('mark', 'x', 'x', sheet.box(420, 90, 110, 24, { fill: BLACK }));
  marked = await sheet.finish();
});
afterAll(() => renderer.close());

const seeds = ['one', 'two', 'three', 'four'];

describe('a scan', () => {
  it.each(['clean', 'degraded'] as const)('has its %s ink where its truth says', async (profile: ScanProfile) => {
    for (const seed of seeds) {
      const { bytes, truth } = await scan(marked, profile, keyed(seed), renderer);
      expect(overlap(truth.mark?.box ?? [0, 0, 0, 0], await inkOf(bytes))).toBeGreaterThan(0.9);
    }
  });

  it('is the same for the same key, and another for another', async () => {
    const [a, again, b] = await Promise.all(
      ['a', 'a', 'b'].map((seed) => scan(marked, 'degraded', keyed(seed), renderer)),
    );
    expect(Buffer.compare(a?.bytes ?? Buffer.of(), again?.bytes ?? Buffer.of(1))).toBe(0);
    expect(Buffer.compare(a?.bytes ?? Buffer.of(), b?.bytes ?? Buffer.of())).not.toBe(0);
  });

  it('is turned by at most two degrees and keeps the size of the sheet', async () => {
    for (const seed of seeds) {
      const { bytes } = await scan(marked, 'degraded', keyed(seed), renderer);
      const { width, height } = await sharp(bytes).metadata();
      expect(width / height).toBeCloseTo(612 / 792, 2);
      expect(width).toBeGreaterThan(1_200);
    }
  });

  it('carries no metadata, wrapped in a PDF or not', async () => {
    for (const profile of ['clean', 'degraded'] as const) {
      const scanned = await scan(marked, profile, keyed('meta'), renderer);
      const { exif, icc, xmp, iptc } = await sharp(scanned.bytes).metadata();
      expect([exif, icc, xmp, iptc]).toEqual([undefined, undefined, undefined, undefined]);
      const pdf = Buffer.from(await wrapScan(scanned)).toString('latin1');
      expect(pdf).not.toMatch(/CreationDate|ModDate|Producer|Creator|Metadata/);
    }
  });
});

describe('turning a box', () => {
  it('leaves it alone for no turn, and puts it across the page for half a turn', () => {
    expect(turnBox([0.1, 0.2, 0.3, 0.05], 0, 0.77)).toEqual([0.1, 0.2, 0.3, 0.05]);
    expect(turnBox([0.1, 0.2, 0.3, 0.05], 180, 0.77)).toEqual([0.6, 0.75, 0.3, 0.05]);
  });
});

/** Where the dark pixels are, as fractions of the page. */
async function inkOf(bytes: Uint8Array): Promise<Box> {
  const { data, info } = await sharp(bytes).greyscale().raw().toBuffer({ resolveWithObject: true });
  const { width, height } = info;
  let [left, top, right, bottom] = [width, height, 0, 0];
  for (let index = 0; index < data.length; index++) {
    if ((data[index] ?? 255) >= 90) continue;
    const [x, y] = [index % width, Math.floor(index / width)];
    [left, top, right, bottom] = [Math.min(left, x), Math.min(top, y), Math.max(right, x + 1), Math.max(bottom, y + 1)];
  }
  return [left / width, top / height, (right - left) / width, (bottom - top) / height];
}

/** Intersection over union. */
function overlap([ax, ay, aw, ah]: Box, [bx, by, bw, bh]: Box): number {
  const width = Math.min(ax + aw, bx + bw) - Math.max(ax, bx);
  const height = Math.min(ay + ah, by + bh) - Math.max(ay, by);
  const shared = Math.max(0, width) * Math.max(0, height);
  return shared / (aw * ah + bw * bh - shared);
}
