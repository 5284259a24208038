import { describe, expect, it } from 'vitest';
import { layOut } from '../../../src/documents/layout.ts';
import { cluesOfSums, paidAmounts } from '../../../src/pipeline/find/sums.ts';
import { page } from '../../support/page.ts';

const ROWS = [
  ['Lamp', '55.90'],
  ['Card', '4.41'],
  ['TOTAL AMT', '60.31'],
  ['ROUNDING ADJ.', '-0.01'],
  ['RM', '60.30'],
  ['CASH', '70.30'],
  ['CHANGE', '10.00'],
] as const;
const layout = layOut(
  page(
    ROWS.flatMap(([label, amount], at) => [
      { text: label, x: 60, y: 40 + at * 14 },
      { text: amount, x: 260, y: 40 + at * 14 },
    ]),
  ),
);
const cluesOf = (amount: string) => {
  const run = layout.runs.find(({ text }) => text === amount);
  if (!run) throw new Error(`No ${amount} on the page`);
  return cluesOfSums(amount, run, layout);
};

describe('what sums say of an amount', () => {
  it('knows what was paid by what was handed over and what came back', () => {
    expect(cluesOf('60.30')['paid less change']).toBe(1);
    expect(cluesOf('60.31')['paid less change']).toBe(0);
  });
  it('knows a sum that was rounded, and what it was rounded from', () => {
    expect(cluesOf('60.30')['rounded from one above']).toBe(1);
    expect(cluesOf('60.31')['rounded further down']).toBe(1);
  });
  it('knows a sum of two amounts above it', () => {
    expect(cluesOf('60.31')['sum of two above']).toBe(1);
    expect(cluesOf('60.30')['sum of two above']).toBe(0);
  });
  it('offers what was paid though no word names it', () => {
    expect(paidAmounts(layout).map((words) => words.map(({ text }) => text).join(' '))).toEqual(['60.30']);
  });
});
