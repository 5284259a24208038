import type { Keyed } from '../keyed.ts';
import type { Raster } from './raster.ts';

export interface Grain {
  /** In grey levels either way. */
  readonly noise: number;
  /** How dark the darkest corner gets, in grey levels. */
  readonly shade: number;
}

/** A shadow that falls across the page, the grey of a tired lamp, and grain, in place. */
export function grain({ data, width, height, channels }: Raster, { noise, shade }: Grain, from: Keyed): void {
  if (noise === 0 && shade === 0) return;
  const bytes = from.stream('grain', 2 * width * height);
  const tilt = from.integer('tilt', 101) / 100;
  for (let y = 0; y < height; y++) {
    const down = ((1 - tilt) * y) / height;
    for (let x = 0; x < width; x++) {
      const pixel = y * width + x;
      const grains = ((bytes[2 * pixel] ?? 0) + (bytes[2 * pixel + 1] ?? 0) - 255) / 255;
      const added = 8.5 + grains * noise - shade * ((tilt * x) / width + down);
      for (let at = pixel * channels; at < (pixel + 1) * channels; at++)
        data[at] = clamped((data[at] ?? 0) * 0.94 + added);
    }
  }
}

export const clamped = (level: number): number => (level < 0 ? 0 : Math.min(level, 255));
