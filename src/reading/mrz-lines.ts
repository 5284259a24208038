import sharp from 'sharp';
import type { Box, Line } from '../domain/page.ts';
import { lineOf, overlap, union } from './lines.ts';
import { centre, onGrid, pitchOf } from './mrz-grid.ts';
import { mrzAlphabet } from './pp-ocr/alphabet.ts';
import { findLines, type TextLine } from './pp-ocr/find-lines.ts';
import { type Letter, recognise } from './pp-ocr/recognise.ts';
import type { Models } from './pp-ocr/sessions.ts';
import { stripOf } from './pp-ocr/strip.ts';
import { boxAlong } from './pp-ocr/words.ts';
import { areaOf, type Raster } from './raster.ts';

/** ICAO Doc 9303: three lines of 30 (TD1), two of 36 (TD2) or 44 (TD3) characters, printed at a fixed pitch. */
const LENGTH = { shortest: 26, longest: 48 };
const REGION_WIDTH = 1400; // enough for 44 characters, each wider than the recogniser's step
/** A line that is not read whole and sure is read again, wider or more eagerly: what one reading loses another sees. */
const READINGS = [
  { stretch: 1, manner: 'cautious' },
  { stretch: 1.2, manner: 'cautious' },
  { stretch: 1.4, manner: 'cautious' },
  { stretch: 0.8, manner: 'eager' },
  { stretch: 1, manner: 'eager' },
] as const;
const WIDTHS = [30, 36, 44];
const SURE = 0.97;

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
  const most = Math.max(...lines.map((line) => (line.box[2] / line.text.replace(/\s/g, '').length) * 46));
  return [left, top, Math.min(1 - left, Math.max(width, most) + width * 0.16), Math.min(1 - top, height + tallest * 6)];
}

async function readZone(models: Models, raster: Raster, region: Box): Promise<Line[]> {
  const part = await cut(raster, region);
  const alphabets = {
    cautious: mrzAlphabet(models.classes, 'cautious'),
    eager: mrzAlphabet(models.classes, 'eager'),
  };
  const found = (await findLines(models, part)).filter((place) => place.halfLength > part.width * 0.15);
  const places: TextLine[] = [];
  const pitches: number[] = [];
  for (const place of found) {
    const letters = await recognise(models, stripOf(part, place), alphabets.eager);
    if (!isMrzLike(textOf(letters))) continue;
    places.push(place);
    pitches.push(pitchOf(letters) * 2 * place.halfLength);
  }
  const lines: { place: TextLine; variants: Letter[][] }[] = [];
  for (const place of sameExtent(places, Math.max(0, ...pitches), part)) {
    const variants: Letter[][] = [];
    for (const { stretch, manner } of READINGS) {
      const letters = await recognise(models, stripOf(part, place, stretch), alphabets[manner]);
      variants.push(letters);
      if (isWhole(letters) && sureness(letters) > SURE) break;
    }
    lines.push({ place, variants });
  }
  const end = Math.max(...lines.flatMap(({ variants }) => variants.map((letters) => centre(letters.at(-1)))));
  return lines
    .map(({ place, variants }) => mrzLine(best(variants, end), onPage(place, part), raster))
    .filter(({ text }) => text.length >= LENGTH.shortest && text.length <= LENGTH.longest)
    .sort((a, b) => a.box[1] - b.box[1]);
}

/** The variant that has a zone's length, and of those the surest. */
function best(variants: readonly (readonly Letter[])[], end: number): Letter[] {
  const rate = (letters: readonly Letter[]) => (isWhole(letters) ? 1 : 0) + sureness(letters);
  const [first = []] = variants
    .map((letters) => withoutLookAlikes(onGrid(letters, end)))
    .sort((a, b) => rate(b) - rate(a));
  return first;
}

const isWhole = (letters: readonly Letter[]): boolean => WIDTHS.includes(letters.length);

const sureness = (letters: readonly Letter[]): number =>
  letters.reduce((sum, letter) => sum + letter.confidence, 0) / Math.max(1, letters.length);

function mrzLine(letters: readonly Letter[], place: TextLine, raster: Raster): Line {
  return lineOf([
    { ...textOf(letters), box: boxAlong(place, 0, 1, raster), confidence: sureness(letters), engine: 'pp-ocr' },
  ]);
}

const textOf = (letters: readonly Letter[]): { text: string } => ({
  text: letters.map((letter) => letter.text).join(''),
});

/** The lines of a zone begin and end together: each is taken as far as the furthest, as detection loses faint fillers. */
function sameExtent(places: readonly TextLine[], pitch: number, { width }: Raster): TextLine[] {
  const longest = [...places].sort((a, b) => b.halfLength - a.halfLength)[0];
  if (!longest) return [];
  const fullLength = (places.length > 2 ? 30 : 44) * pitch;
  const [cos, sin] = [Math.cos(longest.angle), Math.sin(longest.angle)];
  const middle = (place: TextLine) => place.x * cos + place.y * sin;
  const start = Math.min(...places.map((place) => middle(place) - place.halfLength));
  const printed = Math.max(...places.map((place) => middle(place) + place.halfLength));
  const end = Math.min(width - 1, Math.max(printed, start + fullLength + pitch / 2));
  return places.map((place) => {
    const shift = (start + end) / 2 - middle(place);
    const halfLength = (end - start) / 2;
    return { ...place, x: place.x + shift * cos, y: place.y + shift * sin, angle: longest.angle, halfLength };
  });
}

/** What the recogniser takes fillers for, put right where fillers stand around it: alone between two, or in a run that closes the line. */
function withoutLookAlikes(letters: readonly Letter[]): Letter[] {
  const text = textOf(letters).text;
  const run = /<[<KCSLE]*$/.exec(text);
  const closing = run && (run[0].match(/</g) ?? []).length * 2 >= run[0].length ? run.index : text.length;
  return letters.map((letter, index) => {
    const between = letters[index - 1]?.text === '<' && letters[index + 1]?.text === '<';
    const unsure = /[KCSLE]/.test(letter.text) && letter.confidence < 0.8;
    return index > closing || (between && unsure) ? { ...letter, text: '<' } : letter;
  });
}

const onPage = (place: TextLine, { scale, left, top }: Part): TextLine => ({
  x: left + place.x / scale,
  y: top + place.y / scale,
  angle: place.angle,
  halfLength: place.halfLength / scale,
  halfHeight: place.halfHeight / scale,
});

/** A part of a picture, at another scale. */
interface Part extends Raster {
  readonly scale: number;
  readonly left: number;
  readonly top: number;
}

async function cut(raster: Raster, region: Box): Promise<Part> {
  const { left, top, right, bottom } = areaOf(region, raster);
  const scale = REGION_WIDTH / (right - left);
  const { data, info } = await sharp(raster.data, { raw: { width: raster.width, height: raster.height, channels: 1 } })
    .extract({ left, top, width: right - left, height: bottom - top })
    .resize({ width: REGION_WIDTH, kernel: scale > 1 ? 'cubic' : 'lanczos3' })
    .toColourspace('b-w')
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height, scale, left, top };
}
