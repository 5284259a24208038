import sharp from 'sharp';
import type { Raster } from '../raster.ts';
import type { Point, Quad } from './homography.ts';

/** The paper is looked for at this size, in pixels of the longer side. */
const SIDE = 640;
/** Shares of the frame: what a sheet fills at least, and at most if it has edges at all. */
const AREA = { least: 0.2, most: 0.97 };
/** How much of its outline's area the bright piece fills, and how much the four edges may add to the outline. */
const SOLID = 0.85;
const ROUNDING = 1.08;
/** How far outside the frame a corner may be reckoned to lie, as a share of it. */
const OUTSIDE = 0.02;
/** Degrees that a corner may lie off the right angle. */
const CORNER = 35;
/** How much brighter, of 255, paper is than what it lies on, and along how much of each edge. */
const EDGE = { brighter: 18, share: 0.75, off: 4 };
/** A frame whose rim is as bright as this is all paper. */
const RIM = 0.7;

/** The corners of a sheet of paper that lies on something darker, in pixels of the picture; undefined where it fills the frame or is not surely one. */
export async function findSheet({ data, width, height }: Raster): Promise<Quad | undefined> {
  const scale = Math.min(1, SIDE / Math.max(width, height));
  const { data: pixels, info } = await sharp(data, { raw: { width, height, channels: 1 } })
    .resize(Math.round(width * scale), Math.round(height * scale), { fit: 'fill' })
    .blur(1.5)
    .toColourspace('b-w')
    .raw()
    .toBuffer({ resolveWithObject: true });
  const small = { data: new Uint8Array(pixels), width: info.width, height: info.height };
  const bright = brighterThan(small, otsu(small.data));
  if (rimOf(bright, small) > RIM) return undefined;
  const piece = largestPiece(bright, small);
  const outline = hull(piece.rims);
  const frame = small.width * small.height;
  if (piece.area < AREA.least * frame || piece.area > AREA.most * frame || piece.area < SOLID * areaOf(outline))
    return undefined;
  const quad = fourEdges(outline);
  const isWhole = quad?.every(([x, y]) => isInFrame(x / small.width) && isInFrame(y / small.height));
  if (!quad || !isWhole || areaOf(quad) > ROUNDING * areaOf(outline) || !isSheetLike(quad) || !hasEdges(quad, small))
    return undefined;
  const [a, b, c, d] = fromTopLeft(quad).map(([x, y]): Point => [x / scale, y / scale]);
  return a && b && c && d ? [a, b, c, d] : undefined;
}

const isInFrame = (share: number): boolean => share > -OUTSIDE && share < 1 + OUTSIDE;

/** The level that parts dark from bright best (Otsu 1979). */
function otsu(data: Uint8Array): number {
  const counts = new Float64Array(256);
  for (const value of data) counts[value] = (counts[value] ?? 0) + 1;
  const all = counts.reduce((sum, count, level) => sum + count * level, 0);
  let [below, sum, found, highest] = [0, 0, 128, -1];
  for (const [level, count] of counts.entries()) {
    below += count;
    sum += count * level;
    const above = data.length - below;
    if (below === 0 || above === 0) continue;
    const between = below * above * (sum / below - (all - sum) / above) ** 2;
    if (between > highest) [highest, found] = [between, level];
  }
  return found;
}

const brighterThan = ({ data }: Raster, level: number): Uint8Array => data.map((value) => (value > level ? 1 : 0));

/** How much of the frame's rim is bright. */
function rimOf(bright: Uint8Array, { width, height }: Raster): number {
  let [count, lit] = [0, 0];
  const look = (x: number, y: number) => {
    count++;
    lit += bright[y * width + x] ?? 0;
  };
  for (let x = 0; x < width; x++) for (const y of [1, height - 2]) look(x, y);
  for (let y = 0; y < height; y++) for (const x of [1, width - 2]) look(x, y);
  return lit / count;
}

/** The largest bright piece: its area with the print on it, and the ends of its rows. */
function largestPiece(bright: Uint8Array, { width, height }: Raster): { area: number; rims: Point[] } {
  const mask = Uint8Array.from(bright);
  let largest: number[] = [];
  for (let start = mask.indexOf(1); start >= 0; start = mask.indexOf(1, start + 1)) {
    const piece = [start];
    mask[start] = 0;
    for (const at of piece) {
      const x = at % width;
      for (const next of [x > 0 ? at - 1 : -1, x < width - 1 ? at + 1 : -1, at - width, at + width]) {
        if (next < 0 || mask[next] !== 1) continue;
        mask[next] = 0;
        piece.push(next); // the loop runs on over what is added
      }
    }
    if (piece.length > largest.length) largest = piece;
  }
  const [from, to] = [new Int32Array(height).fill(width), new Int32Array(height).fill(-1)];
  for (const at of largest) {
    const [x, y] = [at % width, Math.floor(at / width)];
    from[y] = Math.min(from[y] ?? x, x);
    to[y] = Math.max(to[y] ?? x, x);
  }
  let area = 0;
  const rims: Point[] = [];
  for (let y = 0; y < height; y++) {
    const [left = 0, right = -1] = [from[y], to[y]];
    if (right < left) continue;
    area += right - left + 1;
    rims.push([left, y], [right + 1, y], [left, y + 1], [right + 1, y + 1]);
  }
  return { area, rims };
}

/** The convex hull, clockwise as it is seen (Andrew's monotone chain). */
function hull(points: readonly Point[]): Point[] {
  const sorted = [...points].sort(([ax, ay], [bx, by]) => ax - bx || ay - by);
  const half = (all: readonly Point[]): Point[] => {
    const chain: Point[] = [];
    for (const point of all) {
      while (chain.length > 1 && turn(chain.at(-2) ?? point, chain.at(-1) ?? point, point) <= 0) chain.pop();
      chain.push(point);
    }
    return chain.slice(0, -1);
  };
  return [...half(sorted), ...half(sorted.reverse())];
}

const turn = ([ax, ay]: Point, [bx, by]: Point, [cx, cy]: Point): number =>
  (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);

const areaOf = (outline: readonly Point[]): number =>
  Math.abs(
    outline.reduce((sum, [x, y], at) => {
      const [nextX, nextY] = outline[(at + 1) % outline.length] ?? [x, y];
      return sum + x * nextY - nextX * y;
    }, 0),
  ) / 2;

/** The outline with edges taken away until four are left, each time the one whose neighbours meet with the least added. */
function fourEdges(outline: readonly Point[]): Point[] | undefined {
  const left = [...outline];
  while (left.length > 4) {
    let best: { at: number; corner: Point; added: number } | undefined;
    for (const [at, start] of left.entries()) {
      const [before, end, after] = [left.at(at - 1), left[(at + 1) % left.length], left[(at + 2) % left.length]];
      const corner = before && end && after && meeting(before, start, after, end);
      if (!corner) continue;
      const added = areaOf([start, corner, end]);
      if (!best || added < best.added) best = { at, corner, added };
    }
    if (!best) return undefined;
    left[best.at] = best.corner;
    left.splice((best.at + 1) % left.length, 1);
  }
  return left.length === 4 ? left : undefined;
}

/** Where the line from `a` through `b` meets that from `c` through `d`, beyond both. */
function meeting(a: Point, b: Point, c: Point, d: Point): Point | undefined {
  const [ux, uy, vx, vy] = [b[0] - a[0], b[1] - a[1], d[0] - c[0], d[1] - c[1]];
  const cross = ux * vy - uy * vx;
  if (Math.abs(cross) < 1e-9) return undefined;
  const along = ((c[0] - a[0]) * vy - (c[1] - a[1]) * vx) / cross;
  const other = ((c[0] - a[0]) * uy - (c[1] - a[1]) * ux) / cross;
  return along >= 1 && other >= 1 ? [a[0] + along * ux, a[1] + along * uy] : undefined;
}

function isSheetLike(quad: readonly Point[]): boolean {
  return quad.every((corner, at) => {
    const [before, next] = [quad.at(at - 1) ?? corner, quad[(at + 1) % 4] ?? corner];
    const angle = Math.atan2(
      Math.abs(turn(before, corner, next)),
      (before[0] - corner[0]) * (next[0] - corner[0]) + (before[1] - corner[1]) * (next[1] - corner[1]),
    );
    return Math.abs((angle * 180) / Math.PI - 90) <= CORNER;
  });
}

/** Along its edges the paper is brighter than what lies beyond; all but one must be in the frame, or it may be a part of something. */
function hasEdges(quad: readonly Point[], small: Raster): boolean {
  const edges = quad.map((start, at) => contrastAlong(start, quad[(at + 1) % 4] ?? start, quad, small));
  const inFrame = edges.filter(({ seen }) => seen >= 0.5);
  return inFrame.length >= 3 && inFrame.every(({ brighter }) => brighter >= EDGE.share);
}

/** How much of an edge lies in the frame, and along how much of that the paper is brighter. */
function contrastAlong(start: Point, end: Point, quad: readonly Point[], { data, width, height }: Raster) {
  const tone = ([x, y]: Point): number | undefined =>
    x < 0 || y < 0 || x >= width || y >= height ? undefined : data[Math.floor(y) * width + Math.floor(x)];
  const [dx, dy] = [end[0] - start[0], end[1] - start[1]];
  const centre = [0, 1].map((axis) => quad.reduce((sum, corner) => sum + (corner[axis] ?? 0), 0) / 4);
  const inward = Math.sign(dx * ((centre[1] ?? 0) - start[1]) - dy * ((centre[0] ?? 0) - start[0]));
  const off = (EDGE.off * inward) / Math.hypot(dx, dy);
  let [count, seen, brighter] = [0, 0, 0];
  for (let share = 0.05; share < 0.96; share += 0.02) {
    const [x, y] = [start[0] + dx * share, start[1] + dy * share];
    const [inside, beyond] = [tone([x - dy * off, y + dx * off]), tone([x + dy * off, y - dx * off])];
    count++;
    if (inside === undefined || beyond === undefined) continue;
    seen++;
    if (inside - beyond >= EDGE.brighter) brighter++;
  }
  return { seen: seen / count, brighter: brighter / Math.max(1, seen) };
}

/** Clockwise from the corner that is nearest to the top left. */
function fromTopLeft(quad: readonly Point[]): Point[] {
  const first = quad.reduce(
    (best, [x, y], at) => (x + y < (quad[best]?.[0] ?? 0) + (quad[best]?.[1] ?? 0) ? at : best),
    0,
  );
  return quad.map((_, at) => quad[(first + at) % 4] ?? [0, 0]);
}
