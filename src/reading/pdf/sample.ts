import { isJudgeable } from './second-look.ts';
import { shapeKey, type Unproven } from './survey.ts';
import type { LayerWord } from './text-layer.ts';

/** Figures make amounts, dates and numbers: proved before letters, to the last one. */
const WORTH = { figure: 8, letter: 1 };
const SAMPLE = { words: 8, longest: 16 };

/** The few words that prove most of what is unproven on a page, the same ones each time. */
export function sampleOf(words: readonly LayerWord[], unproven: Unproven): LayerWord[] {
  const left = new Set(unproven.keys());
  const able = words.filter((word) => isJudgeable(word) && word.text.length <= SAMPLE.longest);
  const sample: LayerWord[] = [];
  while (left.size > 0 && sample.length < SAMPLE.words) {
    const best = able.reduce<{ word?: LayerWord; worth: number }>(
      (found, word) => {
        const worth = worthOf(word, left);
        return worth > found.worth ? { word, worth } : found;
      },
      { worth: 0 },
    ).word;
    if (!best) break;
    sample.push(best);
    for (const character of best.characters) left.delete(shapeKey(character));
  }
  return sample;
}

/** What a word would prove, for its length: reading takes as long as the word is. */
function worthOf({ characters }: LayerWord, left: ReadonlySet<string>): number {
  let worth = 0;
  const counted = new Set<string>();
  for (const character of characters) {
    const key = shapeKey(character);
    if (!left.has(key) || counted.has(key)) continue;
    counted.add(key);
    worth += /\d/.test(character.text) ? WORTH.figure : WORTH.letter;
  }
  return worth / (characters.length + 4);
}
