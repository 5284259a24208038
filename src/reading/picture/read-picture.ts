import type { Box, Line, PageQuality, QualityTier, Rotation, TickBox, Word } from '../../domain/page.ts';
import { inReadingOrder, overlap } from '../lines.ts';
import { findLines, type TextLine } from '../pp-ocr/find-lines.ts';
import { linesAt, ppOcr } from '../pp-ocr/read.ts';
import { type Models, models } from '../pp-ocr/sessions.ts';
import { type Area, areaOf, joined } from '../raster.ts';
import { type Stopwatch, stopwatch } from '../stopwatch.ts';
import { ocr } from '../tesseract/index.ts';
import { isMrzLike, rereadMrz } from '../zone/mrz-lines.ts';
import { combsIn } from './combs.ts';
import { atDpiOfType, imageDpi } from './effective-dpi.ts';
import { confirm, fill, isDoubtful } from './fuse.ts';
import { type Ink, strokes } from './ink.ts';
import { marksOf } from './marks.ts';
import { mostLegibleTurn } from './orientation.ts';
import { type Overview, overviewOf } from './overview.ts';
import { printAlone } from './print-alone.ts';
import { type Judgement, judge } from './quality.ts';
import { withCombs } from './read-combs.ts';
import { atReadingSize, isCard, isNarrow, type Picture, turned } from './scale.ts';
import { flatSheet, onPhoto } from './sheet.ts';
import { softened } from './soften.ts';
import { asItLay, straightened } from './straighten.ts';
import { tickBoxesOn } from './tick-boxes.ts';
import { leftover } from './unread.ts';

export interface PictureReading {
  readonly lines: Line[];
  readonly marks: Box[];
  readonly tickBoxes: TickBox[];
  readonly tier: QualityTier;
  readonly quality?: PageQuality;
  /** How much of the ink was read, 0 to 1. */
  readonly coverage: number;
  readonly unread: Box[];
  readonly blank: boolean;
  /** The turn that it took to read it. */
  readonly turn: Rotation;
  readonly timings: Readonly<Record<string, number>>;
}

const BLANK_STROKES = 20;
/** With more than this share of its letters in doubt, or of its ink unread, a page is read by the second reader as a whole. */
const POOR = { doubt: 0.22, unread: 0.4 };
/** With more than this share of the ink in print that nobody read, the other reader looks for it; with more than the second, the page is partial. */
const MISSED = { look: 0.01, partial: 0.12 };
/** How far around a lost word a line is looked for, in inches. */
const LOOK_AROUND = 0.5;
/** Fewer sure letters than this, or a smaller share of them, and the page may be lying on its side. */
const LEGIBLE = { confidence: 0.75, letters: 25, share: 0.5 };
/** What the first reader is sure of stays where the second saw nothing. */
const SURE = 0.8;
/** Tesseract takes lines apart on a page that lies further askew, in degrees; PP-OCR follows each line as it runs. */
const STRAIGHT = 1;
/** Beside PP-OCR it reads pages made level where they lie further askew than this. */
const LEVEL = 0.2;

/** Reads a picture: of a photo of a sheet the sheet, laid flat, with its boxes where they are seen on the photo. */
export async function readPicture(given: Picture): Promise<PictureReading> {
  const watch = stopwatch();
  const sheet = await watch.during('sheet', () => flatSheet(given));
  if (!sheet) return readSheet(given, watch);
  const { raster } = sheet;
  const read = await readSheet({ ...raster, dpi: imageDpi(raster), isGuess: true }, watch);
  const { box, line } = onPhoto(sheet, given, read.turn);
  return {
    ...read,
    tier: 'photo',
    lines: read.lines.map(line),
    marks: read.marks.map(box),
    tickBoxes: read.tickBoxes.map((frame) => ({ ...frame, box: box(frame.box) })),
    unread: read.unread.map(box),
  };
}

/** What makes no sense as it lies is turned to where it makes most. */
async function readSheet(given: Picture, watch: Stopwatch): Promise<PictureReading> {
  const first = await watch.during('survey', () => overviewOf(given));
  const source = await watch.during('survey', () => atDpiOfType(given, first));
  const overview = source === given ? first : await watch.during('survey', () => overviewOf(source));
  const reading = await readAsItLies(source, overview, watch);
  if (reading.blank || (isLegible(reading.lines) && !isSideways(reading.lines, source)))
    return { ...reading, timings: watch.timings };
  const second = await models();
  const turn = second ? await watch.during('orientation', () => mostLegibleTurn(second, source)) : 0;
  if (turn === 0) return { ...reading, timings: watch.timings };
  const upright = await turned(source, turn);
  const read = await readAsItLies(upright, await overviewOf(upright), watch);
  return { ...read, turn, timings: watch.timings };
}

function isLegible(lines: readonly Line[]): boolean {
  const words = lines.flatMap((line) => line.words).filter((word) => word.confidence >= LEGIBLE.confidence);
  const letters = words.reduce((sum, word) => sum + word.text.length, 0);
  const all = lines.reduce((sum, line) => sum + line.text.length, 0);
  return letters >= LEGIBLE.letters && letters >= all * LEGIBLE.share;
}

/** Tesseract reads lines that run up or down the page as well, letter for letter; their words are taller than wide. */
function isSideways(lines: readonly Line[], { width, height }: Picture): boolean {
  const words = lines.flatMap((line) => line.words).filter(({ text }) => text.length >= 4);
  const tall = words.filter(({ box: [, , wide, high] }) => high * height > wide * width);
  return tall.length > words.length / 2;
}

type Reading = Omit<PictureReading, 'timings'>;

async function readAsItLies(source: Picture, { small, bare, ink }: Overview, watch: Stopwatch): Promise<Reading> {
  if (strokes(ink) < BLANK_STROKES)
    return { lines: [], marks: [], tickBoxes: [], tier: 'clean', coverage: 1, unread: [], blank: true, turn: 0 };
  const judged = await watch.during('quality', () => judge(bare, ink, source, source.dpi));
  const picture = await watch.during('scale', () => atReadingSize(source));
  const read = await readLines({ picture, ink, judged, surveyDpi: small.dpi }, watch);
  const lines = inReadingOrder(read.lines);
  const { coverage, share } = await watch.during('survey', () => leftover(ink, lines, small.dpi));
  const marks = await watch.during('survey', () => marksOf(ink, lines, small.dpi));
  const tickBoxes = await watch.during('survey', () => tickBoxesOn(picture));
  const unread = share > MISSED.partial ? read.unread : [];
  return { lines, marks, tickBoxes, ...judged, coverage, unread, blank: false, turn: 0 };
}

interface Surveyed {
  readonly picture: Picture;
  readonly ink: Ink;
  readonly judged: Judgement;
  readonly surveyDpi: number;
}

interface ReadLines {
  readonly lines: Line[];
  readonly unread: Box[];
}

/** Straight clean pages by Tesseract, with PP-OCR for what it doubts or missed; cards, photos, worn and crooked pages by PP-OCR; boxes for single letters and machine-readable zones always by PP-OCR. */
async function readLines(page: Surveyed, watch: Stopwatch): Promise<ReadLines> {
  const { picture, ink, surveyDpi } = page;
  const second = await models();
  if (!second) return { lines: await watch.during('tesseract', () => ocr(picture, picture.dpi)), unread: [] };
  const { lines, unread } = isForPpOcr(page)
    ? await byPpOcr(second, page, watch)
    : await byTesseract(second, page, watch);
  const whole = await watch.during('combs', () => withCombs(second, picture, lines, combsIn(ink, surveyDpi)));
  if (!isForPpOcr(page) && !whole.some(isMrzLike)) return { lines: whole, unread };
  return { lines: await watch.during('zone', () => rereadMrz(second, picture, whole)), unread };
}

async function byPpOcr(second: Models, page: Surveyed, watch: Stopwatch): Promise<ReadLines> {
  const places = await watch.during('pp-ocr', () => findLines(second, page.picture));
  const heard = await watch.during('tesseract', () => heardBeside(page, places));
  return { lines: await watch.during('pp-ocr', () => linesAt(second, page.picture, places, heard)), unread: [] };
}

async function byTesseract(second: Models, page: Surveyed, watch: Stopwatch): Promise<ReadLines> {
  const first = await watch.during('tesseract', () => ocr(page.picture, page.picture.dpi));
  return watch.during('pp-ocr', () => withSecondReader(second, page, first));
}

const isForPpOcr = ({ picture, judged: { tier, quality } }: Surveyed): boolean =>
  isCard(picture) || isNarrow(picture) || tier !== 'clean' || Math.abs(quality.skew) > STRAIGHT;

/** What Tesseract makes of a page that PP-OCR reads: of no use on a receipt, and on a page askew once it is level. */
async function heardBeside({ picture, judged }: Surveyed, places: readonly TextLine[]): Promise<Word[]> {
  if (isNarrow(picture)) return [];
  const { skew, reasons } = judged.quality;
  const isLevel = Math.abs(skew) <= LEVEL;
  const clear = reasons.includes('noisy') ? printAlone(await softened(picture), places) : picture;
  const lines = await ocr(isLevel ? clear : await straightened(clear, skew), picture.dpi);
  const words = lines.flatMap((line) => line.words);
  return isLevel ? words : words.map((word) => asItLay(word, picture, skew));
}

async function withSecondReader(second: Models, page: Surveyed, first: Line[]): Promise<ReadLines> {
  const { picture, ink, surveyDpi } = page;
  if (isPoor(first, ink, surveyDpi))
    return {
      lines: together(
        await ppOcr(
          second,
          picture,
          first.flatMap(({ words }) => words),
        ),
        first,
      ),
      unread: [],
    };
  const confirmed = await confirm(second, picture, first);
  if (leftover(ink, confirmed.lines, surveyDpi).share > MISSED.look) return fill(second, picture, confirmed);
  if (confirmed.lost.length === 0) return { lines: confirmed.lines, unread: [] };
  return fill(second, picture, confirmed, around(confirmed.lost, picture));
}

/** The surroundings of these words: as much as a line needs to be found as a line. */
function around(words: readonly Word[], picture: Picture): Area[] {
  const margin = Math.round(LOOK_AROUND * picture.dpi);
  return joined(words.map(({ box }) => areaOf(box, picture, margin)));
}

function together(second: readonly Line[], first: readonly Line[]): Line[] {
  const added = first.filter(
    (line) => line.confidence >= SURE && !second.some((other) => overlap(line.box, other.box) > 0.3),
  );
  return [...second, ...added];
}

/** Zones are left out of the count: Tesseract never reads them well, and they are read again in any case. */
function isPoor(lines: readonly Line[], ink: Ink, surveyDpi: number): boolean {
  const print = lines.filter((line) => !isMrzLike(line)).flatMap((line) => line.words);
  const lettersIn = (words: readonly Word[]) => words.reduce((sum, { text }) => sum + text.length, 0);
  const doubt = lettersIn(print.filter(isDoubtful)) / lettersIn(print);
  return !(doubt <= POOR.doubt) || leftover(ink, lines, surveyDpi).coverage < 1 - POOR.unread; // no print at all is poor too
}
