import type { Box } from '../../src/domain/page.ts';
import { share } from '../specimens/boxes.ts';
import type { Size } from './raster.ts';

/** Rows of a projective map of the plane, pixels of the drawn page to pixels of what became of it. */
export type Matrix = readonly [number, number, number, number, number, number, number, number, number];
export type Point = readonly [x: number, y: number];
/** Top left, top right, bottom right, bottom left. */
export type Quad = readonly [Point, Point, Point, Point];

export function through([a, b, c, d, e, f, g, h, i]: Matrix, [x, y]: Point): Point {
  const depth = g * x + h * y + i;
  return [(a * x + b * y + c) / depth, (d * x + e * y + f) / depth];
}

/** A turn about the middle of a page that keeps its size. */
export function skewed({ width, height }: Size, degrees: number): Matrix {
  const angle = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const [x, y] = [width / 2, height / 2];
  return [cos, -sin, x - cos * x + sin * y, sin, cos, y - sin * x - cos * y, 0, 0, 1];
}

/** The map that brings a page's corners to these four (Heckbert 1989, section 2.2.3). */
export function onto({ width, height }: Size, [p0, p1, p2, p3]: Quad): Matrix {
  const [sx, sy] = [p0[0] - p1[0] + p2[0] - p3[0], p0[1] - p1[1] + p2[1] - p3[1]];
  const [dx1, dy1] = [p1[0] - p2[0], p1[1] - p2[1]];
  const [dx2, dy2] = [p3[0] - p2[0], p3[1] - p2[1]];
  const area = dx1 * dy2 - dx2 * dy1;
  const g = (sx * dy2 - dx2 * sy) / area;
  const h = (dx1 * sy - sx * dy1) / area;
  const [a, d] = [p1[0] - p0[0] + g * p1[0], p1[1] - p0[1] + g * p1[1]];
  const [b, e] = [p3[0] - p0[0] + h * p3[0], p3[1] - p0[1] + h * p3[1]];
  return [a / width, b / height, p0[0], d / width, e / height, p0[1], g / width, h / height, 1];
}

/** The way back: the adjugate, as scale does not matter. */
export function inverse([a, b, c, d, e, f, g, h, i]: Matrix): Matrix {
  return [
    e * i - f * h,
    c * h - b * i,
    b * f - c * e,
    f * g - d * i,
    a * i - c * g,
    c * d - a * f,
    d * h - e * g,
    b * g - a * h,
    a * e - b * d,
  ];
}

/** The upright box around where a box has gone, both as fractions of their pages. */
export function boxThrough(matrix: Matrix, [x, y, width, height]: Box, from: Size, to: Size): Box {
  const corners = [
    [x, y],
    [x + width, y],
    [x, y + height],
    [x + width, y + height],
  ].map(([across = 0, down = 0]) => through(matrix, [across * from.width, down * from.height]));
  const [xs, ys] = [corners.map(([left]) => left / to.width), corners.map(([, top]) => top / to.height)];
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  return [share(left), share(top), share(Math.max(...xs) - left), share(Math.max(...ys) - top)];
}
