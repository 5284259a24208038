import sharp from 'sharp';
import type { Box, Line } from '../../domain/page.ts';
import { lineOf, overlap, union } from '../lines.ts';
import { mrzAlphabet } from '../pp-ocr/alphabet.ts';
import { findLines, type TextLine } from '../pp-ocr/find-lines.ts';
import { type Letter, recognise } from '../pp-ocr/recognise.ts';
import type { Models } from '../pp-ocr/sessions.ts';
import { stripOf } from '../pp-ocr/strip.ts';
import { boxAlong } from '../pp-ocr/words.ts';
import { areaOf, type Raster } from '../raster.ts';
import { choose, type ZoneChoice } from './mrz-choice.ts';
import { alignedLeft, pitchOf, slotsOf } from './mrz-slots.ts';

/** ICAO Doc 9303: three lines of 30 (TD1), two of 36 (TD2) or 44 (TD3) characters, printed at a fixed pitch. */
/** The names of a card may be short and the fillers after them faint. */
const SHORT_LINE = /^[A-Z]+<{1,2}[A-Z][A-Z<]*$/;
/** How far apart the lines of a zone stand at most, in line heights. */
const ZONE_LEADING = 2.5;
/** No zone has fewer fillers in all; long lines of capitals have none. */
const FEWEST_FILLERS = 3;
const REGION_WIDTH = 1400; // enough for 44 characters, each wider than the recogniser's step
/** How a zone is read, round after round, until it is sound: by which recognisers, how much wider than its proportions say, and how eagerly. What one reading loses another sees. */
const ROUNDS = [
  { stretch: 1, manner: 'cautious' },
  { stretch: 1.2, manner: 'eager' },
  { stretch: 0.85, manner: 'eager' },
  { stretch: 1.4, manner: 'cautious' },
] as const;
/** A zone whose check digits hold needs no further round once its votes are this much of one mind. */
const SURE = 0.6;

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
  const fillers = alike.reduce((sum, { text }) => sum + (text.match(/[<«‹]/g) ?? []).length, 0);
  if (fillers < FEWEST_FILLERS) return [...lines];
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
  const places = await placesOn(models, part);
  if (places.length < 2) return [];
  const readings: Letter[][][] = places.map(() => []);
  let zone: ZoneChoice | undefined;
  for (const { stretch, manner } of ROUNDS) {
    for (const recogniser of [models, ...models.others]) {
      const alphabet = mrzAlphabet(recogniser.classes, manner);
      for (const [index, place] of places.entries())
        readings[index]?.push(await recognise(recogniser, stripOf(part, place, stretch), alphabet));
    }
    zone = choose(alignedLeft(readings.map((one) => slotsOf(one))));
    if (zone?.sound && zone.lines.every(({ confidence }) => confidence > SURE)) break;
  }
  if (!zone?.likely) return [];
  return zone.lines.flatMap((line, index) => {
    const place = places[index];
    return place ? [mrzLine(line, onPage(place, part), raster)] : [];
  });
}

/** Where the lines of the zone lie on its part of the page, from the top, all of them as long as the longest. */
async function placesOn(models: Models, part: Part): Promise<TextLine[]> {
  const found = (await findLines(models, part)).filter((place) => place.halfLength > part.width * 0.15);
  const alphabet = mrzAlphabet(models.classes, 'eager');
  const places: TextLine[] = [];
  const pitches: number[] = [];
  for (const place of found) {
    const letters = await recognise(models, stripOf(part, place), alphabet);
    if (!isMrzLike(textOf(letters)) && !SHORT_LINE.test(textOf(letters).text)) continue;
    places.push(place);
    if (letters.length >= 18) pitches.push(pitchOf([letters]) * 2 * place.halfLength);
  }
  if (pitches.length === 0) return [];
  return sameExtent(oneZone(places), Math.max(0, ...pitches), part);
}

/** The lines, from the top, that stand closest below each other: a zone has two or three. */
function oneZone(places: readonly TextLine[]): TextLine[] {
  const groups: TextLine[][] = [];
  for (const place of [...places].sort((a, b) => down(a) - down(b))) {
    const above = groups.at(-1)?.at(-1);
    if (above && down(place) - down(above) < ZONE_LEADING * (above.halfHeight + place.halfHeight))
      groups.at(-1)?.push(place);
    else groups.push([place]);
  }
  const [largest = []] = groups.sort((a, b) => b.length - a.length);
  return largest.slice(-3);
}

/** How far down a line lies, across the way that it runs. */
const down = ({ x, y, angle }: TextLine): number => y * Math.cos(angle) - x * Math.sin(angle);

function mrzLine({ text, confidence }: ZoneChoice['lines'][number], place: TextLine, raster: Raster): Line {
  return lineOf([{ text, confidence, box: boxAlong(place, 0, 1, raster), engine: 'pp-ocr' }]);
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
