import { describe, expect, it } from 'vitest';
import type { Reading } from '../../src/domain/extraction.ts';
import { newCorrectionId } from '../../src/domain/ids.ts';
import type { Correction } from '../../src/domain/review.ts';
import { withCorrections } from '../../src/pipeline/corrected.ts';
import { found, packet, passport, paySlip, TODAY, TYPES, unreadable, withFields } from './build.ts';

const slip = withFields(paySlip, {
  netPay: found('1900.00', 0.6, [{ check: 'net-is-gross-minus-deductions', passed: false }]),
  employeeName: found('ERIKSON, ANNA', 0.4),
  payDate: unreadable,
});
const { extractions } = packet([slip, passport]);
const [read] = extractions;
const document = read?.document ?? expect.fail();

const correction = (field: string, said: Partial<Correction>): Correction => ({
  ...{ id: newCorrectionId(), document, part: 0, type: 'pay-slip', field, kind: 'value', reason: 'misread' },
  before: read?.readings[field] ?? { status: 'absent' },
  ...said,
});
const corrected = (...corrections: Correction[]): Record<string, Reading> =>
  withCorrections(extractions, corrections, TYPES, TODAY)[0]?.readings ?? {};

describe('what a person says of a field', () => {
  it('stands where it was read, is surer than any reading, and is marked', () => {
    const { employeeName } = corrected(correction('employeeName', { after: 'ERIKSSON, ANNA' }));
    expect(employeeName).toMatchObject({ status: 'found', value: 'ERIKSSON, ANNA', by: 'person', confidence: 0.99 });
    expect(employeeName).toHaveProperty(
      'evidence',
      read?.readings.employeeName && 'evidence' in read.readings.employeeName
        ? read.readings.employeeName.evidence
        : [],
    );
  });

  it('can be where nothing was read, if it is said where', () => {
    const place = { page: 1, box: [0.2, 0.2, 0.1, 0.02] } as const;
    const { payDate } = corrected(
      correction('payDate', { after: '2026-11-14', place: { ...place, box: [...place.box] } }),
    );
    expect(payDate).toMatchObject({
      status: 'found',
      value: '2026-11-14',
      evidence: [{ ...place, text: '2026-11-14' }],
    });
    expect(corrected(correction('payDate', { after: '2026-11-14' })).payDate).toEqual(unreadable);
  });

  it('can be that it is right, cannot be read, or is not there', () => {
    const all = corrected(
      correction('employeeName', { kind: 'confirmed' }),
      correction('grossPay', { kind: 'unreadable' }),
      correction('employerName', { kind: 'absent' }),
    );
    expect(all.employeeName).toMatchObject({ value: 'ERIKSON, ANNA', confidence: 0.99, by: 'person' });
    expect(all.grossPay).toMatchObject({ status: 'unreadable', by: 'person' });
    expect(all.employerName).toEqual({ status: 'absent', by: 'person' });
  });

  it('counts in its newest form', () => {
    const [first, second] = ['ONE', 'TWO'].map((after) => correction('employeeName', { after }));
    expect(corrected(first ?? expect.fail(), second ?? expect.fail()).employeeName).toMatchObject({ value: 'TWO' });
  });

  it('is checked like any reading, and so is all that is checked against it', () => {
    const mended = corrected(correction('grossPay', { after: '2500.00' }));
    expect(mended.netPay).toMatchObject({ checks: [{ check: 'net-is-gross-minus-deductions', passed: true }] });
    const confirmed = corrected(correction('netPay', { kind: 'confirmed' }));
    expect(confirmed.netPay).toMatchObject({ checks: [{ check: 'net-is-gross-minus-deductions', passed: false }] });
    const live = withCorrections(extractions, [correction('netPay', { kind: 'confirmed' })], TYPES, TODAY, 'live');
    expect(live[0]?.readings.netPay).toMatchObject({ checks: [{ passed: false }] });
  });

  it('changes no other document, and nothing at all where nobody said anything', () => {
    const another = correction('netPay', { kind: 'absent', type: 'w2' });
    expect(withCorrections(extractions, [another], TYPES, TODAY)).toEqual(extractions);
    const one = withCorrections(extractions, [correction('netPay', { kind: 'absent' })], TYPES, TODAY);
    expect(one[1]).toEqual(extractions[1]);
    expect(withCorrections(extractions, [], TYPES, TODAY)).toEqual(extractions);
    expect(extractions[0]?.readings.netPay).toMatchObject({ status: 'found' });
  });
});
