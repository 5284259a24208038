import type { Box } from '../domain/page.ts';
import { areaOf, type Raster } from './raster.ts';

/** Where a picture is darker than its surroundings: 1 ink, 0 ground. */
export interface Ink {
  readonly mask: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** Ink is a good deal darker than the mean of the window around it (Bradley and Roth's adaptive threshold), so shade and tinted paper are ground. */
export function inkOf({ data, width, height }: Raster, { window = 15, darker = 0.2 } = {}): Ink {
  const sums = integral(data, width, height);
  const mask = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    const top = Math.max(0, y - window);
    const bottom = Math.min(height, y + window + 1);
    for (let x = 0; x < width; x++) {
      const left = Math.max(0, x - window);
      const right = Math.min(width, x + window + 1);
      const mean = sumOver(sums, width + 1, left, top, right, bottom) / ((right - left) * (bottom - top));
      if ((data[y * width + x] ?? 255) < mean * (1 - darker)) mask[y * width + x] = 1;
    }
  }
  return { mask, width, height };
}

/** The number of strokes: how often rows pass from ground to ink. Text has many, rules and filled areas few. */
export function strokes({ mask, width, height }: Ink, box: Box = [0, 0, 1, 1], margin = 0): number {
  const { left, top, right, bottom } = areaOf(box, { width, height }, margin);
  let count = 0;
  for (let y = top; y < bottom; y++) {
    for (let x = left; x < right; x++) {
      const at = y * width + x;
      if (mask[at] === 1 && (x === left || mask[at - 1] === 0)) count++;
    }
  }
  return count;
}

/** The ink that lies in none of these boxes. */
export function outside(ink: Ink, boxes: readonly Box[], margin: number): Ink {
  const mask = Uint8Array.from(ink.mask);
  for (const box of boxes) {
    const { left, top, right, bottom } = areaOf(box, ink, margin);
    for (let y = top; y < bottom; y++) mask.fill(0, y * ink.width + left, y * ink.width + Math.max(left, right));
  }
  return { ...ink, mask };
}

function integral(data: Uint8Array, width: number, height: number): Float64Array {
  const stride = width + 1;
  const sums = new Float64Array(stride * (height + 1));
  for (let y = 0; y < height; y++) {
    let row = 0;
    for (let x = 0; x < width; x++) {
      row += data[y * width + x] ?? 0;
      sums[(y + 1) * stride + x + 1] = (sums[y * stride + x + 1] ?? 0) + row;
    }
  }
  return sums;
}

const sumOver = (
  sums: Float64Array,
  stride: number,
  left: number,
  top: number,
  right: number,
  bottom: number,
): number =>
  (sums[bottom * stride + right] ?? 0) -
  (sums[top * stride + right] ?? 0) -
  (sums[bottom * stride + left] ?? 0) +
  (sums[top * stride + left] ?? 0);
