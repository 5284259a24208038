import { describe, expect, it } from 'vitest';
import { calibrate } from '../../src/calibration/calibrate.ts';
import type { Placed } from '../../src/calibration/evaluation.ts';
import { calibrated } from '../../src/calibration/fit-tables.ts';
import { define } from '../../src/documents/define.ts';
import type { QualityTier } from '../../src/domain/page.ts';

const type = define({
  id: 'letter',
  title: 'Letter',
  anchors: ['letter'],
  fields: { sent: { kind: 'date' }, total: { kind: 'money' } },
});

/** As many found values of a field, so many of ten right, all scored alike, spread over ten layouts. */
const values = (many: number, tier: QualityTier, field: 'sent' | 'total', rightOfTen = 9, score = 0.97): Placed[] =>
  Array.from({ length: many }, (_, at) => ({
    packet: 'p',
    layout: `letter/${at % 10}`,
    score: {
      ...{ file: 'a.pdf', type: 'letter', field, kind: type.fields[field].kind, tier, expected: '1' },
      verdict: Math.floor(at / 10) % 10 < rightOfTen ? 'right' : 'wrong',
      reading: { status: 'found', value: '1', raw: '1', confidence: score, evidence: [], checks: [] },
    },
  }));

describe('calibrating', () => {
  it('learns what scores are worth, and measures it on layouts that taught nothing', () => {
    const { tables, reliability } = calibrate(values(400, 'clean', 'sent'), [type], 0.005, { dataset: 'of this test' });
    expect(calibrated({ tier: 'clean', cohort: 'date', confidence: 0.97 }, tables)).toBeCloseTo(0.9, 1);
    expect(tables.lineage).toEqual({ dataset: 'of this test', values: 400 });
    expect(reliability).toMatchObject([{ tier: 'clean', count: 400, ece: expect.closeTo(0, 1), sure: 0 }]);
  });

  it('finds values that are sure, and counts those of them that are wrong', () => {
    const { tables, reliability } = calibrate(values(400, 'clean', 'sent', 10), [type], 0.005, {});
    expect(tables.thresholds.clean).toBeGreaterThan(0.99);
    expect(reliability).toMatchObject([{ sure: 400, wrong: 0, threshold: tables.thresholds.clean }]);
  });

  it('says where the prior stands, and which cohorts go with the rest of their tier', () => {
    const { tables, thin } = calibrate(
      [...values(200, 'clean', 'sent'), ...values(30, 'clean', 'total'), ...values(10, 'photo', 'sent', 10)],
      [type],
      0.005,
      {},
    );
    expect(thin).toEqual([
      { name: 'clean/money', count: 30, needs: 40, instead: 'tier' },
      { name: 'photo', count: 10, needs: 200, instead: 'prior' },
      { name: 'photo/date', count: 10, needs: 40, instead: 'prior' },
    ]);
    expect(Object.keys(tables.thresholds)).toEqual(['clean']);
  });
});
