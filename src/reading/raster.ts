import type { Box } from '../domain/page.ts';

/** A grey picture, one byte a pixel, 0 black, rows from the top. */
export interface Raster {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** A rectangle in whole pixels, `right` and `bottom` outside it. */
export interface Area {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The pixels that a box covers, with a margin around it in pixels. */
export function areaOf([x, y, width, height]: Box, raster: { width: number; height: number }, margin = 0): Area {
  return {
    left: Math.max(0, Math.floor(x * raster.width) - margin),
    top: Math.max(0, Math.floor(y * raster.height) - margin),
    right: Math.min(raster.width, Math.ceil((x + width) * raster.width) + margin),
    bottom: Math.min(raster.height, Math.ceil((y + height) * raster.height) + margin),
  };
}
