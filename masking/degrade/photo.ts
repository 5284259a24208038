import type { Keyed } from '../keyed.ts';
import { clamped } from './grain.ts';
import { type Matrix, onto, type Point, type Quad } from './homography.ts';
import { type Raster, type Size, sharpOf } from './raster.ts';
import { warpOver } from './warp.ts';

/** Table tops: wood, slate, linen, green felt. */
const TABLES = [
  [146, 104, 68],
  [84, 88, 94],
  [196, 188, 172],
  [70, 104, 84],
] as const;
const MARGIN = 0.07;
const TILT = 0.045;

export interface Photograph {
  readonly raster: Raster;
  readonly matrix: Matrix;
}

/** The page lying on a table, taken by hand: four corners nowhere near square, light from one side, the taker's own shadow. */
export async function photograph(page: Raster, from: Keyed): Promise<Photograph> {
  const frame = {
    width: Math.round(page.width * (1 + 2 * MARGIN)),
    height: Math.round(page.height * (1 + 2 * MARGIN)),
  };
  const matrix = onto(page, cornersIn(frame, from));
  const raster = await table(frame, from);
  dropShadow(raster, matrix, page);
  warpOver(page, matrix, raster);
  light(raster, from);
  return { raster, matrix };
}

function cornersIn({ width, height }: Size, from: Keyed): Quad {
  const off = (place: string, length: number): number => ((from.integer(place, 2001) - 1000) / 1000) * TILT * length;
  const inset = MARGIN * 0.9;
  const corner = (name: string, x: number, y: number): Point => [
    (x === 0 ? inset : 1 - inset) * width + off(`${name}-x`, width),
    (y === 0 ? inset : 1 - inset) * height + off(`${name}-y`, height),
  ];
  return [corner('tl', 0, 0), corner('tr', 1, 0), corner('br', 1, 1), corner('bl', 0, 1)];
}

/** Soft blotches stretched along one way, so that it looks like a grained top. */
async function table({ width, height }: Size, from: Keyed): Promise<Raster> {
  const colour = from.pick('table', TABLES);
  const [columns, rows] = from.pick('grain-way', [
    [24, 220],
    [220, 24],
    [90, 120],
  ]);
  const blotches = from.stream('table', columns * rows);
  const grainy = await sharpOf({ data: blotches, width: columns, height: rows, channels: 1 })
    .resize(width, height, { fit: 'fill', kernel: 'cubic' })
    .raw()
    .toBuffer({ resolveWithObject: true });
  const data = new Uint8Array(width * height * 3);
  for (let pixel = 0; pixel < width * height; pixel++) {
    const depth = ((grainy.data[pixel * grainy.info.channels] ?? 128) - 128) * 0.3;
    for (let channel = 0; channel < 3; channel++) data[pixel * 3 + channel] = clamped((colour[channel] ?? 0) + depth);
  }
  return { data, width, height, channels: 3 };
}

/** The sheet stands off the table a little: a dark sheet of the same shape lies below it, shifted. */
function dropShadow(raster: Raster, [a, b, c, d, e, f, g, h, i]: Matrix, { width, height }: Size): void {
  const side = 64;
  const shade: Raster = { data: new Uint8Array(side * side * 3).fill(46), width: side, height: side, channels: 3 };
  const off = raster.width * 0.006;
  const [across, down] = [width / side, height / side];
  const shifted: Matrix = [
    (a + off * g) * across,
    (b + off * h) * down,
    c + off * i,
    (d + off * g) * across,
    (e + off * h) * down,
    f + off * i,
    g * across,
    h * down,
    i,
  ];
  warpOver(shade, shifted, raster);
}

/** Light that falls off to one side, a warm or cold tint, and the soft round shadow of a hand or head. */
function light({ data, width, height }: Raster, from: Keyed): void {
  const angle = (from.integer('light', 360) * Math.PI) / 180;
  const [across, down] = [Math.cos(angle), Math.sin(angle)];
  const [shadeX, shadeY] = [from.integer('shade-x', 1000) / 1000, from.integer('shade-y', 1000) / 1000];
  const reach = 0.25 + from.integer('shade-size', 300) / 1000;
  const tint = from.pick('tint', [
    [1, 0.97, 0.9],
    [0.95, 0.98, 1],
    [1, 1, 0.97],
  ] as const);
  const bytes = from.stream('sensor', width * height);
  for (let y = 0; y < height; y++) {
    const v = y / height - 0.5;
    for (let x = 0; x < width; x++) {
      const u = x / width - 0.5;
      const near = Math.hypot(u + 0.5 - shadeX, v + 0.5 - shadeY) / reach;
      const shade = near < 1 ? 0.24 * (1 - near * near) * (1 - near * near) : 0;
      const lit = 0.9 + 0.16 * (u * across + v * down) - shade;
      const grain = ((bytes[y * width + x] ?? 128) - 127.5) * 0.07;
      const at = (y * width + x) * 3;
      for (let channel = 0; channel < 3; channel++)
        data[at + channel] = clamped((data[at + channel] ?? 0) * lit * (tint[channel] ?? 1) + grain);
    }
  }
}

/** A camera has so many dots, however small the page is; more than print holds are of no use. */
export const photoDpi = ({ width, height }: Size): number =>
  Math.min(300, Math.round((2000 * 72) / (Math.max(width, height) * (1 + 2 * MARGIN))));
