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

/** A part of a picture as one of its own. */
export function cropped(raster: Raster, { left, top, right, bottom }: Area): Raster {
  const [width, height] = [right - left, bottom - top];
  const data = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    const from = (top + y) * raster.width + left;
    data.set(raster.data.subarray(from, from + width), y * width);
  }
  return { data, width, height };
}

/** Areas with those joined that overlap. */
export function joined(areas: readonly Area[]): Area[] {
  const apart: Area[] = [];
  for (let next of areas) {
    for (let at = touching(apart, next); at >= 0; at = touching(apart, next)) {
      const [other = next] = apart.splice(at, 1);
      next = {
        left: Math.min(next.left, other.left),
        top: Math.min(next.top, other.top),
        right: Math.max(next.right, other.right),
        bottom: Math.max(next.bottom, other.bottom),
      };
    }
    apart.push(next);
  }
  return apart;
}

const touching = (areas: readonly Area[], { left, top, right, bottom }: Area): number =>
  areas.findIndex((one) => one.left < right && left < one.right && one.top < bottom && top < one.bottom);
