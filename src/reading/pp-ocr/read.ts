import type { Line, Word } from '../../domain/page.ts';
import { lineOf } from '../lines.ts';
import type { Raster } from '../raster.ts';
import { accented } from './accents.ts';
import { latin } from './alphabet.ts';
import { findLines, type TextLine } from './find-lines.ts';
import { heardOn, spelt } from './heard.ts';
import { reached } from './reach.ts';
import { type Letter, recognise } from './recognise.ts';
import type { Models } from './sessions.ts';
import { type Strip, stripOf } from './strip.ts';
import { vote } from './vote.ts';
import { wordsOf } from './words.ts';

const LEAST_CONFIDENCE = 0.5;
/** A line with a letter less sure than this is put to the vote of all recognisers: the more so the rarer, as each costs as much as the first. */
const SURE = 0.9;

/** Lines as PP-OCR finds and reads them on an upright picture, with what another reader has `heard` there as one more opinion. */
export async function ppOcr(models: Models, raster: Raster, heard: readonly Word[] = []): Promise<Line[]> {
  return linesAt(models, raster, await findLines(models, raster), heard);
}

/** What stands at these places, where something legible does. */
export async function linesAt(
  models: Models,
  raster: Raster,
  places: readonly TextLine[],
  heard: readonly Word[],
): Promise<Line[]> {
  const lines: Line[] = [];
  for (const place of places) {
    const line = await readLine(models, raster, place, heard);
    if (line && line.confidence >= LEAST_CONFIDENCE) lines.push(line);
  }
  return lines;
}

/** One line, where it is known to lie; undefined where nothing legible stands there. */
export async function readLine(
  models: Models,
  raster: Raster,
  found: TextLine,
  heard: readonly Word[] = [],
): Promise<Line | undefined> {
  const place = reached(raster, found, stripOf(raster, found));
  const strip = stripOf(raster, place);
  const other = heardOn(place, heard, raster);
  const letters = accented(spelt(await lettersOn(models, strip, other), other), raster, place);
  const words = wordsOf(letters, strip, place, raster);
  return words.length > 0 ? lineOf(words) : undefined;
}

/** Asks one recogniser after the other until two readings of the doubtful line agree, then counts votes. */
async function lettersOn(models: Models, strip: Strip, heard: Letter[]): Promise<Letter[]> {
  const first = await recognise(models, strip, latin(models.classes));
  if (first.every(({ confidence }) => confidence >= SURE) || textOf(first) === textOf(heard)) return first;
  const readings = heard.length > 0 ? [first, heard] : [first];
  for (const other of models.others) {
    const letters = await recognise(other, strip, latin(other.classes));
    const isAgreed = readings.some((one) => textOf(one) === textOf(letters));
    readings.push(letters);
    if (isAgreed) break;
  }
  return vote(readings);
}

const textOf = (letters: readonly Letter[]): string => letters.map(({ text }) => text).join('');
