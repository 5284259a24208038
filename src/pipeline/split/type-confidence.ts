import { OTHER } from '../../documents/index.ts';
import type { Weighed } from './classify.ts';

/** Logistic weights, one for each clue. */
type ConfidenceWeights = readonly [bias: number, strength: number, doubt: number, words: number];

/** Fitted by bench/splitting.ts on pages and scraps of pages, with and without their own type among the types; how well they do stands in bench/figures/splitting.json. */
const FITTED: Readonly<Record<'typed' | 'none', ConfidenceWeights>> = {
  typed: [-1.906, 2.878, -6.521, 0.012],
  none: [-1.092, 3.934, -1.661, 0.871],
};

/** The probability that the type is right. */
export function typeConfidence(weighed: Weighed): number {
  const weights = FITTED[weighed.type === OTHER ? 'none' : 'typed'];
  const odds = cluesOf(weighed).reduce((sum, clue, at) => sum + clue * (weights[at] ?? 0), 0);
  return 1 / (1 + Math.exp(-odds));
}

/** What the confidence is told from: how much speaks for the type, how much for the nearest other one, and on how many words. */
export const cluesOf = ({ type, best, second, words }: Weighed): readonly number[] => [
  1,
  Math.log1p(best),
  type === OTHER ? second : second / (best + second),
  Math.log1p(words),
];
