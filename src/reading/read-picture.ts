import type { Box, Line, QualityTier, Rotation } from '../domain/page.ts';
import { type Ink, inkOf, outside, strokes } from './ink.ts';
import { inReadingOrder, overlap } from './lines.ts';
import { marksOf } from './marks.ts';
import { isMrzLike, rereadMrz } from './mrz-lines.ts';
import { ocr } from './ocr.ts';
import { mostLegibleTurn } from './orientation.ts';
import { ppOcr } from './pp-ocr/read.ts';
import { type Models, models } from './pp-ocr/sessions.ts';
import { tierOf } from './quality.ts';
import { atReadingSize, isCard, type Picture, scaled, turned } from './scale.ts';

export interface PictureReading {
  readonly lines: Line[];
  readonly marks: Box[];
  readonly tier: QualityTier;
  readonly blank: boolean;
  /** The turn that it took to read it. */
  readonly turn: Rotation;
}

/** Ground, ink and marks are judged at this resolution. */
export const SURVEY_DPI = 100;
const BLANK_STROKES = 20;
/** Below this mean confidence, or with more than this share of the ink unread, a page is read by the second reader too. */
const POOR = { confidence: 0.8, unread: 0.4 };
/** Fewer sure letters than this, or a smaller share of them, and the page may be lying on its side. */
const LEGIBLE = { confidence: 0.75, letters: 25, share: 0.5 };
/** What the first reader is sure of stays where the second saw nothing. */
const SURE = 0.8;

/** Reads a picture; one that makes no sense as it lies is turned to where it makes most. */
export async function readPicture(source: Picture): Promise<PictureReading> {
  const reading = await readAsItLies(source);
  if (reading.blank || isLegible(reading.lines)) return reading;
  const second = await models();
  const turn = second ? await mostLegibleTurn(second, source) : 0;
  return turn === 0 ? reading : { ...(await readAsItLies(await turned(source, turn))), turn };
}

function isLegible(lines: readonly Line[]): boolean {
  const words = lines.flatMap((line) => line.words).filter((word) => word.confidence >= LEGIBLE.confidence);
  const letters = words.reduce((sum, word) => sum + word.text.length, 0);
  const all = lines.reduce((sum, line) => sum + line.text.length, 0);
  return letters >= LEGIBLE.letters && letters >= all * LEGIBLE.share;
}

/** Dense print by Tesseract, cards and what Tesseract reads poorly by PP-OCR, machine-readable zones always by PP-OCR. */
async function readAsItLies(source: Picture): Promise<PictureReading> {
  const small = await scaled(source, Math.min(1, SURVEY_DPI / source.dpi));
  const ink = inkOf(small);
  if (strokes(ink) < BLANK_STROKES) return { lines: [], marks: [], tier: 'clean', blank: true, turn: 0 };
  const lines = await readLines(await atReadingSize(source), ink);
  return {
    lines: inReadingOrder(lines),
    marks: marksOf(ink, lines, small.dpi),
    tier: tierOf(small, ink, source.dpi),
    blank: false,
    turn: 0,
  };
}

async function readLines(picture: Picture, ink: Ink): Promise<Line[]> {
  if (isCard(picture)) {
    const second = await models();
    if (second) return rereadMrz(second, picture, await ppOcr(second, picture));
  }
  const first = await ocr(picture, picture.dpi);
  if (!isPoor(first, ink) && !first.some(isMrzLike)) return first;
  const second = await models();
  return second ? withSecondReader(second, picture, first, ink) : first;
}

async function withSecondReader(second: Models, picture: Picture, first: Line[], ink: Ink): Promise<Line[]> {
  const lines = isPoor(first, ink) ? together(await ppOcr(second, picture), first) : first;
  return rereadMrz(second, picture, lines);
}

function together(second: readonly Line[], first: readonly Line[]): Line[] {
  const added = first.filter(
    (line) => line.confidence >= SURE && !second.some((other) => overlap(line.box, other.box) > 0.3),
  );
  return [...second, ...added];
}

/** Zones are left out of the count: Tesseract never reads them well, and they are read again in any case. */
function isPoor(lines: readonly Line[], ink: Ink): boolean {
  const words = lines.flatMap((line) => line.words);
  const print = lines.filter((line) => !isMrzLike(line)).flatMap((line) => line.words);
  const letters = print.reduce((sum, word) => sum + word.text.length, 0);
  const confidence = print.reduce((sum, word) => sum + word.confidence * word.text.length, 0) / Math.max(1, letters);
  const unread =
    strokes(
      outside(
        ink,
        words.map((word) => word.box),
        1,
      ),
    ) / strokes(ink);
  return confidence < POOR.confidence || unread > POOR.unread;
}
