import { cents } from './cents.ts';
import type { Check } from './check.ts';

/** SSA contribution and benefit base by year, in dollars. */
const WAGE_BASE: Readonly<Record<string, number>> = {
  2013: 113_700,
  2014: 117_000,
  2015: 118_500,
  2016: 118_500,
  2017: 127_200,
  2018: 128_400,
  2019: 132_900,
  2020: 137_700,
  2021: 142_800,
  2022: 147_000,
  2023: 160_200,
  2024: 168_600,
  2025: 176_100,
  2026: 184_500,
};

// Tax is rounded each pay period, at most half a cent on up to 53 of them, and wages once more.
const ROUNDING_CENTS = 30;
const ADDITIONAL_MEDICARE_FROM = 20_000_000;

/** Box 4 is 6.2 % of box 3 (IRC § 3101(a)), and box 3 stays within the year's wage base. */
export const w2SocialSecurityTax: Check = (value, { socialSecurityWages, taxYear }) => {
  const [tax, wages] = [cents(value), cents(socialSecurityWages)];
  if (tax === undefined || wages === undefined) return undefined;
  const base = typeof taxYear === 'string' ? WAGE_BASE[taxYear] : undefined;
  return isClose(tax, wages * 0.062) && (base === undefined || wages <= base * 100);
};

/** Box 6 is 1.45 % of box 5 (IRC § 3101(b)), and 0.9 % more of what lies above 200,000 dollars. */
export const w2MedicareTax: Check = (value, { medicareWages }) => {
  const [tax, wages] = [cents(value), cents(medicareWages)];
  if (tax === undefined || wages === undefined) return undefined;
  return isClose(tax, wages * 0.0145 + Math.max(0, wages - ADDITIONAL_MEDICARE_FROM) * 0.009);
};

const isClose = (actual: number, expected: number): boolean => Math.abs(actual - expected) <= ROUNDING_CENTS;
