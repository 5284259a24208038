import pc from 'picocolors';
import type { Page, Word } from '../domain/page.ts';
import { type Cell, columns } from './columns.ts';
import { printable } from './printable.ts';
import { percent } from './show-value.ts';

const HEAD = ['page', 'line', 'left', 'top', 'width', 'height', 'sure', 'read by', 'the other read', 'text'];

/** Every word with its place in per cent of the page, how sure its reader was, and what the other reader made of it where that differs. */
export function wordTable(pages: readonly Page[]): string[] {
  const rows = pages.flatMap(({ page, lines }) =>
    lines.flatMap(({ words }, index) => words.map((word) => wordRow(page, index + 1, word))),
  );
  const head = HEAD.map((text): Cell => ({ text, paint: pc.dim }));
  return columns([head, ...rows], [...HEAD.slice(0, 8).map(() => 10), 30, Number.POSITIVE_INFINITY]);
}

function wordRow(page: number, line: number, { text, box, confidence, engine, second }: Word): Cell[] {
  const other = second && !second.agrees ? printable(second.text) || '(nothing)' : '';
  return [
    ...[String(page), String(line), ...box.map((part) => (part * 100).toFixed(1))].map((figure) => ({ text: figure })),
    { text: percent(confidence), paint: paintOf(confidence) },
    { text: engine },
    { text: other, paint: pc.yellow },
    { text: printable(text) },
  ];
}

const paintOf = (confidence: number): ((text: string) => string) =>
  confidence >= 0.9 ? pc.green : confidence >= 0.6 ? pc.yellow : pc.red;
