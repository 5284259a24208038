import type { Keyed } from './keyed.ts';

/** One month's pay in cents; the same every month, so that pay slip, statement and W-2 agree. */
export interface Pay {
  readonly gross: number;
  readonly federalTax: number;
  readonly socialSecurity: number;
  readonly medicare: number;
  readonly stateTax: number;
  readonly insurance: number;
}

/** Gross pay in whole hundreds of dollars: 6.2 % and 1.45 % of it are then whole cents (26 U.S.C. 3101), and a year is exactly twelve months. */
export function drawPay(from: Keyed, stateTaxPerMille: number): Pay {
  return payOf((32 + from.integer('gross', 60)) * 100_00, stateTaxPerMille, 1800 + from.integer('insurance', 40) * 50);
}

export function payOf(gross: number, stateTaxPerMille: number, insurance: number): Pay {
  return {
    gross,
    federalTax: Math.round(Math.max(0, gross - 1_312_50) * 0.11),
    socialSecurity: Math.round(gross * 0.062),
    medicare: Math.round(gross * 0.0145),
    stateTax: Math.round((gross * stateTaxPerMille) / 1000),
    insurance,
  };
}

export const deductionsOf = ({ federalTax, socialSecurity, medicare, stateTax, insurance }: Pay): number =>
  federalTax + socialSecurity + medicare + stateTax + insurance;
export const netOf = (pay: Pay): number => pay.gross - deductionsOf(pay);
export const yearlyGross = (pay: Pay): number => 12 * pay.gross;
