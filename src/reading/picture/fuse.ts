import type { Box, Line, Word } from '../../domain/page.ts';
import { lineOf, overlap, without } from '../lines.ts';
import { plainSigns } from '../plain-signs.ts';
import { hasUnreadMarks } from '../pp-ocr/accents.ts';
import { findLines, type TextLine } from '../pp-ocr/find-lines.ts';
import { readLine } from '../pp-ocr/read.ts';
import type { Models } from '../pp-ocr/sessions.ts';
import { boxAlong } from '../pp-ocr/words.ts';
import type { Area, Raster } from '../raster.ts';

/** Words that Tesseract is surer of than this were right in 997 cases of 1,000, below it in 6 of 10; digits are worth a second look sooner. */
const DOUBT = { word: 0.9, digits: 0.95 };
/** Signs that Tesseract takes letters for. */
const ODD = /[|¢{}\\~]/;
/** At most so many words of a page are read again: beyond, the page is one for the other reader as a whole. */
const MOST = 80;
/** A sign alone, such as a stroke between two captions, is no letter because the other reader takes it for one. */
const SAYS = /[\p{L}\p{N}|¢]/u;
/** Signs less sure than this that the other reader does not see as well are specks: a dot of the line below, a corner of a frame. */
const SPECK = 0.5;
/** How much surer the second reader must be to be believed rather than the first, and how sure at least. */
const BELIEVED = { more: 0.05, least: 0.8 };
/** Words less sure than this that the second reader is not sure of either are looked for anew. */
const LOST = 0.5;
/** Two readers that differ are each the less to be believed. */
const DISAGREED = 0.7;
/** Print found beside the lines that were read is added when it is read this surely. */
const ADDED = 0.6;
/** A lost word goes when a line that was found covers so much of it. */
const REPLACED = 0.3;
/** The widest gap between two words of a line, in their heights. */
const BESIDE = 1.2;
/** Words that fill less of a line's width than this give way to a reading of so many times their letters. */
const SPARSE = { width: 0.5, letters: 2 };

export interface Confirmed {
  readonly lines: Line[];
  /** Words that neither reader makes sense of as they were cut out: what stands there has to be found anew. */
  readonly lost: Word[];
}

/** The lines with their doubtful words read by PP-OCR as well: what it says stands beside them, and in their place where it is surer. */
export async function confirm(models: Models, picture: Raster, lines: readonly Line[]): Promise<Confirmed> {
  let left = MOST;
  const confirmed: Line[] = [];
  const lost: Word[] = [];
  for (const line of lines) {
    const words: Word[] = [];
    for (const [at, word] of line.words.entries()) {
      const place = placeOf(word, line, picture);
      if (word.text === '|') words.push(...(isPronoun(line.words[at + 1]) ? [{ ...word, text: 'I' }] : []));
      else if (left === 0 || !(isDoubtful(word) || hasUnreadMarks(word.text, picture, place))) words.push(word);
      else {
        left--;
        const reread = await readLine(models, picture, place);
        const settled = settle(word, reread);
        if (isLost(word, reread)) lost.push(...settled);
        words.push(...settled);
      }
    }
    const isSame = words.length === line.words.length && words.every((word, at) => word === line.words[at]);
    if (words.length > 0) confirmed.push(isSame ? line : lineOf(words));
  }
  return { lines: confirmed, lost };
}

export const isDoubtful = ({ text, confidence }: Word): boolean =>
  (confidence < (/\d/.test(text) ? DOUBT.digits : DOUBT.word) || ODD.test(text)) && text.length < 60;

/** Neither reader believes in it: Tesseract took two rows for one, or ran print and picture together. */
const isLost = (word: Word, reread: Line | undefined): boolean =>
  word.confidence < LOST && (reread?.confidence ?? 0) < BELIEVED.least && bare(reread?.text ?? '') !== bare(word.text);

/** Tesseract takes a lone I for a bar. Other bars are rules between columns, which nobody misses; they are not followed by a small letter. */
const isPronoun = (next: Word | undefined): boolean => /^\p{Ll}/u.test(next?.text ?? '');

/** The word that stands, with the other reading beside it; none where only one reader saw a few dots of no meaning. */
function settle(word: Word, reread: Line | undefined): Word[] {
  const isSpeck = !SAYS.test(word.text) && word.confidence < SPECK;
  if (!reread) return isSpeck ? [] : [word];
  const second = { engine: 'pp-ocr', text: reread.text } as const;
  if (bare(reread.text) === bare(word.text)) {
    const seen = reread.text.replaceAll(' ', '');
    const text = marksIn(seen) > marksIn(word.text) ? seen : word.text;
    const confidence = Math.max(word.confidence, reread.confidence);
    return [{ ...word, text, confidence, second: { ...second, agrees: true } }];
  }
  const isBelieved =
    SAYS.test(word.text) && reread.confidence >= BELIEVED.least && reread.confidence > word.confidence + BELIEVED.more;
  if (!isBelieved) return [{ ...word, confidence: word.confidence * DISAGREED, second: { ...second, agrees: false } }];
  const first = { engine: word.engine, text: word.text, agrees: false } as const;
  const confidence = word.confidence > 0.5 ? reread.confidence * DISAGREED : reread.confidence;
  return reread.words.map((one) => ({ ...one, confidence, second: first }));
}

/** Marks on letters are left out: one reader sees those of the page's language, the other those that stand apart from their letters. */
const bare = (text: string): string =>
  plainSigns(text)
    .normalize('NFD')
    .replace(/[\s\p{M}]/gu, '');

/** Neither reader invents marks; each may miss some. */
const marksIn = (text: string): number => (text.normalize('NFD').match(/\p{M}/gu) ?? []).length;

/** Where a word lies, as tall as its line: a word without ascenders would be cut too near. */
function placeOf({ box: [x, , width] }: Word, line: Line, raster: Raster): TextLine {
  const [, top, , height] = line.box;
  const halfHeight = (height * raster.height) / 2 / 0.7;
  return {
    x: (x + width / 2) * raster.width,
    y: (top + height / 2) * raster.height,
    angle: 0,
    halfLength: (width * raster.width) / 2 + halfHeight * 0.3,
    halfHeight,
  };
}

export interface Filled {
  readonly lines: Line[];
  /** Where print was found and could not be read. */
  readonly unread: Box[];
}

/** The lines with those added that PP-OCR finds and reads where they have none or hardly a word, and in the place of lost words; within `areas` only, where they are given. */
export async function fill(
  models: Models,
  picture: Raster,
  { lines, lost }: Confirmed,
  areas?: readonly Area[],
): Promise<Filled> {
  const added: Line[] = [];
  const unread: Box[] = [];
  const replaced: Word[] = [];
  const words = lines.flatMap((line) => line.words).filter((word) => !lost.includes(word));
  for (const place of await findLines(models, picture, areas)) {
    const box = boxAlong(place, 0, 1, picture);
    const here = words.filter((word) => overlap(word.box, box) > 0.4);
    if (here.length > 0 && !isSparse(here, box)) continue;
    const line = await readLine(models, picture, place);
    const isRead = line && line.confidence >= ADDED && lettersIn(line.words) >= SPARSE.letters * lettersIn(here);
    if (isRead) added.push(line);
    if (isRead) replaced.push(...here);
    else if (here.length === 0) unread.push(box);
  }
  replaced.push(...lost.filter((word) => added.some(({ box }) => overlap(word.box, box) > REPLACED)));
  const left = lines.flatMap((line) => without(replaced, line));
  return { lines: added.reduce((all, line) => putBack(all, line, picture), left), unread };
}

/** Lines with one more: as words of the line that it stands in or right beside, where there is one. */
function putBack(lines: Line[], added: Line, picture: Raster): Line[] {
  const at = lines.findIndex((line) => isBeside(line.box, added.box, picture));
  const line = lines[at];
  if (!line) return [...lines, added];
  return lines.with(at, lineOf([...line.words, ...added.words].sort((a, b) => a.box[0] - b.box[0])));
}

/** Level, and no further apart than words of a line. */
function isBeside([x, y, width, height]: Box, [left, top, wide, high]: Box, picture: Raster): boolean {
  const level = Math.min(y + height, top + high) - Math.max(y, top);
  const gap = Math.max(left - x - width, x - left - wide) * picture.width;
  const smaller = Math.min(height, high);
  return level > 0.6 * smaller && gap < BESIDE * smaller * picture.height;
}

/** A few letters along a line, as where Tesseract reads two digits out of nine boxes. */
const isSparse = (words: readonly Word[], [, , width]: Box): boolean =>
  words.reduce((sum, { box }) => sum + box[2], 0) < SPARSE.width * width;

const lettersIn = (words: readonly Word[]): number => words.reduce((sum, { text }) => sum + text.length, 0);
