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

interface Rate {
  readonly kind: DeductionKind;
  readonly perTenThousand: number;
  /** In cents; only what is earned above it counts. */
  readonly above?: number;
}

interface Payroll {
  /** A month's gross pay in hundreds: from, and how many steps up. */
  readonly from: number;
  readonly steps: number;
  readonly rates: readonly Rate[];
}

// The heads are those of the country; the rates are flat and made up, but near enough that a slip looks right.
const PAYROLLS: Readonly<Record<string, Payroll>> = {
  USA: payroll(32, 60, [
    ['federalTax', 1100, 1_312_50],
    ['socialSecurity', 620],
    ['medicare', 145],
  ]),
  GBR: payroll(21, 45, [
    ['incomeTax', 2000, 1_047_50],
    ['nationalInsurance', 800, 1_047_50],
    ['pension', 500],
  ]),
  DEU: payroll(26, 46, [
    ['incomeTax', 1700, 900_00],
    ['pension', 930],
    ['health', 815],
    ['unemployment', 130],
  ]),
  FRA: payroll(20, 40, [
    ['incomeTax', 750],
    ['socialSecurity', 920],
    ['pension', 1130],
    ['health', 150],
  ]),
  ESP: payroll(16, 30, [
    ['incomeTax', 1450],
    ['socialSecurity', 470],
    ['unemployment', 155],
  ]),
  GRC: payroll(12, 24, [
    ['incomeTax', 1200, 700_00],
    ['socialSecurity', 1387],
  ]),
  UKR: payroll(240, 600, [
    ['incomeTax', 1800],
    ['socialSecurity', 500],
  ]),
};

/** Gross pay in whole hundreds: 6.2 % and 1.45 % of it are then whole cents (26 U.S.C. 3101), and a year is exactly twelve months. */
export function drawPay(from: Keyed, taxPerMille: number, country = 'USA'): Pay {
  const { from: least, steps } = payrollOf(country);
  const insurance = country === 'USA' ? 1800 + from.integer('insurance', 40) * 50 : 0;
  return payOf((least + from.integer('gross', steps)) * 100_00, taxPerMille, insurance, country);
}

/** `taxPerMille` is the region's own income tax, `insurance` a fixed sum; where there is none it is 0 and no line of the slip. */
export function payOf(gross: number, taxPerMille: number, insurance: number, country = 'USA'): Pay {
  const kept = payrollOf(country).rates.map(({ kind, perTenThousand, above = 0 }) => ({
    kind,
    cents: Math.round((Math.max(0, gross - above) * perTenThousand) / 10_000),
  }));
  const further: readonly Deduction[] = [
    { kind: 'stateTax', cents: Math.round((gross * taxPerMille) / 1000) },
    { kind: 'insurance', cents: insurance },
  ];
  return { gross, deductions: [...kept, ...further.filter(({ cents }) => cents > 0)] };
}

function payrollOf(country: string): Payroll {
  const known = PAYROLLS[country];
  if (!known) throw new RangeError('No payroll for this country');
  return known;
}

function payroll(from: number, steps: number, rates: readonly (readonly [DeductionKind, number, number?])[]): Payroll {
  return {
    from,
    steps,
    rates: rates.map(([kind, perTenThousand, above = 0]) => ({ kind, perTenThousand, above })),
  };
}

/** Cents kept back under this head; 0 where there is none. */
export const deducted = ({ deductions }: Pay, kind: DeductionKind): number =>
  deductions.find((deduction) => deduction.kind === kind)?.cents ?? 0;
export const deductionsOf = ({ deductions }: Pay): number => deductions.reduce((sum, { cents }) => sum + cents, 0);
export const netOf = (pay: Pay): number => pay.gross - deductionsOf(pay);
export const yearlyGross = (pay: Pay): number => 12 * pay.gross;
