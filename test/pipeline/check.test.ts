import { expect, test } from 'vitest';
import { paySlip as paySlipType } from '../../src/documents/pay-slip/definition.ts';
import { check } from '../../src/pipeline/check.ts';
import { found, TODAY, unreadable } from './build.ts';

const READINGS = { grossPay: found('2400.00'), totalDeductions: found('600.00'), netPay: found('1900.00', 0.9) };

test('appends the result of each named check, with the values of the other fields', () => {
  const { netPay, grossPay } = check(paySlipType, READINGS, TODAY);
  expect(netPay).toEqual(found('1900.00', 0.9, [{ check: 'net-is-gross-minus-deductions', passed: false }]));
  expect(grossPay).toEqual(READINGS.grossPay);
});

test('a check that cannot be tested leaves no result', () => {
  const { netPay } = check(paySlipType, { ...READINGS, grossPay: { status: 'absent' } }, TODAY);
  expect(netPay).toEqual(READINGS.netPay);
});

test('readings that were not found, and fields that the type does not know, pass through', () => {
  const readings = { netPay: unreadable, payDate: { status: 'absent' } as const, surprise: found('x') };
  expect(check(paySlipType, readings, TODAY)).toEqual(readings);
});

test('keeps the results that a reading brings', () => {
  const before = { check: 'iban', passed: true };
  const { payDate } = check(paySlipType, { payDate: found('2026-11-13', 0.9, [before]) }, TODAY);
  expect(payDate).toMatchObject({ checks: [before, { check: 'not-future', passed: true }] });
});
