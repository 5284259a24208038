import type { Box } from '../../domain/page.ts';
import { areaOf, type Raster } from '../raster.ts';

/** The distance between the darkest and the lightest pixel of a box, 0 to 255. */
export function contrast(picture: Raster, box: Box): number {
  const { left, top, right, bottom } = areaOf(box, picture);
  let [darkest, lightest] = [255, 0];
  for (let y = top; y < bottom; y++) {
    for (let x = left; x < right; x++) {
      const value = picture.data[y * picture.width + x] ?? 255;
      if (value < darkest) darkest = value;
      if (value > lightest) lightest = value;
    }
  }
  return Math.max(0, lightest - darkest);
}

/** Less than this, and nothing is to be read in a box; less than `nothing`, and nothing at all is there. */
export const CONTRAST = { legible: 40, nothing: 8 } as const;
