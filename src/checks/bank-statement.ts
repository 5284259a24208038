import type { TableRow } from '../domain/field.ts';
import { cents } from './cents.ts';
import type { Check } from './check.ts';

/** Opening balance plus every movement is the closing balance, and each printed running balance follows from the one before. Untested where the table is missing or a row's amount could not be read. */
export const statementBalances: Check = (value, { openingBalance, transactions }) => {
  const [closing, opening] = [cents(value), cents(openingBalance)];
  if (closing === undefined || opening === undefined || !Array.isArray(transactions)) return undefined;
  if (transactions.length === 0) return opening === closing;
  // Some banks print the newest movement first.
  const ways = [transactions, [...transactions].reverse()].map((rows) => follow(opening, rows));
  if (ways.some((running) => running === closing)) return true;
  return ways.every((running) => running === undefined) ? undefined : false;
};

/** The balance after the last row; NaN where a running balance contradicts the movements; undefined where an amount is missing. */
function follow(opening: number, rows: readonly TableRow[]): number | undefined {
  let balance = opening;
  for (const row of rows) {
    const [amount, printed] = [cents(row.amount), cents(row.balance)];
    if (amount === undefined && printed === balance) continue; // a balance brought forward
    if (amount === undefined) return undefined;
    balance += amount;
    if (printed !== undefined && printed !== balance) return Number.NaN;
  }
  return balance;
}
