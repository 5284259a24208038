import type { Box } from '../../domain/page.ts';
import { areaOf, type Raster } from '../raster.ts';

/** Where a picture is darker than its surroundings: 1 ink, 0 ground. */
export interface Ink {
  readonly mask: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** Ink is a good deal darker than the mean of the window around it (Bradley and Roth's adaptive threshold), so shade and tinted paper are ground. */
export function inkOf({ data, width, height }: Raster, { window = 15, darker = 0.2 } = {}): Ink {
  const sums = integral(data, width, height);
  const stride = width + 1;
  const mask = new Uint8Array(width * height);
  const palest = 255 * (1 - darker); // a mean is 255 at most: what is as light as this is ground wherever it stands
  for (let y = 0; y < height; y++) {
    const above = Math.max(0, y - window) * stride;
    const below = Math.min(height, y + window + 1);
    for (let x = 0; x < width; x++) {
      const value = data[y * width + x] ?? 255;
      if (value >= palest) continue;
      const left = Math.max(0, x - window);
      const right = Math.min(width, x + window + 1);
      const foot = below * stride;
      const sum =
        (sums[foot + right] ?? 0) - (sums[above + right] ?? 0) - (sums[foot + left] ?? 0) + (sums[above + left] ?? 0);
      const mean = (sum >>> 0) / ((right - left) * (below - above / stride));
      if (value < mean * (1 - darker)) mask[y * width + x] = 1;
    }
  }
  return { mask, width, height };
}

/** The number of strokes: how often rows pass from ground to ink. Text has many, rules and filled areas few. */
export function strokes({ mask, width, height }: Ink, box: Box = [0, 0, 1, 1], margin = 0): number {
  const { left, top, right, bottom } = areaOf(box, { width, height }, margin);
  let count = 0;
  for (let y = top; y < bottom; y++) {
    let before = 0;
    for (let at = y * width + left; at < y * width + right; at++) {
      const here = mask[at] ?? 0;
      count += here & ~before;
      before = here;
    }
  }
  return count;
}

/** The ink that lies in none of these boxes. */
export function outside(ink: Ink, boxes: readonly Box[], margin: number): Ink {
  const mask = new Uint8Array(ink.mask);
  for (const box of boxes) {
    const { left, top, right, bottom } = areaOf(box, ink, margin);
    for (let y = top; y < bottom; y++) mask.fill(0, y * ink.width + left, y * ink.width + Math.max(left, right));
  }
  return { ...ink, mask };
}

/** Sums wrap round above 2³², on a picture of some 17 megapixels of white; the difference of two is right all the same while a window's own sum fits. */
function integral(data: Uint8Array, width: number, height: number): Uint32Array {
  const stride = width + 1;
  const sums = new Uint32Array(stride * (height + 1));
  for (let y = 0; y < height; y++) {
    let row = 0;
    for (let x = 0; x < width; x++) {
      row += data[y * width + x] ?? 0;
      sums[(y + 1) * stride + x + 1] = (sums[y * stride + x + 1] ?? 0) + row;
    }
  }
  return sums;
}
