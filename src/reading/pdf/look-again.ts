import type { Picture } from '../picture/scale.ts';
import { type Models, models } from '../pp-ocr/sessions.ts';
import { isReal } from './compare.ts';
import { learn } from './glyphs.ts';
import { sampleOf } from './sample.ts';
import { isJudgeable, type Seen, secondLook } from './second-look.ts';
import { type Survey, shapeKey } from './survey.ts';
import type { LayerWord } from './text-layer.ts';

export interface SecondLook {
  /** Some letter of the layer is drawn as another. */
  readonly wrong: boolean;
  /** Doubtful words in whose place something else is seen. */
  readonly hidden: LayerWord[];
  readonly covered: LayerWord[];
}

const MOST_DOUBTFUL = 8;
const NOTHING: SecondLook = { wrong: false, hidden: [], covered: [] };

/** Reads those words again from the picture that may say something else than is seen. Most pages have none: their glyphs are known. */
export async function lookAgain(
  { sorted: { shown, doubtful, unprinted }, unproven }: Survey,
  draw: () => Picture | undefined,
): Promise<SecondLook> {
  const hidden = mostTelling(unprinted.doubtful);
  const covered = mostTelling(doubtful);
  const sample = sampleOf(
    shown.flatMap((line) => line.words),
    unproven,
  );
  if (hidden.length + covered.length + sample.length === 0) return NOTHING;
  const reader = await models();
  const picture = reader && draw();
  if (!picture) return NOTHING;
  const others = await lookAt(reader, picture, [...hidden, ...covered, ...sample], (word, seen) => {
    if (seen === 'same') for (const glyph of glyphsOf(word, unproven)) learn(glyph);
  });
  const among = (words: readonly LayerWord[]) => words.filter((word) => others.has(word));
  return { wrong: among(sample).length > 0, hidden: among(hidden), covered: among(covered) };
}

async function lookAt(
  reader: Models,
  picture: Picture,
  words: readonly LayerWord[],
  note: (word: LayerWord, seen: Seen) => void,
): Promise<Set<LayerWord>> {
  const others = new Set<LayerWord>();
  for (const word of words) {
    const seen = await secondLook(reader, picture, word);
    note(word, seen);
    if (seen === 'other') others.add(word);
  }
  return others;
}

const glyphsOf = ({ characters }: LayerWord, unproven: Survey['unproven']): string[] =>
  characters.flatMap((character) => unproven.get(shapeKey(character)) ?? []);

/** Amounts, dates and numbers first: whoever hides something hides those. */
const mostTelling = (words: readonly LayerWord[]): LayerWord[] =>
  words
    .filter((word) => isReal(word) && isJudgeable(word))
    .sort((a, b) => figures(b) - figures(a))
    .slice(0, MOST_DOUBTFUL);

const figures = ({ text }: LayerWord): number => text.match(/\d/g)?.length ?? 0;
