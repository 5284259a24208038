import { expect, test } from 'vitest';
import { applicationForm } from '../../src/documents/application-form/definition.ts';
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

const CONTACT = { phone: found('+442079460123'), email: found('somebody@mailhouse.com') };

test('holds identifiers against reserved space as the profile says, and leaves them alone without one', () => {
  const { phone, email } = CONTACT;
  expect(check(applicationForm, CONTACT, TODAY)).toEqual(CONTACT);
  expect(check(applicationForm, CONTACT, TODAY, 'live')).toEqual({
    phone: { ...phone, checks: [{ check: 'not-reserved', passed: false }] },
    email: { ...email, checks: [{ check: 'not-reserved', passed: true }] },
  });
  expect(check(applicationForm, CONTACT, TODAY, 'synthetic')).toEqual({
    phone: { ...phone, checks: [{ check: 'reserved', passed: true }] },
    email: { ...email, checks: [{ check: 'reserved', passed: false }] },
  });
});
