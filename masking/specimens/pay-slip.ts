import { type DeductionKind, deductionsOf, netOf } from '../pay.ts';
import type { Persona } from '../persona.ts';
import { drawPaySlipLetter } from './pay-slip-letter.ts';
import { drawEarningsStatement } from './pay-slip-table.ts';
import type { Draw } from './specimen.ts';

/** February's slip, the second of the year: its net pay is the salary on the bank statement. */
const PERIOD = { start: '2026-02-01', end: '2026-02-28', payDate: '2026-02-27', months: 2 } as const;

/** What a pay slip says, in cents. */
export interface Slip {
  readonly period: typeof PERIOD;
  readonly gross: number;
  readonly net: number;
  readonly deductions: number;
  readonly lines: readonly (readonly [caption: string, cents: number])[];
}

export const drawPaySlip: Draw<'table' | 'letter'> = (persona, _from, layout) =>
  layout === 'table' ? drawEarningsStatement(persona, slipOf(persona)) : drawPaySlipLetter(persona, slipOf(persona));

/** Captions in the language of the paper; other locales' are added here. */
const DEDUCTIONS: Readonly<Record<DeductionKind, string>> = {
  federalTax: 'Federal income tax',
  socialSecurity: 'Social Security',
  medicare: 'Medicare',
  stateTax: 'State income tax',
  insurance: 'Life insurance',
  incomeTax: 'Income tax',
  nationalInsurance: 'National Insurance',
  pension: 'Pension',
  health: 'Health insurance',
  unemployment: 'Unemployment insurance',
};

const slipOf = ({ pay }: Persona): Slip => ({
  period: PERIOD,
  gross: pay.gross,
  net: netOf(pay),
  deductions: deductionsOf(pay),
  lines: pay.deductions.map(({ kind, cents }) => [DEDUCTIONS[kind], cents]),
});
