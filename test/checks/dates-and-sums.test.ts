import { describe, expect, test } from 'vitest';
import { cents } from '../../src/checks/cents.ts';
import { checkNamed, isKnownCheck } from '../../src/checks/index.ts';
import type { FieldValue } from '../../src/domain/field.ts';
import { PlainDate } from '../../src/domain/plain-date.ts';

const TODAY = PlainDate.parse('2026-11-22');

type Row = readonly [
  name: string,
  value: FieldValue,
  siblings: Record<string, FieldValue>,
  expected: boolean | undefined,
];

const run = (name: string, value: FieldValue, siblings: Record<string, FieldValue>) =>
  checkNamed(name)?.(value, siblings, TODAY);

describe('checks of dates', () => {
  test.each<Row>([
    ['not-expired', '2026-11-22', {}, true],
    ['not-expired', '2026-11-21', {}, false],
    ['not-expired', 'soon', {}, undefined],
    ['not-future', '2026-11-22', {}, true],
    ['not-future', '2026-11-23', {}, false],
    ['plausible-date', '1899-12-31', {}, false],
    ['plausible-date', '2076-01-01', {}, true],
    ['plausible-date', '2077-01-01', {}, false],
    ['after:issueDate', '2026-01-02', { issueDate: '2026-01-02' }, true],
    ['after:issueDate', '2026-01-01', { issueDate: '2026-01-02' }, false],
    ['after:issueDate', '2026-01-01', {}, undefined],
    ['before:expiryDate', '2026-01-01', { expiryDate: '2026-01-02' }, true],
    ['before:expiryDate', '2026-01-03', { expiryDate: '2026-01-02' }, false],
    ['before:expiryDate', '2026-01-03', { expiryDate: true }, undefined],
  ])('%s of %s with %o is %s', (name, value, siblings, expected) => {
    expect(run(name, value, siblings)).toBe(expected);
  });
});

describe('checks of sums', () => {
  const rows = (...amounts: [amount: string, balance?: string][]) =>
    amounts.map(([amount, balance]) => ({ amount, ...(balance && { balance }) }));

  test.each<Row>([
    ['net-is-gross-minus-deductions', '1800.00', { grossPay: '2400.00', totalDeductions: '600.00' }, true],
    ['net-is-gross-minus-deductions', '1800.01', { grossPay: '2400.00', totalDeductions: '600.00' }, true],
    ['net-is-gross-minus-deductions', '1800.02', { grossPay: '2400.00', totalDeductions: '600.00' }, false],
    ['net-is-gross-minus-deductions', '1800.00', { grossPay: '2400.00', totalDeductions: '-600.00' }, true],
    ['net-is-gross-minus-deductions', '1800.00', { grossPay: '2400.00' }, undefined],
    ['w2-social-security-tax', '3100.00', { socialSecurityWages: '50000.00', taxYear: '2025' }, true],
    ['w2-social-security-tax', '3100.00', { socialSecurityWages: '50000.00' }, true],
    ['w2-social-security-tax', '3101.00', { socialSecurityWages: '50000.00', taxYear: '2025' }, false],
    ['w2-social-security-tax', '10918.20', { socialSecurityWages: '176100.00', taxYear: '2025' }, true],
    ['w2-social-security-tax', '3100.60', { socialSecurityWages: '50000.00', taxYear: '2025' }, true],
    ['w2-social-security-tax', '2100.00', { socialSecurityWages: '50000.00', taxYear: '2011' }, true],
    ['w2-social-security-tax', '3100.00', { socialSecurityWages: '50000.00', taxYear: '2012' }, false],
    ['w2-social-security-tax', '2100.00', { socialSecurityWages: '50000.00', taxYear: '2013' }, false],
    ['w2-wage-base', '176100.00', { taxYear: '2025' }, true],
    ['w2-wage-base', '176200.00', { taxYear: '2025' }, false],
    ['w2-wage-base', '106800.00', { taxYear: '2010' }, true],
    ['w2-wage-base', '999999.00', { taxYear: '2093' }, undefined],
    ['w2-wage-base', '999999.00', {}, undefined],
    ['w2-medicare-tax', '725.00', { medicareWages: '50000.00' }, true],
    ['w2-medicare-tax', '4525.00', { medicareWages: '250000.00' }, false],
    ['w2-medicare-tax', '4075.00', { medicareWages: '250000.00' }, true],
    ['w2-medicare-tax', '3625.00', { medicareWages: '250000.00' }, false],
    ['w2-medicare-tax', '3625.00', { medicareWages: '250000.00', taxYear: '2012' }, true],
    ['not-less-than:grossPay', '2400.00', { grossPay: '2400.00' }, true],
    ['not-less-than:grossPay', '2399.99', { grossPay: '2400.00' }, false],
    ['not-less-than:grossPay', '-20.00', { grossPay: '-30.00' }, undefined],
    ['not-less-than:grossPay', '2400.00', {}, undefined],
    [
      'statement-balances',
      '70.00',
      { openingBalance: '100.00', transactions: rows(['-50.00', '50.00'], ['20.00', '70.00']) },
      true,
    ],
    ['statement-balances', '70.00', { openingBalance: '100.00', transactions: rows(['-50.00'], ['20.00']) }, true],
    ['statement-balances', '71.00', { openingBalance: '100.00', transactions: rows(['-50.00'], ['20.00']) }, false],
    [
      'statement-balances',
      '70.00',
      { openingBalance: '100.00', transactions: rows(['-50.00', '55.00'], ['20.00', '70.00']) },
      false,
    ],
    [
      'statement-balances',
      '70.00',
      { openingBalance: '100.00', transactions: rows(['20.00', '70.00'], ['-50.00', '50.00']) },
      true,
    ],
    [
      'statement-balances',
      '70.00',
      { openingBalance: '100.00', transactions: [{ description: 'b/f', balance: '100.00' }, ...rows(['-30.00'])] },
      true,
    ],
    ['statement-balances', '70.00', { openingBalance: '100.00', transactions: [{ description: 'torn' }] }, undefined],
    ['statement-balances', '70.00', { openingBalance: '100.00' }, undefined],
    ['signed', true, {}, true],
    ['signed', false, {}, false],
    ['signed', 'yes', {}, undefined],
  ])('%s of %s with %o is %s', (name, value, siblings, expected) => {
    expect(run(name, value, siblings)).toBe(expected);
  });

  test('money is summed in whole cents', () => {
    expect([cents('0.1'), cents('-12.34'), cents('7'), cents('1,000.00'), cents(true)]).toEqual([
      10,
      -1234,
      700,
      undefined,
      undefined,
    ]);
  });
});

describe('names of checks', () => {
  test.each(['iban', 'after:issueDate', 'not-less-than:netPay', 'mrz-check-digits'])('%s is known', (name) => {
    expect(isKnownCheck(name)).toBe(true);
  });

  test.each(['', 'ibann', 'after', 'after:', 'after:a:b', 'iban:x', 'toString', 'constructor'])(
    '"%s" is not',
    (name) => {
      expect(isKnownCheck(name)).toBe(false);
    },
  );
});
