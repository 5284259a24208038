import type { Rotation } from '../../domain/page.ts';
import { latin } from '../pp-ocr/alphabet.ts';
import { findLines } from '../pp-ocr/find-lines.ts';
import { recognise } from '../pp-ocr/recognise.ts';
import type { Models } from '../pp-ocr/sessions.ts';
import { stripOf } from '../pp-ocr/strip.ts';
import { type Picture, scaled, turned } from './scale.ts';

const TURNS = [0, 90, 180, 270] as const;
const SAMPLE = { side: 1280, lines: 6 };

/** Which quarter turn makes the longest lines most legible. Upright wins a draw. */
export async function mostLegibleTurn(models: Models, picture: Picture): Promise<Rotation> {
  const small = await scaled(picture, Math.min(1, SAMPLE.side / Math.max(picture.width, picture.height)));
  let found: Rotation = 0;
  let highest = 0;
  for (const turn of TURNS) {
    const legibility = await legibilityOf(models, await turned(small, turn));
    if (legibility > highest * 1.1) {
      highest = legibility;
      found = turn;
    }
  }
  return found;
}

/** How many letters the longest lines give, each counted by how sure it is. */
async function legibilityOf(models: Models, picture: Picture): Promise<number> {
  const alphabet = latin(models.classes);
  const lines = (await findLines(models, picture)).sort((a, b) => b.halfLength - a.halfLength).slice(0, SAMPLE.lines);
  let sum = 0;
  for (const line of lines) {
    const letters = await recognise(models, stripOf(picture, line), alphabet);
    for (const { confidence } of letters) sum += confidence ** 3; // guesses count for little
  }
  return sum;
}
