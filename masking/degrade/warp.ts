import { inverse, type Matrix } from './homography.ts';
import type { Raster } from './raster.ts';

/** Lays a picture over another where the map brings it, between pixels by the mean of the four nearest; beyond the edge of the source its last row or column goes on. Writes into `over`. One loop for every pixel: most of the time a scan takes goes by in here. */
export function warpOver(source: Raster, matrix: Matrix, over: Raster): void {
  const { data, width, height, channels } = source;
  const [a, b, c, d, e, f, g, h, i] = inverse(matrix);
  for (let y = 0, into = 0; y < over.height; y++) {
    const [rowX, rowY, rowDepth] = [b * (y + 0.5) + c, e * (y + 0.5) + f, h * (y + 0.5) + i];
    for (let x = 0; x < over.width; x++, into += channels) {
      const depth = g * (x + 0.5) + rowDepth;
      const atX = (a * (x + 0.5) + rowX) / depth - 0.5;
      const atY = (d * (x + 0.5) + rowY) / depth - 0.5;
      if (atX <= -1 || atY <= -1 || atX >= width || atY >= height) continue;
      const [left, top] = [Math.floor(atX), Math.floor(atY)];
      const x0 = Math.max(left, 0);
      const x1 = Math.min(left + 1, width - 1);
      const row0 = Math.max(top, 0) * width;
      const row1 = Math.min(top + 1, height - 1) * width;
      for (let channel = 0; channel < channels; channel++) {
        const v00 = data[(row0 + x0) * channels + channel] ?? 255;
        const v10 = data[(row0 + x1) * channels + channel] ?? 255;
        const v01 = data[(row1 + x0) * channels + channel] ?? 255;
        const v11 = data[(row1 + x1) * channels + channel] ?? 255;
        over.data[into + channel] =
          v00 === v10 && v00 === v01 && v00 === v11 // as on bare paper, which most of a page is
            ? v00
            : between(v00, v10, v01, v11, atX - left, atY - top);
      }
    }
  }
}

function between(v00: number, v10: number, v01: number, v11: number, fx: number, fy: number): number {
  const upper = v00 * (1 - fx) + v10 * fx;
  const lower = v01 * (1 - fx) + v11 * fx;
  return upper * (1 - fy) + lower * fy + 0.5;
}
