import { deductionsOf, netOf } from '../pay.ts';
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

const slipOf = ({ pay }: Persona): Slip => ({
  period: PERIOD,
  gross: pay.gross,
  net: netOf(pay),
  deductions: deductionsOf(pay),
  lines: [
    ['Federal income tax', pay.federalTax],
    ['Social Security', pay.socialSecurity],
    ['Medicare', pay.medicare],
    ['State income tax', pay.stateTax],
    ['Life insurance', pay.insurance],
  ],
});
