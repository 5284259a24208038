import type { Box } from '../../domain/page.ts';
import { type Alphabet, latin } from '../pp-ocr/alphabet.ts';
import { recognise } from '../pp-ocr/recognise.ts';
import type { Models } from '../pp-ocr/sessions.ts';
import { stripOf } from '../pp-ocr/strip.ts';
import type { Raster } from '../raster.ts';
import { folded } from './compare.ts';

/** What is seen where a word should stand: that word, surely another one, or nothing that is sure. */
export type Seen = 'same' | 'other' | 'unsure';

const SURE = 0.9;
/** How much of a strip's height the word fills. A reader that errs errs differently on another cut. */
const CUTS = [0.8, 0.62, 0.95];
const READABLE = /^[\p{Script=Latin}\p{N}\p{P}\p{S}]+$/u;
const LIGATURE = /f[fijl]/;
const PLAIN = /[A-Za-z0-9]/g;
const SHORTEST = 3;

/** Words that the recogniser can judge: Latin letters and figures, three at least, none of them joined to one shape. */
export const isJudgeable = ({ text }: { text: string }): boolean =>
  READABLE.test(text) && !LIGATURE.test(text) && (text.match(PLAIN)?.length ?? 0) >= SHORTEST;

/** Reads a word's place on the picture. Only what is read the same on every cut, and surely, contradicts the word. */
export async function secondLook(
  models: Models,
  picture: Raster,
  { text, box }: { text: string; box: Box },
): Promise<Seen> {
  const alphabet = latin(models.classes);
  const readings: string[] = [];
  for (const cut of CUTS) {
    const reading = await readPlace(models, picture, box, cut, alphabet);
    if (agrees(reading.text, text)) return 'same';
    const isSure = reading.text !== '' && reading.confidence >= SURE;
    if (!isSure || reading.text !== (readings[0] ?? reading.text)) return 'unsure';
    readings.push(reading.text);
  }
  return 'other';
}

async function readPlace(models: Models, picture: Raster, box: Box, cut: number, alphabet: Alphabet) {
  const [x, y, width, height] = box;
  const halfHeight = (height * picture.height) / 2 / cut;
  const letters = await recognise(
    models,
    stripOf(picture, {
      x: (x + width / 2) * picture.width,
      y: (y + height / 2) * picture.height,
      angle: 0,
      halfLength: (width * picture.width) / 2 + halfHeight * 0.3,
      halfHeight,
    }),
    alphabet,
  );
  return {
    text: folded(letters.map(({ text }) => text).join('')),
    confidence: Math.min(1, ...letters.map(({ confidence }) => confidence)),
  };
}

/** A letter that the recogniser was not taught, such as one with an accent, may be read as anything. */
function agrees(read: string, text: string): boolean {
  const wanted = [...text.normalize('NFC')].map((letter) => ({ letter: folded(letter), free: letter > '\u007f' }));
  const letters = wanted.filter(({ letter }) => letter !== '');
  if (!letters.some(({ free }) => free)) return read === letters.map(({ letter }) => letter).join('');
  const seen = [...read];
  return seen.length === letters.length && letters.every(({ letter, free }, index) => free || letter === seen[index]);
}
