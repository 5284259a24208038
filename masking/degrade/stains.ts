import type { Keyed } from '../keyed.ts';
import type { Raster } from './raster.ts';

/** How much of each colour a stain lets through: coffee is brown. */
const COFFEE = [0.86, 0.78, 0.64] as const;
const GREYED = 0.8;

interface Spot {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** A cup leaves a ring, a drop a disc. */
  readonly ring: boolean;
}

/** A cup's ring, a few drops, and a crease where the sheet was folded: print shows through all of them. */
export function stain(page: Raster, from: Keyed): void {
  const spots = Array.from({ length: 1 + from.integer('drops', 4) }, (_, index): Spot => {
    const own = from.at(`drop-${index}`);
    const size = index === 0 ? 0.07 + own.integer('size', 60) / 1000 : 0.004 + own.integer('size', 14) / 1000;
    return {
      x: (own.integer('x', 1000) / 1000) * page.width,
      y: (own.integer('y', 1000) / 1000) * page.height,
      radius: size * page.width,
      ring: index === 0,
    };
  });
  for (const spot of spots) soak(page, spot);
  if (from.integer('folded', 2) === 1) crease(page, Math.round(page.height * (from.pick('fold', [1, 2]) / 3)), from);
}

function soak({ data, width, height, channels }: Raster, { x, y, radius, ring }: Spot): void {
  const [top, bottom] = [Math.max(0, Math.floor(y - radius)), Math.min(height - 1, Math.ceil(y + radius))];
  const [left, right] = [Math.max(0, Math.floor(x - radius)), Math.min(width - 1, Math.ceil(x + radius))];
  for (let row = top; row <= bottom; row++)
    for (let column = left; column <= right; column++) {
      const far = Math.hypot(column - x, row - y) / radius;
      const depth = ring ? Math.max(0, 1 - Math.abs(far - 0.93) / 0.06) : far < 0.9 ? 1 : Math.max(0, (1 - far) * 10);
      if (far > 1 || depth <= 0) continue;
      for (let channel = 0; channel < channels; channel++) {
        const at = (row * width + column) * channels + channel;
        const through = channels === 1 ? GREYED : (COFFEE[channel] ?? 1);
        data[at] = (data[at] ?? 0) * (1 - depth * (1 - through));
      }
    }
}

/** Lighter on the ridge, darker beside it, and the ink of the ridge worn. */
function crease({ data, width, channels }: Raster, at: number, from: Keyed): void {
  const wave = from.integer('wave', 1000) / 160;
  for (let x = 0; x < width; x++) {
    const y = at + Math.round(2 * Math.sin(x / 97 + wave));
    for (const [step, change] of [
      [-1, -22],
      [0, 46],
      [1, -34],
      [2, -12],
    ] as const)
      for (let channel = 0; channel < channels; channel++) {
        const pixel = ((y + step) * width + x) * channels + channel;
        data[pixel] = Math.max(0, Math.min(236, (data[pixel] ?? 0) + change));
      }
  }
}
