import type { Step } from './isotonic.ts';
import type { Outcome } from './measure.ts';

/** A probability's log-odds as a straight line over those of the score (Platt 1999). */
export interface Line {
  readonly offset: number;
  readonly slope: number;
}

/** Scores as they are. */
export const AS_GIVEN: Line = { offset: 0, slope: 1 };

/** Beyond this scores tell no more apart: a certainty of 1 is as good as 0.9991. */
const FURTHEST = 7;
/** A higher score is never worth less, and never worth so much more that one paper decides. */
const SLOPE = { least: 0.1, most: 2 };
const ROUNDS = 50;
const STEP = 1;

/** The line under which the outcomes are likeliest, pulled to another one as hard as so many outcomes would (Newton's way, in bounded steps). */
export function platt(outcomes: readonly Outcome[], to: Line, pull: number): Line {
  let { offset, slope } = to;
  const points = outcomes.map(({ confidence, right }) => ({ z: logOdds(confidence), right: Number(right) }));
  for (let round = 0; round < ROUNDS; round++) {
    let [down, across] = [pull * (offset - to.offset), pull * (slope - to.slope)];
    let [aa, ab, bb] = [pull, 0, pull];
    for (const { z, right } of points) {
      const p = sigmoid(offset + slope * z);
      const weight = p * (1 - p);
      down += p - right;
      across += (p - right) * z;
      aa += weight;
      ab += weight * z;
      bb += weight * z * z;
    }
    const determinant = aa * bb - ab * ab;
    const [a, b] = [(bb * down - ab * across) / determinant, (aa * across - ab * down) / determinant];
    const short = Math.min(1, STEP / Math.max(Math.abs(a), Math.abs(b)));
    offset -= short * a;
    slope = Math.min(SLOPE.most, Math.max(SLOPE.least, slope - short * b));
    if (Math.abs(a) + Math.abs(b) < 1e-6) break;
  }
  return { offset, slope };
}

/** At these scores the curve is written down; between them it goes in proportion. */
const SCORES = [
  0.001, 0.01, 0.03, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.93, 0.95, 0.97, 0.98, 0.985, 0.99, 0.993,
  0.995, 0.997, 0.998, 0.999,
];

/** The line as steps, none nearer to never or always than so many outcomes can say. */
export function stepsOf({ offset, slope }: Line, count: number): Step[] {
  const most = (count + 1) / (count + 2);
  return SCORES.map((score) => [
    score,
    round(Math.min(most, Math.max(1 - most, sigmoid(offset + slope * logOdds(score))))),
  ]);
}

const sigmoid = (z: number): number => 1 / (1 + Math.exp(-z));
const round = (value: number): number => Math.round(value * 1e4) / 1e4;

function logOdds(score: number): number {
  const z = Math.log(score / (1 - score));
  return Math.min(FURTHEST, Math.max(-FURTHEST, z));
}
