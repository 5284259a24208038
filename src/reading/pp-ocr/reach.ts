import type { Raster } from '../raster.ts';
import type { TextLine } from './find-lines.ts';
import { STRIP_HEIGHT } from './sessions.ts';
import { type Strip, stripOf } from './strip.ts';

/** Sizes in strip heights: how far beyond a line's end is looked, the widest gap before a sign, and what room must be free behind it. */
const LOOK = 0.6;
const GAP = 0.3;
const FREE = 0.1;
/** A stop or a minus: narrow and low. What is taller is a rule or the next word. */
const SIGN = { wide: 0.3, high: 0.3 };
/** How much darker or lighter than the strip's ground ink is, as a share of its greatest contrast. */
const CONTRAST = 0.4;

/** The line made longer where a stop or a minus stands at its end: the detector leaves them out, and an amount without its minus is another amount. */
export function reached(raster: Raster, line: TextLine, strip: Strip): TextLine {
  const { ground, contrast } = toneOf(strip);
  if (contrast < 40) return line;
  const before = signAt(raster, line, -1, ground, contrast);
  const behind = signAt(raster, line, 1, ground, contrast);
  if (before + behind === 0) return line;
  const shift = (behind - before) / 2;
  return {
    ...line,
    x: line.x + shift * Math.cos(line.angle),
    y: line.y + shift * Math.sin(line.angle),
    halfLength: line.halfLength + (before + behind) / 2,
  };
}

/** How far beyond this end of the line, in pixels of the picture, a small sign reaches; 0 where none stands. */
function signAt(raster: Raster, line: TextLine, side: 1 | -1, ground: number, contrast: number): number {
  const height = 2 * line.halfHeight;
  const from = line.halfLength + (height * LOOK) / 2;
  const place = {
    ...line,
    x: line.x + side * from * Math.cos(line.angle),
    y: line.y + side * from * Math.sin(line.angle),
    halfLength: (height * LOOK) / 2,
  };
  const end = stripOf(raster, place);
  const columns = Array.from({ length: end.used }, (_, at) => (side > 0 ? at : end.used - 1 - at)).map((x) =>
    inkIn(end, x, ground, contrast),
  );
  const first = columns.findIndex((ink) => ink.length > 0);
  if (first < 0 || first > GAP * STRIP_HEIGHT) return 0;
  const length = columns.slice(first).findIndex((ink) => ink.length === 0);
  if (length < 2 || length > SIGN.wide * STRIP_HEIGHT) return 0;
  const rows = columns.slice(first, first + length).flat();
  if (Math.max(...rows) - Math.min(...rows) > SIGN.high * STRIP_HEIGHT) return 0;
  const free = columns.slice(first + length, first + length + Math.round(FREE * STRIP_HEIGHT));
  return free.every((ink) => ink.length === 0) ? ((first + length + 2) / STRIP_HEIGHT) * height : 0;
}

/** The rows of a column that hold ink. */
function inkIn({ data, width }: Strip, x: number, ground: number, contrast: number): number[] {
  const rows: number[] = [];
  for (let y = Math.round(STRIP_HEIGHT * 0.1); y < STRIP_HEIGHT * 0.9; y++) {
    if (Math.abs((data[y * width + x] ?? ground) - ground) > CONTRAST * contrast) rows.push(y);
  }
  return rows;
}

/** The middle brightness of a strip, which is its ground, and how far from it ink goes. */
function toneOf({ data, width, used }: Strip): { ground: number; contrast: number } {
  const tones = new Uint8Array(used * STRIP_HEIGHT);
  for (let y = 0; y < STRIP_HEIGHT; y++) tones.set(data.subarray(y * width, y * width + used), y * used);
  tones.sort();
  const at = (share: number) => tones[Math.floor(share * (tones.length - 1))] ?? 255;
  const ground = at(0.5);
  return { ground, contrast: Math.max(ground - at(0.02), at(0.98) - ground) };
}
