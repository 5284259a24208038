import { cents } from '../../src/checks/cents.ts';
import type { Siblings } from '../../src/checks/index.ts';
import { CHECKS } from '../../src/checks/index.ts';
import type { FieldValue, TableRow } from '../../src/domain/field.ts';
import { PlainDate } from '../../src/domain/plain-date.ts';
import { decimal } from '../printed.ts';
import type { Purse } from './amounts.ts';

/** The values of one document, as read and as they become. */
export type Values = Readonly<Record<string, FieldValue | null>>;
type Solve = (raw: Values, masked: Values, purse: Purse) => Values;

/** Rounding breaks sums to the cent; here they are made to hold again where they held, and not to hold where they did not. */
const SOLVERS: Readonly<Record<string, Solve>> = {
  'pay-slip': paySlip,
  w2,
  'bank-statement': statement,
};

export const withSums = (type: string, raw: Values, masked: Values, purse: Purse): Values =>
  SOLVERS[type]?.(raw, masked, purse) ?? masked;

const amountOf = (values: Values, field: string): number | undefined => {
  const value = values[field];
  return value === null ? undefined : cents(value);
};

/** What was missing in a sum is missing in the copy, in proportion; a cent of rounding stays a cent. */
const gapOf = (gap: number, purse: Purse): number =>
  Math.abs(gap) <= 1 ? gap : Math.sign(gap) * Math.max(100, Math.abs(purse.scale(gap)));

function paySlip(raw: Values, masked: Values, purse: Purse): Values {
  const [gross, deductions, net] = ['grossPay', 'totalDeductions', 'netPay'].map((field) => amountOf(raw, field));
  const [newGross, newDeductions] = ['grossPay', 'totalDeductions'].map((field) => amountOf(masked, field));
  if (gross === undefined || deductions === undefined || net === undefined) return masked;
  if (newGross === undefined || newDeductions === undefined) return masked;
  const gap = gross - Math.abs(deductions) - net;
  return { ...masked, netPay: decimal(newGross - Math.abs(newDeductions) - gapOf(gap, purse)) };
}

/** 26 U.S.C. 3101, as in the checks. */
function w2(raw: Values, masked: Values): Values {
  const medicare = amountOf(masked, 'medicareWages') ?? 0;
  const taxes = {
    socialSecurityTax: 0.062 * (amountOf(masked, 'socialSecurityWages') ?? 0),
    medicareTax: 0.0145 * medicare + 0.009 * Math.max(0, medicare - 200_000_00),
  };
  const checks = {
    socialSecurityTax: CHECKS['w2-social-security-tax'],
    medicareTax: CHECKS['w2-medicare-tax'],
  };
  const solved = (['socialSecurityTax', 'medicareTax'] as const).flatMap((field) => {
    const value = raw[field];
    const held = value === null || value === undefined ? undefined : checks[field](value, siblings(raw), TODAY);
    if (held === undefined) return [];
    const right = Math.round(taxes[field]);
    return [[field, decimal(held ? right : apart(amountOf(masked, field) ?? 0, right))]];
  });
  return { ...masked, ...Object.fromEntries(solved) };
}

/** These checks look at no day; the signature asks for one. */
const TODAY = PlainDate.parse('2000-01-01');
const siblings = (values: Values): Siblings =>
  Object.fromEntries(Object.entries(values).flatMap(([field, value]) => (value === null ? [] : [[field, value]])));

const apart = (amount: number, right: number): number => (Math.abs(amount - right) > 100 ? amount : right + 100_00);

/** Rows keep their amounts in proportion; balances run on from the opening one, with the gaps that the source had. */
function statement(raw: Values, masked: Values, purse: Purse): Values {
  const rows = raw.transactions;
  const changed = masked.transactions;
  const [opening, closing] = ['openingBalance', 'closingBalance'].map((field) => amountOf(raw, field));
  const start = amountOf(masked, 'openingBalance');
  if (!Array.isArray(rows) || !Array.isArray(changed) || start === undefined || opening === undefined) return masked;
  let [before, after] = [opening, start];
  const transactions = changed.map((row, index): TableRow => {
    before += cents(rows[index]?.amount) ?? 0;
    after += cents(row.amount) ?? 0;
    const printed = cents(rows[index]?.balance);
    return { ...row, ...(printed !== undefined && { balance: decimal(after + gapOf(printed - before, purse)) }) };
  });
  const end = closing === undefined ? {} : { closingBalance: decimal(after + gapOf(closing - before, purse)) };
  return { ...masked, transactions, ...end };
}
