import type { Line } from '../../domain/page.ts';
import { folded, isReal } from './compare.ts';
import type { LayerLine, LayerWord } from './text-layer.ts';

/** A scanner's layer has something to say about most of what is seen, and most of that is right. */
const LAYER = { whole: 0.5, right: 0.6, words: 5 };
/** A reader that is less sure than this is no judge of others. */
const SURE = 0.8;

export interface ScannedLayer {
  /** The layer says something else than the picture. */
  readonly wrong: boolean;
  /** Unseen words that are no scanner's layer and stand nowhere on the picture. */
  readonly hidden: LayerWord[];
}

/** Holds a text layer against what was read from the picture. */
export function judgeLayer(
  { visible, invisible }: { visible: readonly LayerLine[]; invisible: readonly LayerLine[] },
  read: readonly Line[],
): ScannedLayer {
  const unseen = invisible.flatMap((line) => line.words).filter(isReal);
  const all = [...visible.flatMap((line) => line.words).filter(isReal), ...unseen];
  const seen = read.flatMap((line) => line.words);
  const text = seen.map((word) => folded(word.text)).join('');
  const isSeen = (word: LayerWord) => text.includes(folded(word.text));
  const confidence = seen.reduce((sum, word) => sum + word.confidence, 0) / Math.max(1, seen.length);
  const right = all.filter(isSeen).length / Math.max(1, all.length);
  const isJudge = seen.length === 0 || confidence >= SURE;
  const isWhole = seen.length > 0 && unseen.length >= LAYER.whole * seen.filter(isReal).length;
  return {
    wrong: all.length >= LAYER.words && seen.length > 0 && isJudge && right < LAYER.right,
    hidden: isWhole || !isJudge ? [] : unseen.filter((word) => !isSeen(word)),
  };
}
