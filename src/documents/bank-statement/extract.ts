import type { TableRow } from '../../domain/field.ts';
import type { Extract } from '../define.ts';
import { evidenceOf, readingConfidence } from '../evidence.ts';
import { apart, type Layout, layOut, type PlacedWord, type Run } from '../layout.ts';
import { findDates } from '../values/date.ts';
import { conventionsOf } from '../values/index.ts';
import { findMoney, looksLikeMoney } from '../values/money.ts';
import type { Conventions } from '../values/value.ts';

/** A column of the table, told by its caption. */
type Column = 'date' | 'description' | 'amount' | 'in' | 'out' | 'balance';

const HEADS: readonly (readonly [RegExp, Column])[] = [
  [/^(posting |transaction |trans\.? )?date$/i, 'date'],
  [/^(description|details|transaction|transactions|particulars|payee|reference|memo)/i, 'description'],
  [/(deposits?|credits?|paid in|money in|additions)/i, 'in'],
  [/(withdrawals?|debits?|paid out|money out|payments|subtractions)/i, 'out'],
  [/^(amount|value)/i, 'amount'],
  [/balance$/i, 'balance'],
];

interface Head {
  readonly column: Column;
  readonly run: Run;
}

/** The statement's table of movements: rows under a head that names a date and an amount or balance; money out is negative. */
export const transactionsOf: Extract = (pages) => {
  const conventions = conventionsOf(pages.flatMap((page) => page.lines.map((line) => line.text)).join('\n'));
  const found = pages.flatMap((page) => rowsOf(layOut(page), conventions));
  if (found.length === 0) return {};
  const words = found.flatMap((row) => row.words);
  return {
    transactions: {
      status: 'found',
      value: found.map(({ row }) => row),
      raw: found.map(({ words }) => words.map((word) => word.text).join(' ')).join('\n'),
      confidence: readingConfidence(words),
      evidence: evidenceOf(words),
      checks: [],
    },
  };
};

function rowsOf(layout: Layout, conventions: Conventions): { row: TableRow; words: readonly PlacedWord[] }[] {
  const head = layout.rows.map(headsIn).findIndex((heads) => heads.length > 0);
  const heads = headsIn(layout.rows[head] ?? []);
  return layout.rows.slice(head + 1).flatMap((runs) => {
    const row = head < 0 ? undefined : rowFrom(runs, heads, conventions);
    return row ? [{ row, words: runs.flatMap((run) => run.words) }] : [];
  });
}

function headsIn(runs: readonly Run[]): Head[] {
  const heads = runs.flatMap((run): Head[] => {
    const column = HEADS.find(([caption]) => caption.test(run.text.trim()))?.[1];
    return column ? [{ column, run }] : [];
  });
  const columns = new Set(heads.map((head) => head.column));
  const hasAmounts = columns.has('amount') || columns.has('in') || columns.has('out') || columns.has('balance');
  return columns.has('date') && hasAmounts && heads.length >= 3 ? heads : [];
}

/** A row opens with a date and holds an amount; opening and closing balance lines are no movement. */
function rowFrom(runs: readonly Run[], heads: readonly Head[], conventions: Conventions): TableRow | undefined {
  const [first, ...others] = runs;
  const date = first && findDates(first.text, conventions)[0];
  if (!first || !date || typeof date.value !== 'string' || date.start > 2) return undefined;
  const sameRun = first.text.slice(date.end).trim();
  const amounts = others.flatMap((run) => amountIn(run, heads, conventions));
  const texts = others.filter((run) => amountIn(run, heads, conventions).length === 0).map((run) => run.text);
  const description = [sameRun, ...texts].filter(Boolean).join(' ');
  const value = (column: Column): string | undefined => amounts.find((amount) => amount.column === column)?.value;
  const out = value('out');
  const amount = value('amount') ?? value('in') ?? (out && (out.startsWith('-') ? out : `-${out}`));
  const balance = value('balance');
  if (amount === undefined) return undefined;
  return { date: date.value, ...(description && { description }), amount, ...(balance && { balance }) };
}

function amountIn(run: Run, heads: readonly Head[], conventions: Conventions): { column: Column; value: string }[] {
  const match = findMoney(run.text, conventions)[0];
  const covers = match && looksLikeMoney(run.text, match) && match.end - match.start >= run.text.trim().length - 2;
  if (!covers || typeof match.value !== 'string') return [];
  const nearest = heads
    .filter(({ column }) => column !== 'date' && column !== 'description')
    .sort((a, b) => apart(run, a.run) - apart(run, b.run))[0];
  return nearest ? [{ column: nearest.column, value: match.value }] : [];
}
