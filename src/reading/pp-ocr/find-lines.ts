import sharp from 'sharp';
import { type Area, cropped, type Raster } from '../raster.ts';
import type { Models } from './sessions.ts';

/** A line of text as it lies on the picture, in its pixels: centre, direction, and half its length and height. */
export interface TextLine {
  readonly x: number;
  readonly y: number;
  readonly angle: number;
  readonly halfLength: number;
  readonly halfHeight: number;
}

/** What the detector is given, in pixels: small print falls to pieces below it, and its memory grows with the area. */
const INPUT = { longest: 1664, most: 2_100_000, step: 32 };
const THRESHOLD = { pixel: 0.3, line: 0.5 };
const UNCLIP = 1.6; // the model marks shrunken lines (DBNet): grown by area × ratio / perimeter
const MEAN = [0.485, 0.456, 0.406] as const;
const DEVIATION = [0.229, 0.224, 0.225] as const;
const SMALLEST = 3;

/** Finds the lines of text on a picture (DBNet), or only in these areas of it. */
export async function findLines(models: Models, raster: Raster, areas?: readonly Area[]): Promise<TextLine[]> {
  if (!areas) return linesOn(models, raster);
  const found = await Promise.all(
    areas.map(async (area) =>
      (await linesOn(models, cropped(raster, area))).map((line) => ({
        ...line,
        x: line.x + area.left,
        y: line.y + area.top,
      })),
    ),
  );
  return found.flat();
}

async function linesOn(models: Models, raster: Raster): Promise<TextLine[]> {
  const { width: wide, height: tall } = raster;
  const scale = Math.min(1, INPUT.longest / Math.max(wide, tall), Math.sqrt(INPUT.most / (wide * tall)));
  const width = stepped(raster.width * scale);
  const height = stepped(raster.height * scale);
  const map = await models.detect(await input(raster, width, height), height, width);
  return components(map, width, height)
    .map((pixels) => lineThrough(pixels, width))
    .filter((line) => line.halfHeight * 2 >= SMALLEST)
    .map((line) => unscale(grow(line), raster.width / width, raster.height / height));
}

const stepped = (side: number): number => Math.max(INPUT.step, Math.round(side / INPUT.step) * INPUT.step);

async function input({ data, width, height }: Raster, toWidth: number, toHeight: number): Promise<Float32Array> {
  const grey = await sharp(data, { raw: { width, height, channels: 1 } })
    .resize(toWidth, toHeight, { fit: 'fill', kernel: 'linear' })
    .toColourspace('b-w')
    .raw()
    .toBuffer();
  const plane = toWidth * toHeight;
  const tensor = new Float32Array(3 * plane);
  for (const channel of [0, 1, 2] as const) {
    for (let at = 0; at < plane; at++) {
      tensor[channel * plane + at] = ((grey[at] ?? 255) / 255 - MEAN[channel]) / DEVIATION[channel];
    }
  }
  return tensor;
}

/** Connected pixels above the threshold whose mean is high enough to be text. */
function components(map: Float32Array, width: number, height: number): number[][] {
  const seen = new Uint8Array(width * height);
  const found: number[][] = [];
  for (let start = 0; start < map.length; start++) {
    if (seen[start] === 1 || (map[start] ?? 0) < THRESHOLD.pixel) continue;
    const pixels = [start];
    seen[start] = 1;
    let sum = 0;
    for (const at of pixels) {
      sum += map[at] ?? 0;
      for (const next of neighbours(at, width, height)) {
        if (seen[next] === 1 || (map[next] ?? 0) < THRESHOLD.pixel) continue;
        seen[next] = 1;
        pixels.push(next); // the loop runs on over what is added
      }
    }
    if (sum / pixels.length >= THRESHOLD.line) found.push(pixels);
  }
  return found;
}

function neighbours(at: number, width: number, height: number): number[] {
  const x = at % width;
  const y = (at - x) / width;
  const next: number[] = [];
  if (x > 0) next.push(at - 1);
  if (x < width - 1) next.push(at + 1);
  if (y > 0) next.push(at - width);
  if (y < height - 1) next.push(at + width);
  return next;
}

/** The rectangle along the main axis of the pixels; short blobs have no axis to speak of and are taken as upright. */
function lineThrough(pixels: readonly number[], width: number): TextLine {
  const points = pixels.map((at) => [at % width, Math.floor(at / width)] as const);
  const meanX = points.reduce((sum, [x]) => sum + x, 0) / points.length;
  const meanY = points.reduce((sum, [, y]) => sum + y, 0) / points.length;
  let xx = 0;
  let yy = 0;
  let xy = 0;
  for (const [x, y] of points) {
    xx += (x - meanX) ** 2;
    yy += (y - meanY) ** 2;
    xy += (x - meanX) * (y - meanY);
  }
  const angle = xx > 6 * yy ? 0.5 * Math.atan2(2 * xy, xx - yy) : 0;
  return along(points, angle);
}

function along(points: readonly (readonly [number, number])[], angle: number): TextLine {
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const [x, y] of points) {
    const u = x * cos + y * sin;
    const v = y * cos - x * sin;
    left = Math.min(left, u);
    right = Math.max(right, u + 1);
    top = Math.min(top, v);
    bottom = Math.max(bottom, v + 1);
  }
  const u = (left + right) / 2;
  const v = (top + bottom) / 2;
  return {
    x: u * cos - v * sin,
    y: u * sin + v * cos,
    angle,
    halfLength: (right - left) / 2,
    halfHeight: (bottom - top) / 2,
  };
}

function grow(line: TextLine): TextLine {
  const [length, height] = [line.halfLength * 2, line.halfHeight * 2];
  const by = (length * height * UNCLIP) / (2 * (length + height));
  return { ...line, halfLength: line.halfLength + by, halfHeight: line.halfHeight + by };
}

/** Both scales are the same but for rounding to the model's step, so an angle stays an angle. */
function unscale(line: TextLine, scaleX: number, scaleY: number): TextLine {
  return {
    x: line.x * scaleX,
    y: line.y * scaleY,
    angle: line.angle,
    halfLength: line.halfLength * scaleX,
    halfHeight: line.halfHeight * scaleY,
  };
}
