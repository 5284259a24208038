import { describe, expect, it } from 'vitest';
import { fitTables, type Scored } from '../../src/calibration/fit-tables.ts';
import { fittedCalibration } from '../../src/calibration/fitted.ts';
import { FAILED_CHECK_CAP, priorCalibration } from '../../src/calibration/prior.ts';
import { CalibrationTables, cohortOf, TABLES } from '../../src/calibration/tables.ts';
import { define } from '../../src/documents/define.ts';
import type { FoundReading } from '../../src/domain/extraction.ts';

const type = define({
  id: 'letter',
  title: 'Letter',
  anchors: ['letter'],
  fields: { sent: { kind: 'date' }, total: { kind: 'money' }, account: { kind: 'iban', checks: ['iban'] } },
});
const reading = (confidence: number, checks: FoundReading['checks'] = []): FoundReading => ({
  status: 'found',
  value: '2026-03-31',
  raw: '31 March 2026',
  confidence,
  evidence: [],
  checks,
});
/** Dates whose scores say too much: of those at 0.9, six of ten are right. */
const dates = (count: number): Scored[] =>
  Array.from({ length: count }, (_, at) => ({ tier: 'clean', cohort: 'date', confidence: 0.9, right: at % 10 < 6 }));

describe('fitted tables', () => {
  const tables = fitTables(dates(400), 0.005, { papers: 'of this test' });
  const { apply, version } = fittedCalibration(tables);

  it('say what came true', () => {
    expect(apply(type, 'clean', { sent: reading(0.9) }).sent).toMatchObject({ confidence: expect.closeTo(0.6, 2) });
  });

  it('lend the table of a tier to kinds that have none of their own', () => {
    expect(apply(type, 'clean', { total: reading(0.9) }).total).toMatchObject({
      confidence: expect.closeTo(0.6, 2),
    });
  });

  it('guess where a tier was not taught enough', () => {
    const guessed = priorCalibration.apply(type, 'photo', { sent: reading(0.9) });
    expect(apply(type, 'photo', { sent: reading(0.9) })).toEqual(guessed);
    expect(Object.keys(fitTables(dates(20), 0.005, {}).tables)).toEqual([]);
  });

  it('are capped where a check of the reading fails, and not where a fact is only out of date', () => {
    const sure = fitTables(
      Array.from({ length: 400 }, () => ({ tier: 'clean', cohort: 'date', confidence: 0.9, right: true }) as const),
      0.005,
      {},
    );
    const told = fittedCalibration(sure).apply(type, 'clean', {
      sent: reading(0.9, [{ check: 'not-future', passed: false }]),
      total: reading(0.9, [{ check: 'not-expired', passed: false }]),
    });
    expect(told.sent).toMatchObject({ confidence: FAILED_CHECK_CAP });
    expect(told.total).toMatchObject({ confidence: expect.closeTo(0.997, 2) });
  });

  it('leave what was not found as it is', () => {
    expect(apply(type, 'clean', { sent: { status: 'absent' } })).toEqual({ sent: { status: 'absent' } });
  });

  it('have another version when they say something else', () => {
    expect(fittedCalibration(fitTables(dates(500), 0.005, {})).version).not.toBe(version);
  });
});

describe('those that come with the program', () => {
  it('say what they were fitted on, for every tier', () => {
    expect(CalibrationTables.parse(TABLES)).toEqual(TABLES);
    expect(TABLES.lineage).toMatchObject({ papers: expect.stringContaining('invented') });
    expect(Object.keys(TABLES.thresholds)).toEqual(['born-digital', 'clean', 'degraded', 'photo']);
  });
});

describe('a cohort', () => {
  it('goes by what was checked before it goes by kind', () => {
    const passed = [{ check: 'iban', passed: true }];
    expect(cohortOf(reading(1), type.fields.sent)).toBe('date');
    expect(cohortOf(reading(1, passed), type.fields.account)).toBe('checked');
    expect(cohortOf(reading(1, [{ check: 'iban', passed: false }]), type.fields.account)).toBe('failed');
    expect(cohortOf({ ...reading(1), value: [] }, type.fields.sent)).toBe('table');
  });
});
