import { inverse, type Matrix } from './homography.ts';
import type { Raster } from './raster.ts';

/** Lays a picture over another where the map brings it, between pixels by the mean of the four nearest. Writes into `over`. */
export function warpOver(source: Raster, matrix: Matrix, over: Raster): void {
  const { data, width, height, channels } = over;
  const [a, b, c, d, e, f, g, h, i] = inverse(matrix);
  const at = { x: 0, y: 0 };
  for (let y = 0; y < height; y++) {
    const [rowX, rowY, rowDepth] = [b * (y + 0.5) + c, e * (y + 0.5) + f, h * (y + 0.5) + i];
    for (let x = 0; x < width; x++) {
      const depth = g * (x + 0.5) + rowDepth;
      at.x = (a * (x + 0.5) + rowX) / depth - 0.5;
      at.y = (d * (x + 0.5) + rowY) / depth - 0.5;
      if (at.x <= -1 || at.y <= -1 || at.x >= source.width || at.y >= source.height) continue;
      sample(source, at.x, at.y, data, (y * width + x) * channels);
    }
  }
}

/** One pixel; beyond the edge of the source its last row or column goes on. */
function sample({ data, width, height, channels }: Raster, x: number, y: number, into: Uint8Array, at: number): void {
  const [left, top] = [Math.floor(x), Math.floor(y)];
  const [fx, fy] = [x - left, y - top];
  const x0 = Math.max(left, 0);
  const x1 = left + 1 < width ? left + 1 : width - 1;
  const row0 = Math.max(top, 0) * width;
  const row1 = (top + 1 < height ? top + 1 : height - 1) * width;
  for (let channel = 0; channel < channels; channel++) {
    const upper =
      value(data, (row0 + x0) * channels + channel) * (1 - fx) + value(data, (row0 + x1) * channels + channel) * fx;
    const lower =
      value(data, (row1 + x0) * channels + channel) * (1 - fx) + value(data, (row1 + x1) * channels + channel) * fx;
    into[at + channel] = upper * (1 - fy) + lower * fy + 0.5;
  }
}

const value = (data: Uint8Array, at: number): number => data[at] ?? 255;
