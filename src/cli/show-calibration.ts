import pc from 'picocolors';
import type { Calibrated, Thin, TierReliability } from '../assemble/calibrating.ts';
import { type Cell, columns } from './columns.ts';

/** How far confidences are to be believed, tier by tier, and where there was too little to say so. */
export function showCalibration({ reliability, thin, tables }: Calibrated): string[] {
  return [
    pc.dim('judged by tables that nothing of the same layout taught, or of the same file'),
    ...reliability.flatMap((tier) => ['', ...tierLines(tier, tables.target)]),
    ...thinLines(
      'taught too little, so that the cautious prior stands, and nothing counts as sure:',
      thin.filter(({ instead, name }) => instead === 'prior' && !name.includes('/')),
    ),
    ...thinLines(
      'too few of their own, so that they go with the rest of their tier:',
      thin.filter(({ instead }) => instead === 'tier'),
    ),
  ];
}

function tierLines(
  { tier, count, ece, bins, threshold, sure, wrong, interval }: TierReliability,
  target: number,
): string[] {
  const right = (text: string, width: number) => text.padStart(width);
  const head = ['confidence', 'values', 'right', '95 %'].map(
    (text, column): Cell => ({ text: right(text, [10, 6, 5, 10][column] ?? 0), paint: pc.dim }),
  );
  const rows = bins.map((bin): Cell[] => {
    const [low, high] = bin.interval;
    const off = bin.confidence < low || bin.confidence > high;
    return [
      { text: right(bin.confidence.toFixed(3), 10) },
      { text: right(String(bin.count), 6) },
      { text: right(share(bin.right), 5) },
      { text: right(`${share(low)}–${share(high)}`, 10) },
      { text: off ? 'confidence outside' : '', paint: pc.yellow },
    ];
  });
  return [
    `${tier}: ${count} values, calibration error ${ece.toFixed(3)}`,
    ...columns([head, ...rows], [10, 6, 5, 10, 20]).map((line) => `  ${line}`),
    threshold === undefined
      ? pc.yellow('  no threshold: too few values')
      : `  threshold ${threshold}: ${sure} sure, ${wrong} of them wrong${sure === 0 ? '' : ` (${share(interval[0])}–${share(interval[1])} %; target ${share(target)} %)`}`,
  ];
}

function thinLines(title: string, thin: readonly Thin[]): string[] {
  if (thin.length === 0) return [];
  const parts = thin.map(({ name, count, needs }) => `${name} (${count} of ${needs})`);
  return ['', pc.yellow(title), ...wrapped(parts, 76).map((line) => `  ${line}`)];
}

/** Set apart by commas, on lines of so many letters. */
function wrapped(parts: readonly string[], width: number): string[] {
  const lines: string[] = [];
  for (const [at, part] of parts.entries()) {
    const text = at < parts.length - 1 ? `${part},` : part;
    const last = lines.at(-1);
    if (last !== undefined && last.length + text.length < width) lines[lines.length - 1] = `${last} ${text}`;
    else lines.push(text);
  }
  return lines;
}

const share = (value: number): string => (value === 1 ? '100' : (value * 100).toFixed(1));
