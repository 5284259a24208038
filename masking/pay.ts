import type { Keyed } from './keyed.ts';

/** What an employer keeps back; a locale has its own few of them. */
export type DeductionKind =
  | 'federalTax'
  | 'stateTax'
  | 'socialSecurity'
  | 'medicare'
  | 'insurance'
  | 'incomeTax'
  | 'nationalInsurance'
  | 'pension'
  | 'health'
  | 'unemployment';

export interface Deduction {
  readonly kind: DeductionKind;
  readonly cents: number;
}

/** One month's pay in cents; the same every month, so that pay slip, statement and W-2 agree. */
export interface Pay {
  readonly gross: number;
  readonly deductions: readonly Deduction[];
}

/** Gross pay in whole hundreds of dollars: 6.2 % and 1.45 % of it are then whole cents (26 U.S.C. 3101), and a year is exactly twelve months. */
export function drawPay(from: Keyed, stateTaxPerMille: number): Pay {
  return payOf((32 + from.integer('gross', 60)) * 100_00, stateTaxPerMille, 1800 + from.integer('insurance', 40) * 50);
}

export function payOf(gross: number, stateTaxPerMille: number, insurance: number): Pay {
  return {
    gross,
    deductions: [
      { kind: 'federalTax', cents: Math.round(Math.max(0, gross - 1_312_50) * 0.11) },
      { kind: 'socialSecurity', cents: Math.round(gross * 0.062) },
      { kind: 'medicare', cents: Math.round(gross * 0.0145) },
      { kind: 'stateTax', cents: Math.round((gross * stateTaxPerMille) / 1000) },
      { kind: 'insurance', cents: insurance },
    ],
  };
}

/** Cents kept back under this head; 0 where there is none. */
export const deducted = ({ deductions }: Pay, kind: DeductionKind): number =>
  deductions.find((deduction) => deduction.kind === kind)?.cents ?? 0;
export const deductionsOf = ({ deductions }: Pay): number => deductions.reduce((sum, { cents }) => sum + cents, 0);
export const netOf = (pay: Pay): number => pay.gross - deductionsOf(pay);
export const yearlyGross = (pay: Pay): number => 12 * pay.gross;
