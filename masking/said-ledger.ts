import { cents } from '../src/checks/cents.ts';
import type { Ledger, Movement } from './ledger.ts';
import { said } from './says.ts';

/** The movements that the paper being drawn is to show, as they are, whether they add up or not; undefined where its persona decides. */
export function saidLedger(): Ledger | undefined {
  const rows = said('transactions');
  if (!Array.isArray(rows)) return undefined;
  const total = rows.reduce((sum, { amount }) => sum + (cents(amount) ?? 0), 0);
  const closing = saidCents('closingBalance') ?? total;
  const opening = saidCents('openingBalance') ?? closing - total;
  let balance = opening;
  const movements = rows.map(({ date = '', description = '', ...row }): Movement => {
    const amount = cents(row.amount) ?? 0;
    balance += amount;
    return { date, description, amount, balance: cents(row.balance) ?? balance };
  });
  return { opening, closing, movements };
}

function saidCents(field: string): number | undefined {
  const value = said(field);
  return typeof value === 'string' ? cents(value) : undefined;
}
