import pc from 'picocolors';
import type { ExtractionReport, Reading } from '../domain/extraction.ts';
import type { PageSummary } from '../domain/page.ts';
import { type Cell, columns } from './columns.ts';
import { pageFacts } from './page-facts.ts';
import { printable } from './printable.ts';
import { percent, showValue } from './show-value.ts';

/** What one file gave, for a person at a terminal: its documents, their fields with confidence and checks, or why it was refused. */
export function showExtraction(report: ExtractionReport): string[] {
  const name = report.file.replace(/^documents\//, '');
  if (report.refusal)
    return [
      `  ${pc.red('✗')} ${name}: ${report.refusal.message} [${report.refusal.code}]`,
      `    → ${report.refusal.next}`,
      '',
    ];
  const understood = new Set(report.documents.flatMap(({ pages }) => pages));
  const others = report.pages.filter(({ page }) => !understood.has(page)).flatMap(factsLine);
  return [
    ...documentLines(report, name),
    ...(others.length > 0 ? [`  ${pc.cyan(name)} · no document on these pages`, ...others, ''] : []),
  ];
}

function documentLines(report: ExtractionReport, name: string): string[] {
  return report.documents.flatMap((document) => [
    `  ${pc.cyan(name)} · ${document.type} (${percent(document.typeConfidence)}) · ${pagesLine(report, document.pages)}`,
    ...report.pages.filter(({ page }) => document.pages.includes(page)).flatMap(factsLine),
    ...columns(
      Object.entries(document.fields)
        .filter(([, reading]) => reading.status !== 'absent')
        .map(([field, reading]) => fieldRow(field, reading)),
      [22, 62, 6, 40],
    ).map((line) => `    ${line}`),
    ...absentLine(document.fields),
    '',
  ]);
}

function factsLine(page: PageSummary): string[] {
  const facts = pageFacts(page);
  return facts.length === 0 ? [] : [`    ${pc.yellow(`page ${page.page}: ${facts.join(' · ')}`)}`];
}

function pagesLine({ pages }: ExtractionReport, numbers: readonly number[]): string {
  const own = pages.filter(({ page }) => numbers.includes(page));
  const ms = own.reduce((sum, page) => sum + page.ms, 0);
  return `${own.length === 1 ? 'page' : 'pages'} ${numbers.join(', ')} · ${[...new Set(own.map((page) => `${page.tier}, ${page.source}`))].join('; ')} · ${Math.round(ms)} ms`;
}

function fieldRow(field: string, reading: Reading): Cell[] {
  if (reading.status === 'absent') return [{ text: field }];
  const failed = reading.checks.filter(({ passed }) => !passed).map(({ check }) => check);
  const note: Cell =
    failed.length > 0
      ? { text: `✗ ${failed.join(', ')}`, paint: pc.red }
      : {
          text: reading.checks.length > 0 ? `✓ ${reading.checks.map(({ check }) => check).join(', ')}` : '',
          paint: pc.dim,
        };
  if (reading.status === 'unreadable')
    return [{ text: field }, { text: 'unreadable', paint: pc.red }, { text: '' }, note];
  const paint = reading.confidence >= 0.85 ? pc.green : reading.confidence >= 0.6 ? pc.yellow : pc.red;
  return [
    { text: field, paint: pc.dim },
    { text: printable(showValue(reading.value)) },
    { text: percent(reading.confidence), paint },
    note,
  ];
}

function absentLine(fields: Readonly<Record<string, Reading>>): string[] {
  const absent = Object.entries(fields).flatMap(([field, { status }]) => (status === 'absent' ? [field] : []));
  return absent.length === 0 ? [] : [pc.dim(`    not on the document: ${absent.join(', ')}`)];
}
