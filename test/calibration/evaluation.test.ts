import { describe, expect, it } from 'vitest';
import { evaluationOf, measured } from '../../src/calibration/evaluation.ts';
import type { DocumentScore, FieldScore, PacketScore } from '../../src/domain/score.ts';

const THRESHOLDS = { clean: 0.9 };
const field = (facts: Partial<FieldScore>): FieldScore => ({
  ...{ file: 'documents/w2.pdf', type: 'w2', field: 'wages', kind: 'money', tier: 'clean', verdict: 'right' },
  ...{ expected: '1.00', reading: { status: 'absent' } },
  ...facts,
});
const document = (facts: Partial<DocumentScore>): DocumentScore => ({
  ...{ file: 'documents/w2.pdf', type: 'w2', given: 'w2', recognised: true, fields: [] },
  ...facts,
});
const packet = (documents: DocumentScore[], facts: Partial<PacketScore> = {}): PacketScore => ({
  ...{ packet: '/somewhere/first', documents, split: { files: 1, right: 1 }, pages: new Map() },
  ...facts,
});

describe('a group of fields', () => {
  const figures = measured(
    [
      field({ confidence: 0.95 }),
      field({ confidence: 0.95, verdict: 'wrong' }),
      field({ confidence: 0.5, verdict: 'wrong' }),
      field({ verdict: 'missed' }),
    ],
    THRESHOLDS,
  );

  it('is told with the interval in which its share of right ones lies', () => {
    expect(figures).toMatchObject({ fields: 4, right: 1, wrong: 2, missed: 1, accuracy: 0.25 });
    expect(figures.interval).toEqual([expect.closeTo(0.046, 2), expect.closeTo(0.699, 2)]);
  });

  it('counts as silent errors only what is wrong at or over the threshold of its tier', () => {
    expect(figures).toMatchObject({ accepted: 2, silent: 1, coverage: 0.5 });
    expect(measured([field({ confidence: 0.9, verdict: 'wrong' })], THRESHOLDS).silent).toBe(1);
  });

  it('accepts nothing on a tier that has no threshold', () => {
    const photo = measured([field({ confidence: 1, verdict: 'wrong', tier: 'photo' })], THRESHOLDS);
    expect(photo).toMatchObject({ accepted: 0, silent: 0, coverage: 0 });
  });

  it('says how far confidence and truth lie apart', () => {
    expect(measured([field({ confidence: 0.8 })], THRESHOLDS).ece).toBeCloseTo(0.2);
  });
});

describe('an evaluation', () => {
  it('groups by the layout that the truth names, else by the folder of the packet', () => {
    const { byLayout } = evaluationOf(
      [packet([document({ fields: [field({})] }), document({ layout: 'copy-b', fields: [field({}), field({})] })])],
      { thresholds: THRESHOLDS, target: 0.005 },
    );
    expect(byLayout.map(({ layout, fields }) => [layout, fields])).toEqual([
      ['first', 1],
      ['w2/copy-b', 2],
    ]);
  });

  it('tells what documents were taken for, and how many packets were split right', () => {
    const { confusion, split } = evaluationOf(
      [
        packet([document({}), document({ given: 'pay-slip', recognised: false })]),
        packet([document({})], { split: { files: 2, right: 1 } }),
      ],
      { thresholds: THRESHOLDS, target: 0.005 },
    );
    expect(confusion).toEqual([
      { type: 'w2', given: 'w2', documents: 2 },
      { type: 'w2', given: 'pay-slip', documents: 1 },
    ]);
    expect(split).toEqual({ packets: 2, right: 1 });
  });

  it('lists mistakes from the surest on, without any value', () => {
    const reading = { status: 'found', value: 'CANARY', raw: 'CANARY', confidence: 1 } as const;
    const wrong = field({
      verdict: 'wrong',
      confidence: 0.99,
      reading: { ...reading, evidence: [], checks: [] },
      expected: 'CANARY',
    });
    const evaluation = evaluationOf(
      [packet([document({ fields: [field({ verdict: 'missed', field: 'state' }), wrong] })])],
      { thresholds: THRESHOLDS, target: 0.005 },
    );
    expect(evaluation.mistakes.map(({ field, silent }) => [field, silent])).toEqual([
      ['wages', true],
      ['state', false],
    ]);
    expect(JSON.stringify(evaluation)).not.toContain('CANARY');
  });
});
