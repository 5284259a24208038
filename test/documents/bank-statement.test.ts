import { describe, expect, it } from 'vitest';
import { transactionsOf } from '../../src/documents/bank-statement/extract.ts';
import type { Reading } from '../../src/domain/extraction.ts';
import { PlainDate } from '../../src/domain/plain-date.ts';
import { page } from '../support/page.ts';

const COLUMNS = [40, 100, 170, 380, 480];
const found = (value: string): Reading => ({
  status: 'found',
  value,
  raw: value,
  confidence: 1,
  evidence: [],
  checks: [],
});
const PERIOD = {
  periodStart: found('2026-02-01'),
  periodEnd: found('2026-02-28'),
  openingBalance: found('1000.00'),
};

/** What is read of a table whose cells stand in these columns; an empty cell bears nothing. */
function amountsIn(rows: readonly (readonly string[])[]): unknown {
  const printed = rows.flatMap((cells, row) =>
    cells.flatMap((text, column) => (text === '' ? [] : [{ text, x: COLUMNS[column] ?? 0, y: 100 + 20 * row }])),
  );
  const { transactions } = transactionsOf([page(printed)], PERIOD, PlainDate.parse('2026-03-31'));
  const value = transactions?.status === 'found' ? transactions.value : [];
  return Array.isArray(value) ? value.map(({ date, amount }) => [date, amount]) : value;
}

describe('The movements of a bank statement', () => {
  it('have the sign that the balances prove, where it was too faint to be read', () => {
    const table = [
      ['Date', '', 'Description', 'Amount', 'Balance'],
      ['02/02/2026', '', 'Rent', '400.00', '600.00'],
      ['13/02/2026', '', 'Refund', '25.00', '625.00'],
      ['14/02/2026', '', 'Groceries', '-5.50', '619.50'],
      ['15/02/2026', '', 'Toys', '19.50', '600.00'],
    ];
    expect(amountsIn(table)).toEqual([
      ['2026-02-02', '-400.00'],
      ['2026-02-13', '25.00'],
      ['2026-02-14', '-5.50'],
      ['2026-02-15', '-19.50'],
    ]);
  });

  it('keep the sign that is printed where no balance proves another', () => {
    const table = [
      ['Date', '', 'Description', 'Amount', 'Balance'],
      ['13/02/2026', '', 'Refund', '25.00', '777.00'],
    ];
    expect(amountsIn(table)).toEqual([['2026-02-13', '25.00']]);
  });

  it('are debited where a D stands behind the amount, and no day of value is taken for one', () => {
    const table = [
      ['Buchungstag', 'Wert', 'Buchungstext', 'Betrag'],
      ['04.02.', '04.02.', 'Schuhhaus', '125,26 D'],
      ['10.02.', '10.02.', 'Gutschrift', '10,10 C'],
    ];
    expect(amountsIn(table)).toEqual([
      ['2026-02-04', '-125.26'],
      ['2026-02-10', '10.10'],
    ]);
  });

  it('keep their day where a worn digit stands apart', () => {
    const table = [
      ['Date', '', 'Description', 'Amount', 'Balance'],
      ['17/0 2/2026', '', 'Refund', '25.00', '1025.00'],
    ];
    expect(amountsIn(table)).toEqual([['2026-02-17', '25.00']]);
  });
});
