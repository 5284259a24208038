import type { Box, Line, Rotation } from '../../domain/page.ts';
import { lineOf } from '../lines.ts';
import type { Raster } from '../raster.ts';
import { findSheet } from './find-sheet.ts';
import { type Homography, ontoQuad, type Point, type Quad } from './homography.ts';

/** A sheet cut out of a photo and laid flat, and where each of its points is seen on the photo. */
export interface Sheet {
  readonly raster: Raster;
  readonly seenAt: Homography;
}

/** Degrees that an edge has to run off the frame's for the sheet to be laid flat. Less than that PP-OCR follows line by line, and loses less than a picture drawn anew does. */
const SLANTED = 7;
/** How much is laid flat around the sheet, as a share of it: a dark band on the paper is easily taken for the table. */
const AROUND = 0.15;
const MOST_PIXELS = 12_000_000;

/** The sheet of paper that a photo shows well aslant, laid flat; undefined where there is none. */
export async function flatSheet(raster: Raster): Promise<Sheet | undefined> {
  const corners = await findSheet(raster);
  if (!corners || slantOf(corners) < SLANTED) return undefined;
  const [a, b, c, d] = corners;
  const [wide, tall] = [(distance(a, b) + distance(d, c)) / 2, (distance(a, d) + distance(b, c)) / 2];
  const scale = Math.min(1, Math.sqrt(MOST_PIXELS / (wide * tall)));
  const [inner, high] = [Math.max(1, Math.round(wide * scale)), Math.max(1, Math.round(tall * scale))];
  const onto = ontoQuad(inner, high, corners);
  const [mx, my] = [Math.round(inner * AROUND), Math.round(high * AROUND)];
  const [width, height] = [inner + 2 * mx, high + 2 * my];
  const seenAt: Homography = ([x, y]) => onto([x - mx, y - my]);
  return { raster: laidFlat(raster, width, height, seenAt), seenAt };
}

/** How far the edge that lies worst runs off the frame's, in degrees. */
function slantOf([a, b, c, d]: Quad): number {
  const tilt = ([fromX, fromY]: Point, [toX, toY]: Point) =>
    Math.abs(Math.atan2(toY - fromY, toX - fromX) * 180) / Math.PI;
  const upright = (from: Point, to: Point) => Math.abs(90 - tilt(from, to));
  return Math.max(tilt(a, b), tilt(d, c), upright(a, d), upright(b, c));
}

const distance = ([ax, ay]: Point, [bx, by]: Point): number => Math.hypot(ax - bx, ay - by);

function laidFlat(raster: Raster, width: number, height: number, seenAt: Homography): Raster {
  const data = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [fromX, fromY] = seenAt([x + 0.5, y + 0.5]);
      data[y * width + x] = bilinear(raster, fromX - 0.5, fromY - 0.5);
    }
  }
  return { data, width, height };
}

function bilinear({ data, width, height }: Raster, x: number, y: number): number {
  const left = Math.min(width - 1, Math.max(0, Math.floor(x)));
  const top = Math.min(height - 1, Math.max(0, Math.floor(y)));
  const [right, bottom] = [Math.min(width - 1, left + 1), Math.min(height - 1, top + 1)];
  const [fx, fy] = [Math.min(1, Math.max(0, x - left)), Math.min(1, Math.max(0, y - top))];
  const upper = (data[top * width + left] ?? 255) * (1 - fx) + (data[top * width + right] ?? 255) * fx;
  const lower = (data[bottom * width + left] ?? 255) * (1 - fx) + (data[bottom * width + right] ?? 255) * fx;
  return upper * (1 - fy) + lower * fy;
}

/** Where what was read on the flat sheet, turned by `turn` to be upright, is seen on the photo turned likewise. */
export function onPhoto(
  sheet: Sheet,
  photo: Raster,
  turn: Rotation,
): { box: (box: Box) => Box; line: (line: Line) => Line } {
  const { raster, seenAt } = sheet;
  const at = (point: Point): Point => {
    const [u, v] = unturned(point, turn);
    const [x, y] = seenAt([u * raster.width, v * raster.height]);
    return turnedPoint([x / photo.width, y / photo.height], turn);
  };
  const box = ([x, y, width, height]: Box): Box => {
    const corners = [at([x, y]), at([x + width, y]), at([x + width, y + height]), at([x, y + height])];
    const [xs, ys] = [corners.map(([cx]) => within(cx)), corners.map(([, cy]) => within(cy))];
    const [left, top] = [Math.min(...xs), Math.min(...ys)];
    return [left, top, Math.max(...xs) - left, Math.max(...ys) - top];
  };
  return {
    box,
    line: (line) =>
      lineOf(
        line.words.map((word) => ({ ...word, box: box(word.box) })),
        line.text,
      ),
  };
}

const within = (value: number): number => Math.min(1, Math.max(0, value));

/** A point of an upright picture, in fractions, before it was turned clockwise. */
function unturned([x, y]: Point, turn: Rotation): Point {
  if (turn === 90) return [y, 1 - x];
  if (turn === 180) return [1 - x, 1 - y];
  return turn === 270 ? [1 - y, x] : [x, y];
}

function turnedPoint([x, y]: Point, turn: Rotation): Point {
  if (turn === 90) return [1 - y, x];
  if (turn === 180) return [1 - x, 1 - y];
  return turn === 270 ? [y, 1 - x] : [x, y];
}
