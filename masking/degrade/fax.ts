import type { Keyed } from '../keyed.ts';
import type { Raster } from './raster.ts';

/** Group 3 (ITU-T T.4): 204 dots across, and 196 lines down or, in standard mode, 98. */
export const FAX_DPI = 204;
const THRESHOLD = 150;

/** Black or white, with lines that the telephone line lost, in place. */
export function transmit({ data, width, height }: Raster, from: Keyed): void {
  const step = from.pick('mode', [1, 1, 2]);
  const specks = from.stream('specks', width * height);
  const losses = from.stream('losses', height);
  for (let y = 0; y < height; y++) {
    const source = lost(losses, y) ? y - 1 - (y % 2) : y - (y % step);
    for (let x = 0; x < width; x++) {
      const at = y * width + x;
      const speck = specks[at] === 0 && (specks[at ^ 1] ?? 0) < 24;
      data[at] = (data[Math.max(0, source) * width + x] ?? 255) < THRESHOLD !== speck ? 0 : 255;
    }
  }
}

/** A line that came garbled shows the one before it again, as T.4 machines do. */
const lost = (losses: Uint8Array, y: number): boolean => (losses[y] ?? 255) < 3;
