import { cents } from '../../checks/cents.ts';
import type { Reading } from '../../domain/extraction.ts';
import type { TableRow } from '../../domain/field.ts';

/** A sign too faint to be read is proven by the balances beside it, whether the oldest movement comes first or the newest. */
export function withProvenSigns(rows: readonly TableRow[], opening: Reading | undefined): TableRow[] {
  const balances = [
    opening?.status === 'found' ? cents(opening.value) : undefined,
    ...rows.map((row) => cents(row.balance)),
  ];
  return rows.map((row, at) => {
    const [older, balance, newer] = [balances[at], balances[at + 1], balances[at + 2]];
    const amount = cents(row.amount);
    if (!amount || balance === undefined) return row;
    const fits = (by: number) => older === balance - by || newer === balance - by;
    return fits(-amount) && !fits(amount) ? { ...row, amount: (-amount / 100).toFixed(2) } : row;
  });
}
