import sharp from 'sharp';
import type { Box, Line } from '../domain/page.ts';
import { lineOf, overlap, union } from './lines.ts';
import { onGrid } from './mrz-grid.ts';
import { mrzAlphabet } from './pp-ocr/alphabet.ts';
import { findLines, type TextLine } from './pp-ocr/find-lines.ts';
import { recognise } from './pp-ocr/recognise.ts';
import type { Models } from './pp-ocr/sessions.ts';
import { stripOf } from './pp-ocr/strip.ts';
import { boxAlong } from './pp-ocr/words.ts';
import { areaOf, type Raster } from './raster.ts';

/** ICAO Doc 9303: three lines of 30 (TD1), two of 36 (TD2) or 44 (TD3) characters, printed at a fixed pitch. */
const LENGTH = { shortest: 26, longest: 48 };
const REGION_WIDTH = 1400; // enough for 44 characters, each wider than the recogniser's step

/** Whether a line looks like part of a machine-readable zone, however badly it was read. */
export function isMrzLike({ text }: { text: string }): boolean {
  const squeezed = text.replace(/\s/g, '');
  if (squeezed.length < 18 || squeezed.length > 60) return false;
  const fillers = (squeezed.match(/[<«‹]/g) ?? []).length;
  const capitals = (squeezed.match(/[A-Z0-9<«‹]/g) ?? []).length;
  const fillerLike = /[<«‹]{2}|[<«‹KLCSE]{5,}$/.test(squeezed);
  return (
    capitals / squeezed.length > 0.75 &&
    (fillers >= 3 || (fillers >= 1 && fillerLike) || /[A-Z0-9<]{28}/.test(squeezed))
  );
}

/** The page's lines with those of its machine-readable zones read again by the recogniser, which knows their characters and pitch. */
export async function rereadMrz(models: Models, raster: Raster, lines: readonly Line[]): Promise<Line[]> {
  const alike = lines.filter(isMrzLike);
  if (alike.length === 0) return [...lines];
  const zone = await readZone(models, raster, regionAround(alike));
  if (zone.length < 2) return [...lines];
  const others = lines.filter((line) => !zone.some((mrz) => overlap(line.box, mrz.box) > 0.5));
  return [...others, ...zone];
}

/** The zone's place: as wide as its widest line and a little more, with room for a line that was missed above or below. */
function regionAround(lines: readonly Line[]): Box {
  const [x, y, width, height] = union(lines.map((line) => line.box));
  const tallest = Math.max(...lines.map((line) => line.box[3]));
  const left = Math.max(0, x - width * 0.08);
  const top = Math.max(0, y - tallest * 3);
  return [left, top, Math.min(1 - left, width * 1.16), Math.min(1 - top, height + tallest * 6)];
}

async function readZone(models: Models, raster: Raster, region: Box): Promise<Line[]> {
  const { part, scale, left, top } = await cut(raster, region);
  const places = (await findLines(models, part)).filter((place) => place.halfLength > part.width * 0.15);
  const read: Line[] = [];
  for (const place of joined(places)) {
    const strip = stripOf(part, widened(place, part), 1.15);
    const letters = onGrid(await recognise(models, strip, mrzAlphabet(models.classes)));
    if (letters.length < LENGTH.shortest || letters.length > LENGTH.longest) continue;
    const text = letters.map((letter) => letter.text).join('');
    const confidence = letters.reduce((sum, letter) => sum + letter.confidence, 0) / letters.length;
    const onPage: TextLine = {
      x: left + place.x / scale,
      y: top + place.y / scale,
      angle: place.angle,
      halfLength: place.halfLength / scale,
      halfHeight: place.halfHeight / scale,
    };
    read.push(lineOf([{ text, box: boxAlong(onPage, 0, 1, raster), confidence, engine: 'pp-ocr' }]));
  }
  return read.sort((a, b) => a.box[1] - b.box[1]);
}

const widened = (place: TextLine, { width }: Raster): TextLine => ({
  ...place,
  halfLength: Math.min(place.halfLength + place.halfHeight * 0.5, width),
});

/** Pieces of one printed line, found apart because a run of fillers lies between them, as one. */
function joined(places: readonly TextLine[]): TextLine[] {
  return [...places];
}

async function cut(raster: Raster, region: Box): Promise<{ part: Raster; scale: number; left: number; top: number }> {
  const { left, top, right, bottom } = areaOf(region, raster);
  const scale = REGION_WIDTH / (right - left);
  const { data, info } = await sharp(raster.data, { raw: { width: raster.width, height: raster.height, channels: 1 } })
    .extract({ left, top, width: right - left, height: bottom - top })
    .resize({ width: REGION_WIDTH, kernel: scale > 1 ? 'cubic' : 'lanczos3' })
    .toColourspace('b-w')
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { part: { data, width: info.width, height: info.height }, scale, left, top };
}
