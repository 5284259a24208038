export type Point = readonly [x: number, y: number];
/** Four corners: top left, top right, bottom right, bottom left. */
export type Quad = readonly [Point, Point, Point, Point];
/** Takes a point of one plane to where it is seen on another. */
export type Homography = (point: Point) => Point;

/** The perspective that takes a rectangle of this size, from its origin, onto these corners (Heckbert 1989, 2.2.3). */
export function ontoQuad(width: number, height: number, [a, b, c, d]: Quad): Homography {
  const [dx1, dy1] = [b[0] - c[0], b[1] - c[1]];
  const [dx2, dy2] = [d[0] - c[0], d[1] - c[1]];
  const [sx, sy] = [a[0] - b[0] + c[0] - d[0], a[1] - b[1] + c[1] - d[1]];
  const scale = dx1 * dy2 - dx2 * dy1;
  const g = (sx * dy2 - dx2 * sy) / scale;
  const h = (dx1 * sy - sx * dy1) / scale;
  const [m, n] = [b[0] - a[0] + g * b[0], d[0] - a[0] + h * d[0]];
  const [p, q] = [b[1] - a[1] + g * b[1], d[1] - a[1] + h * d[1]];
  return ([x, y]) => {
    const [u, v] = [x / width, y / height];
    const w = g * u + h * v + 1;
    return [(m * u + n * v + a[0]) / w, (p * u + q * v + a[1]) / w];
  };
}
