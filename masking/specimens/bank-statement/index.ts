import type { Draw } from '../specimen.ts';
import { drawActivitySections } from './activity-sections.ts';
import { drawBookedAndValued } from './booked-and-valued.ts';
import { drawCarriedForward } from './carried-forward.ts';
import { drawDebitCredit } from './debit-credit.ts';
import { drawInAndOut } from './in-and-out.ts';
import { drawPassbook } from './passbook.ts';
import { drawRunningBalance } from './running-balance.ts';
import { drawSortCode } from './sort-code.ts';
import { type DrawStatement, statementOf } from './statement.ts';
import { drawSummaryBand } from './summary-band.ts';

export const BANK_STATEMENT_LAYOUTS = [
  'running-balance',
  'in-and-out',
  'activity-sections',
  'carried-forward',
  'sort-code',
  'booked-and-valued',
  'debit-credit',
  'summary-band',
  'passbook',
] as const;
type Layout = (typeof BANK_STATEMENT_LAYOUTS)[number];

const DRAW: Readonly<Record<Layout, DrawStatement>> = {
  'running-balance': drawRunningBalance,
  'in-and-out': drawInAndOut,
  'activity-sections': drawActivitySections,
  'carried-forward': drawCarriedForward,
  'sort-code': drawSortCode,
  'booked-and-valued': drawBookedAndValued,
  'debit-credit': drawDebitCredit,
  'summary-band': drawSummaryBand,
  passbook: drawPassbook,
};

/** What fits on one page of any layout. */
const ONE_PAGE = 24;

/** A list too long for one page is drawn in the layout that goes on over pages. */
export const drawBankStatement: Draw<Layout> = (persona, from, layout) => {
  const statement = statementOf(persona, from);
  return DRAW[statement.ledger.movements.length > ONE_PAGE ? 'carried-forward' : layout](statement);
};
