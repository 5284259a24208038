import pc from 'picocolors';
import type { Evaluation, Measured, Mistake } from '../assemble/evaluating.ts';
import { type Cell, columns } from './columns.ts';

/** Rows of a table, and mistakes, that a terminal is told of; the rest is in the report. */
const MOST = 8;

/** An evaluation on a terminal of 80 columns: figures by tier and type, then where it goes wrong, the worst first. */
export function showEvaluation(evaluation: Evaluation): string[] {
  const { documents, recognised, fields, split, confusion, mistakes } = evaluation;
  const wrongly = confusion.filter(({ type, given }) => type !== given);
  return [
    ...figures([
      ['all fields', fields],
      ...evaluation.byTier.map((row) => [row.tier, row] as const),
      ...evaluation.byType.map((row) => [row.type, row] as const),
    ]),
    ...worst(
      'fields',
      evaluation.byField.map((row) => [row.field, row] as const),
    ),
    ...worst(
      'layouts',
      evaluation.byLayout.map((row) => [row.layout, row] as const),
    ),
    '',
    `${recognised} of ${documents} documents were given the right type or refusal`,
    ...wrongly.map((one) => pc.red(`  ${one.documents} × ${one.type} → ${one.given}`)),
    `${split.right} of ${split.packets} packets were split into their documents without error`,
    ...mistakes.slice(0, MOST).flatMap(mistakeLines),
    ...(mistakes.length > MOST ? [pc.dim(`  and ${mistakes.length - MOST} more: --json, or --report DIR`)] : []),
    pc.dim('sure: share at or over the threshold of its tier; silent: sure and wrong'),
  ];
}

function figures(rows: readonly (readonly [name: string, figures: Measured])[]): string[] {
  const head = ['', 'fields', 'right', '95 %', 'wrong', 'missed', 'silent', 'sure', 'ECE'];
  const body = rows.map(([name, row]): Cell[] => [
    { text: name },
    { text: right(row.fields, 6) },
    { text: right(share(row.accuracy), 5) },
    { text: right(interval(row), 9) },
    count(row.wrong, 5, pc.red),
    count(row.missed, 6, pc.yellow),
    count(row.silent, 6, pc.red),
    { text: right(share(row.coverage), 5) },
    { text: right(row.ece.toFixed(3), 5) },
  ]);
  const widths = [0, 6, 5, 9, 5, 6, 6, 5, 5];
  const heads = head.map((text, at): Cell => ({ text: right(text, widths[at] ?? 0), paint: pc.dim }));
  return columns([heads, ...body], [20, ...widths.slice(1)]);
}

/** The groups in which something went wrong, those with the least share of right ones first. */
function worst(title: string, rows: readonly (readonly [name: string, figures: Measured])[]): string[] {
  const bad = rows.filter(([, row]) => row.wrong + row.missed > 0).sort(([, a], [, b]) => a.accuracy - b.accuracy);
  if (bad.length === 0) return [];
  const more = bad.length > MOST ? ` (the worst ${MOST} of ${bad.length})` : '';
  return [
    '',
    pc.dim(`${title} with mistakes${more}`),
    ...columns(
      bad
        .slice(0, MOST)
        .map(([name, row]) => [
          { text: name },
          { text: share(row.accuracy) },
          { text: interval(row) },
          { text: `of ${row.fields}` },
          { text: row.wrong === 0 ? '' : `${row.wrong} wrong`, paint: pc.red },
          { text: row.missed === 0 ? '' : `${row.missed} missed`, paint: pc.yellow },
        ]),
      [36, 5, 9, 8, 8, 9],
    ),
  ];
}

function mistakeLines({ verdict, type, field, packet, file, confidence, silent }: Mistake): string[] {
  const sure = confidence === undefined ? '' : `, confidence ${confidence.toFixed(3)}`;
  const paint = silent ? pc.red : pc.dim;
  return [paint(`  ${silent ? 'silent' : verdict}: ${type}.${field}${sure}`), pc.dim(`    ${packet}/${file}`)];
}

const right = (text: string | number, width: number): string => String(text).padStart(width);
const count = (many: number, width: number, paint: NonNullable<Cell['paint']>): Cell => ({
  text: right(many === 0 ? '·' : many, width),
  ...(many > 0 && { paint }),
});
/** In per cent with one place after the point, as narrow as it can be. */
const share = (value: number): string => (value === 1 ? '100' : (value * 100).toFixed(1));
const interval = ({ interval: [low, high] }: Pick<Measured, 'interval'>): string => `${share(low)}–${share(high)}`;
