import type { PageQuality, QualityReason, QualityTier } from '../../domain/page.ts';
import type { Raster } from '../raster.ts';
import type { Ink } from './ink.ts';
import { skewOf } from './skew.ts';

const TILE = 32;
/** On a scale of 0 to 255: how much paper may vary in brightness over a page, and how much from pixel to pixel. */
const UNEVEN = { scan: 22, photo: 60 };
const NOISY = 5;
const COARSE_DPI = 140;
/** Degrees; parts of 1; grey levels between ground and ink; how much stronger steps at the edges of JPEG's blocks are than elsewhere. */
const SKEWED = 1;
const BLURRED = 0.6;
const PALE = 90;
const COMPRESSED = 1.35;

export interface Judgement {
  readonly tier: QualityTier;
  readonly quality: PageQuality;
}

/**
 * What kind of picture a page is, and why. The tier comes from its ground: even and quiet (a clean scan), noisy or coarse, or lit
 * like a photo. `small` and `ink` are the page at survey resolution, `source` is it as it came, at `dpi`.
 */
export function judge(small: Raster, ink: Ink, source: Raster, dpi: number): Judgement {
  const tiles = groundTiles(small, ink);
  const levels = tiles.map((tile) => tile.mean).sort((a, b) => a - b);
  const uneven = at(levels, 0.95) - at(levels, 0.05);
  const deviations = tiles.map((tile) => tile.deviation).sort((a, b) => a - b);
  const noise = at(deviations, 0.5);
  const { contrast, blur } = edgesOf(source);
  const skew = skewOf(ink);
  const reasons: QualityReason[] = [];
  const because = (reason: QualityReason, holds: boolean) => holds && reasons.push(reason);
  because('coarse', dpi < COARSE_DPI);
  because('noisy', noise > NOISY);
  because('uneven-light', tiles.length === 0 || uneven > UNEVEN.scan);
  because('blurred', blur > BLURRED);
  because('skewed', Math.abs(skew) > SKEWED);
  because('pale', contrast < PALE);
  because('compressed', blockinessOf(source) > COMPRESSED);
  const isPhoto = tiles.length === 0 || (uneven > UNEVEN.photo && !isPrintedGround(levels)); // no paper to be seen: a picture all over
  const isDegraded = uneven > UNEVEN.scan && !isPrintedGround(levels);
  const tier = isPhoto ? 'photo' : isDegraded || noise > NOISY || dpi < COARSE_DPI ? 'degraded' : 'clean';
  return { tier, quality: { dpi, noise: round(noise), contrast: round(contrast), blur: round(blur), skew, reasons } };
}

/** Tinted fields have one brightness all over, and most of the paper has one other; shade has all brightnesses between. */
function isPrintedGround(levels: readonly number[]): boolean {
  const paper = at(levels, 0.75);
  return levels.filter((level) => Math.abs(level - paper) < 3).length > levels.length * 0.5;
}

/** Mean and deviation of the paper in each tile that is mostly free of ink. */
function groundTiles({ data, width, height }: Raster, { mask }: Ink): { mean: number; deviation: number }[] {
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

const STEP_MOST = 256;
/** The least part of a page that is ink. */
const INK = 0.002;
/** Every eleventh row is enough to judge edges by. */
const EVERY = 11;

/** From ground to ink in grey levels, and how much less than that the steepest steps from pixel to pixel are: letters with sharp edges fall half of it in one. */
function edgesOf({ data, width, height }: Raster): { contrast: number; blur: number } {
  const levels = new Uint32Array(256);
  const steps = new Uint32Array(STEP_MOST);
  for (let y = 0; y < height; y += EVERY) {
    for (let at = y * width + 1; at < (y + 1) * width; at++) {
      const value = data[at] ?? 255;
      levels[value] = (levels[value] ?? 0) + 1;
      const step = Math.abs(value - (data[at - 1] ?? 255));
      steps[step] = (steps[step] ?? 0) + 1;
    }
  }
  const contrast = quantile(levels, 0.75) - quantile(levels, INK);
  const steepest = quantile(steps, 1 - INK);
  return { contrast, blur: Math.min(1, Math.max(0, 1 - (2 * steepest) / Math.max(1, contrast))) };
}

/** Mean step across every eighth column against that across the others (JPEG codes blocks of 8 by 8: ITU-T T.81). */
function blockinessOf({ data, width, height }: Raster): number {
  const sums = new Float64Array(8);
  for (let y = 0; y < height; y += EVERY) {
    for (let x = 1; x < width; x++) {
      const step = Math.abs((data[y * width + x] ?? 255) - (data[y * width + x - 1] ?? 255));
      if (step < 24) sums[x % 8] = (sums[x % 8] ?? 0) + step; // edges of letters say nothing
    }
  }
  const [edge = 0, ...rest] = sums;
  return edge / Math.max(1, rest.reduce((sum, one) => sum + one, 0) / 7);
}

function quantile(counts: Uint32Array, share: number): number {
  const all = counts.reduce((sum, one) => sum + one, 0);
  let sum = 0;
  for (const [level, count] of counts.entries()) {
    sum += count;
    if (sum >= all * share) return level;
  }
  return counts.length - 1;
}

const at = (sorted: readonly number[], share: number): number => sorted[Math.floor((sorted.length - 1) * share)] ?? 0;
const round = (value: number): number => Math.round(value * 100) / 100;
