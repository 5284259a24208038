import type { Outcome } from './run.ts';

const COLUMNS: readonly [string, (outcome: Outcome) => string | number][] = [
  ['fault', ({ fault }) => fault],
  ['tier', ({ tier }) => tier],
  ['submits', ({ submits }) => submits],
  ['acknowledged', ({ acknowledged }) => acknowledged],
  ['kills', ({ kills }) => kills],
  ['lost', ({ lost }) => lost],
  ['duplicates', ({ duplicates }) => duplicates],
  ['innocent', ({ innocent }) => innocent],
  ['superseded', ({ superseded }) => superseded],
  ['recovery p50', ({ recovery }) => seconds(percentile(recovery, 0.5))],
  ['p99', ({ recovery }) => seconds(percentile(recovery, 0.99))],
  ['caught up', ({ caughtUpMs }) => seconds(caughtUpMs)],
  ['verdict', verdict],
];

/** The verdicts, a row for each fault on each tier. */
export function table(outcomes: readonly Outcome[]): string {
  const rows = [
    COLUMNS.map(([title]) => title),
    ...outcomes.map((outcome) => COLUMNS.map(([, of]) => String(of(outcome)))),
  ];
  const widths = COLUMNS.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function verdict({ broken, skipped }: Outcome): string {
  if (broken.length > 0) return `BROKEN: ${broken.join('; ')}`;
  return skipped ? `SKIPPED: ${skipped}` : 'holds';
}

export function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;
