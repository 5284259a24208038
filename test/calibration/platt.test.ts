import { describe, expect, it } from 'vitest';
import { probabilityAt } from '../../src/calibration/isotonic.ts';
import type { Outcome } from '../../src/calibration/measure.ts';
import { AS_GIVEN, platt, stepsOf } from '../../src/calibration/platt.ts';

/** So many outcomes at each of these scores, with this share of them right. */
const outcomes = (many: number, shares: Readonly<Record<number, number>>): Outcome[] =>
  Object.entries(shares).flatMap(([score, share]) =>
    Array.from({ length: many }, (_, at) => ({ confidence: Number(score), right: at < share * many })),
  );

describe('a line through the log-odds', () => {
  it('gives the shares that it was taught', () => {
    const steps = stepsOf(platt(outcomes(500, { 0.5: 0.3, 0.8: 0.63, 0.95: 0.89 }), AS_GIVEN, 1), 1500);
    for (const [score, share] of [
      [0.5, 0.3],
      [0.8, 0.63],
      [0.95, 0.89],
    ] as const)
      expect(probabilityAt(score, steps)).toBeCloseTo(share, 1);
  });

  it('stays with the one that it is drawn to where few outcomes speak', () => {
    const few = platt(outcomes(2, { 0.6: 0, 0.9: 0.5 }), AS_GIVEN, 50);
    expect(few.offset).toBeCloseTo(0, 0);
    expect(few.slope).toBeCloseTo(1, 0);
  });

  it('rises, and is finite, whatever it is taught', () => {
    for (const taught of [{ 0.2: 1, 0.9: 0 }, { 1: 1, 0: 0 }, { 1: 0.99 }, {}]) {
      const probabilities = stepsOf(platt(outcomes(300, taught), AS_GIVEN, 1), 300).map(
        ([, probability]) => probability,
      );
      expect(probabilities).toEqual([...probabilities].sort((a, b) => a - b));
      expect(probabilities.every((one) => one > 0 && one < 1)).toBe(true);
    }
  });

  it('is never surer than so many outcomes can say', () => {
    expect(stepsOf({ offset: 9, slope: 1 }, 98).at(-1)?.[1]).toBeCloseTo(0.99, 4);
  });
});
