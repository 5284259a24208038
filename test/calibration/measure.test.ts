import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  acceptedAt,
  expectedCalibrationError,
  type Outcome,
  reliability,
  thresholdFor,
  wilson,
} from '../../src/calibration/measure.ts';

const outcomes = fc.array(fc.record({ confidence: fc.double({ min: 0, max: 1, noNaN: true }), right: fc.boolean() }), {
  maxLength: 300,
});
const times = (count: number, outcome: Outcome): Outcome[] => Array.from({ length: count }, () => outcome);

describe('the interval of a share', () => {
  it('is the published one for the examples of Newcombe 1998', () => {
    // Table I, method 3, of the paper.
    const published = [
      [81, 263, 0.2553, 0.3662],
      [15, 148, 0.0624, 0.1605],
      [0, 20, 0, 0.1611],
      [1, 29, 0.0061, 0.1718],
    ] as const;
    for (const [hits, all, low, high] of published) {
      expect(wilson(hits, all)[0]).toBeCloseTo(low, 4);
      expect(wilson(hits, all)[1]).toBeCloseTo(high, 4);
    }
  });
});

describe('the calibration error', () => {
  it('is nothing where every confidence comes true, and the distance where none does', () => {
    const eightOfTen = [
      ...times(80, { confidence: 0.8, right: true }),
      ...times(20, { confidence: 0.8, right: false }),
    ];
    expect(expectedCalibrationError(eightOfTen, 1)).toBeCloseTo(0, 10);
    expect(expectedCalibrationError(times(50, { confidence: 0.9, right: false }))).toBeCloseTo(0.9, 10);
  });

  it('counts every outcome in one bin', () => {
    fc.assert(
      fc.property(outcomes, (all) => {
        expect(reliability(all).reduce((sum, { count }) => sum + count, 0)).toBe(all.length);
      }),
    );
  });
});

describe('the threshold of a target', () => {
  it('lets no more errors through than the target says, and no lower threshold would do', () => {
    fc.assert(
      fc.property(outcomes, fc.double({ min: 0.001, max: 0.5, noNaN: true }), (all, target) => {
        const threshold = thresholdFor(target, all);
        expect(acceptedAt(threshold, all).error).toBeLessThanOrEqual(target);
        for (const { confidence } of all)
          if (confidence < threshold) expect(acceptedAt(confidence, all).error).toBeGreaterThan(target);
      }),
    );
  });

  it('accepts nothing where the surest are wrong', () => {
    const all = [...times(9, { confidence: 0.99, right: false }), ...times(9, { confidence: 0.5, right: true })];
    expect(acceptedAt(thresholdFor(0.01, all), all)).toMatchObject({ accepted: 0, wrong: 0 });
  });
});
