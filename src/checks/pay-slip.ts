import { cents } from './cents.ts';
import type { Check } from './check.ts';

/** Gross pay less all deductions is net pay, to the cent. */
export const netIsGrossMinusDeductions: Check = (value, { grossPay, totalDeductions }) => {
  const [net, gross, deductions] = [cents(value), cents(grossPay), cents(totalDeductions)];
  if (net === undefined || gross === undefined || deductions === undefined) return undefined;
  return Math.abs(gross - Math.abs(deductions) - net) <= 1; // some payrolls print deductions as negative
};
