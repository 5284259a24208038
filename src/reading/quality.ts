import type { QualityTier } from '../domain/page.ts';
import type { Ink } from './ink.ts';
import type { Raster } from './raster.ts';

const TILE = 32;
/** On a scale of 0 to 255: how much paper may vary in brightness over a page, and how much from pixel to pixel. */
const UNEVEN = { scan: 22, photo: 60 };
const NOISY = 5;
const COARSE_DPI = 140;

/** What kind of picture a page is, from its ground alone: even and quiet (a clean scan), noisy or coarse, or lit like a photo. */
export function tierOf(small: Raster, ink: Ink, sourceDpi: number): QualityTier {
  const tiles = groundTiles(small, ink);
  if (tiles.length === 0) return 'photo'; // no paper to be seen: a picture all over
  const levels = tiles.map((tile) => tile.mean).sort((a, b) => a - b);
  const uneven = at(levels, 0.95) - at(levels, 0.05);
  const noise = at(
    tiles.map((tile) => tile.deviation).sort((a, b) => a - b),
    0.5,
  );
  if (uneven > UNEVEN.photo) return 'photo';
  return uneven > UNEVEN.scan || noise > NOISY || sourceDpi < COARSE_DPI ? 'degraded' : 'clean';
}

/** Mean and deviation of the paper in each tile that is mostly free of ink. */
export function groundTiles({ data, width, height }: Raster, { mask }: Ink): { mean: number; deviation: number }[] {
  const tiles: { mean: number; deviation: number }[] = [];
  for (let top = 0; top + TILE <= height; top += TILE) {
    for (let left = 0; left + TILE <= width; left += TILE) {
      let [count, sum, squares] = [0, 0, 0];
      for (let y = top; y < top + TILE; y++) {
        for (let x = left; x < left + TILE; x++) {
          const pixel = y * width + x;
          if (mask[pixel] === 1) continue;
          const value = data[pixel] ?? 255;
          count++;
          sum += value;
          squares += value * value;
        }
      }
      if (count < TILE * TILE * 0.9) continue;
      const mean = sum / count;
      tiles.push({ mean, deviation: Math.sqrt(Math.max(0, squares / count - mean * mean)) });
    }
  }
  return tiles;
}

const at = (sorted: readonly number[], share: number): number => sorted[Math.floor((sorted.length - 1) * share)] ?? 0;
