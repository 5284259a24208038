import type { Ink } from './ink.ts';

/** Degrees: how far askew a sheet may lie, and how finely that is told. */
const MOST = 8;
const COARSE = 0.5;
const FINE = 0.1;
const POINTS = 20_000;

/**
 * How far the lines of a page run off the horizontal, in degrees clockwise, up to 8 either way; 0 where there is too little ink to
 * tell. The right angle is the one at which ink falls into the sharpest rows (projection profile: Postl 1986).
 */
export function skewOf({ mask, width }: Ink): number {
  const points: number[] = [];
  for (let at = 1; at < mask.length; at++) if (mask[at] === 1 && mask[at - 1] === 0) points.push(at);
  if (points.length < 200) return 0;
  const every = Math.ceil(points.length / POINTS);
  const sample = points.filter((_, index) => index % every === 0);
  const xs = Int32Array.from(sample, (at) => at % width);
  const ys = Int32Array.from(sample, (at) => Math.floor(at / width));
  const rows = Math.ceil(mask.length / width + 2 * width * Math.tan((MOST * Math.PI) / 180)) + 4;
  const sharpest = (from: number, to: number, step: number): number => {
    let found = { angle: 0, sharpness: -1 };
    for (let angle = from; angle <= to + step / 2; angle += step) {
      const sharpness = sharpnessAt(xs, ys, angle, rows, width);
      if (sharpness > found.sharpness) found = { angle, sharpness };
    }
    return found.angle;
  };
  const coarse = sharpest(-MOST, MOST, COARSE);
  return Math.round(sharpest(coarse - COARSE, coarse + COARSE, FINE) * 10) / 10;
}

/** How unevenly ink falls into the rows that run at this angle: the sum of squares. */
function sharpnessAt(xs: Int32Array, ys: Int32Array, angle: number, rows: number, width: number): number {
  const slope = Math.tan((angle * Math.PI) / 180);
  const offset = width * Math.tan((MOST * Math.PI) / 180) + 2;
  const counts = new Int32Array(rows);
  for (let index = 0; index < xs.length; index++) {
    const row = Math.round((ys[index] ?? 0) - (xs[index] ?? 0) * slope + offset);
    if (row >= 0 && row < rows) counts[row] = (counts[row] ?? 0) + 1;
  }
  let sum = 0;
  for (const count of counts) sum += count * count;
  return sum;
}
