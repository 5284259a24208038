import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isotonic, probabilityAt } from '../../src/calibration/isotonic.ts';
import { expectedCalibrationError } from '../../src/calibration/measure.ts';

const outcomes = fc.array(fc.record({ confidence: fc.double({ min: 0, max: 1, noNaN: true }), right: fc.boolean() }), {
  minLength: 1,
  maxLength: 400,
});

describe('rising steps', () => {
  it('never fall, and never say never or always', () => {
    fc.assert(
      fc.property(outcomes, fc.double({ min: 0, max: 1 }), fc.double({ min: 0, max: 1 }), (all, one, other) => {
        const steps = isotonic(all);
        const [low, high] = [Math.min(one, other), Math.max(one, other)];
        expect(probabilityAt(low, steps)).toBeLessThanOrEqual(probabilityAt(high, steps) + 1e-3);
        for (const [, probability] of steps) expect(probability > 0 && probability < 1).toBe(true);
      }),
    );
  });

  it('make of scores that promise too much what came true', () => {
    const all = Array.from({ length: 4000 }, (_, at) => {
      const score = (at % 1000) / 1000;
      return { confidence: score, right: ((at * 7919) % 1000) / 1000 < score * score };
    });
    const steps = isotonic(all);
    expect(expectedCalibrationError(all)).toBeGreaterThan(0.1);
    const told = all.map(({ confidence, right }) => ({ confidence: probabilityAt(confidence, steps), right }));
    expect(expectedCalibrationError(told)).toBeLessThan(0.02);
    expect(probabilityAt(0.5, steps)).toBeCloseTo(0.25, 1);
  });
});
