import { mkdir, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { CALIBRATION } from '../src/calibration/fitted.ts';
import { DOCUMENT_TYPES } from '../src/documents/index.ts';
import { newDocumentId } from '../src/domain/ids.ts';
import { understand } from '../src/pipeline/understand.ts';
import { openReader } from '../src/reading/index.ts';
import { DAY } from './extraction/examples.ts';
import { orders, readPapers } from './extraction/papers.ts';

/**
 * What it costs beyond reading to split, type, extract, check and calibrate a page: processor time of this process, which
 * other processes on the machine lengthen less than the clock's. `node --import tsx bench/extraction-cost.ts [TIMES]`
 */
const GOAL_MS = 30;
const TIMES = Number(process.argv[2] ?? 3);
const ROUNDS = 3;

const reader = await openReader({ processes: availableParallelism() });
const papers = await readPapers(orders({ 'born-digital': TIMES }, 'fit'), reader, availableParallelism());
await reader.close();

const [warm, ...rounds] = Array.from({ length: ROUNDS + 1 }, () => papers.map(costOf));
const pages = papers.reduce((sum, paper) => sum + paper.pages.length, 0);
const costs = papers.map((paper, at) => ({
  type: paper.type,
  ms: Math.min(...rounds.map((round) => round[at] ?? 0)) / paper.pages.length,
}));
const types = [...new Set(costs.map(({ type }) => type))].sort();
const byType = Object.fromEntries(types.map((type) => [type, summary(costs.filter((cost) => cost.type === type))]));
const all = summary(costs);
console.table({ ...byType, all });
console.log(
  `${pages} pages, first round ${Math.round((warm ?? []).reduce((sum, ms) => sum + ms, 0) / pages)} ms a page; goal: at most ${GOAL_MS} ms`,
);
const folder = resolve(import.meta.dirname, 'figures');
await mkdir(folder, { recursive: true });
await writeFile(
  resolve(folder, 'extraction-cost.json'),
  `${JSON.stringify({ schema: 'docket.bench.extraction-cost.v1', node: process.version, goalMs: GOAL_MS, pages, all, byType }, null, 2)}\n`,
);
process.exitCode = all.mean <= GOAL_MS ? 0 : 1;

function costOf({ pages }: (typeof papers)[number]): number {
  const before = process.cpuUsage();
  understand(newDocumentId(), pages, { types: DOCUMENT_TYPES }, CALIBRATION, DAY);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function summary(some: readonly { readonly ms: number }[]): { mean: number; p95: number } {
  const sorted = some.map(({ ms }) => ms).sort((a, b) => a - b);
  const round = (ms: number) => Math.round(ms * 10) / 10;
  return {
    mean: round(sorted.reduce((sum, ms) => sum + ms, 0) / sorted.length),
    p95: round(sorted[Math.floor(0.95 * sorted.length)] ?? 0),
  };
}
