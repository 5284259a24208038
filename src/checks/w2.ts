import { cents } from './cents.ts';
import type { Check } from './check.ts';

/** Contribution and benefit base by year, in dollars (SSA, Office of the Chief Actuary, www.ssa.gov/oact/cola/cbb.html). */
const WAGE_BASE: Readonly<Record<string, number>> = {
  2006: 94_200,
  2007: 97_500,
  2008: 102_000,
  2009: 106_800,
  2010: 106_800,
  2011: 106_800,
  2012: 110_100,
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
/** Employees paid 4.2 % in these two years (Public Laws 111-312 § 601 and 112-96 § 1001). */
const LOWERED = new Set(['2011', '2012']);
/** The additional tax begins with 2013 (Public Law 111-148 § 9015). */
const ADDITIONAL_MEDICARE_SINCE = '2013';
const ADDITIONAL_MEDICARE_FROM = 20_000_000;
// Tax is rounded each pay period, at most half a cent on up to 53 of them; forms in whole dollars round both boxes by up to half a dollar.
const LESS_THAN_CENTS = 100;

/** Box 3 stays within the year's wage base; untested in a year that the table does not have. */
export const w2WageBase: Check = (value, { taxYear }) => {
  const wages = cents(value);
  const base = typeof taxYear === 'string' ? WAGE_BASE[taxYear] : undefined;
  return wages === undefined || base === undefined ? undefined : wages < base * 100 + LESS_THAN_CENTS;
};

/** Box 4 is 6.2 % of box 3 (IRC § 3101(a)). */
export const w2SocialSecurityTax: Check = (value, { socialSecurityWages, taxYear }) => {
  const [tax, wages] = [cents(value), cents(socialSecurityWages)];
  if (tax === undefined || wages === undefined) return undefined;
  const rates = typeof taxYear !== 'string' ? [0.062, 0.042] : LOWERED.has(taxYear) ? [0.042] : [0.062];
  return rates.some((rate) => isClose(tax, wages * rate));
};

/** Box 6 is 1.45 % of box 5 (IRC § 3101(b)(1)), and 0.9 % more of what lies above 200,000 dollars (§§ 3101(b)(2), 3102(f)). */
export const w2MedicareTax: Check = (value, { medicareWages, taxYear }) => {
  const [tax, wages] = [cents(value), cents(medicareWages)];
  if (tax === undefined || wages === undefined) return undefined;
  const isBefore = typeof taxYear === 'string' && taxYear < ADDITIONAL_MEDICARE_SINCE;
  const above = isBefore ? 0 : Math.max(0, wages - ADDITIONAL_MEDICARE_FROM);
  return isClose(tax, wages * 0.0145 + above * 0.009);
};

const isClose = (actual: number, expected: number): boolean => Math.abs(actual - expected) < LESS_THAN_CENTS;
