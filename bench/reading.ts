import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createWorker, OEM } from 'tesseract.js';
import { openReader } from '../src/reading/index.ts';

/**
 * What our reader costs beside tesseract.js alone on the same images, in alternating runs of one process, since only
 * ratios inside one run mean anything on a shared machine. Dense pages must stay within 1.15 of it; what PP-OCR adds
 * on passports and poor scans is told apart.
 */
const ROOT = resolve(import.meta.dirname, '..');
const RUNS = Number(process.argv[2] ?? 5);
const GOAL = 1.15;
const PAGES = [
  { name: 'application form, scan', file: 'samples/all-scanned/documents/application-form.pdf' },
  { name: 'bank statement, scan', file: 'samples/all-scanned/documents/bank-statement.png' },
  { name: 'pay slip, scan', file: 'samples/all-scanned/documents/pay-slip.pdf' },
  { name: 'utility bill, scan', file: 'samples/all-scanned/documents/utility-bill.png' },
  { name: 'passport, scan', file: 'samples/all-scanned/documents/passport.png' },
  { name: 'application form, poor scan', file: 'samples/low-quality-scans/documents/application-form.jpg' },
];

const reader = await openReader({ processes: 1 });
const alone = await createWorker('eng', OEM.LSTM_ONLY, {
  langPath: join(dirname(fileURLToPath(import.meta.resolve('@tesseract.js-data/eng/package.json'))), '4.0.0_best_int'),
  cacheMethod: 'none',
  gzip: true,
  errorHandler: () => {},
});
await alone.setParameters({ classify_enable_learning: '0', user_defined_dpi: '200' });

const results = [];
for (const { name, file } of PAGES) {
  const image = Buffer.from(await reader.image(await readFile(join(ROOT, file)), 1, 200));
  const [page] = await reader.pages(image);
  await alone.recognize(image, {}, { blocks: true });
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    ours.push(await timed(() => reader.pages(image)));
    theirs.push(await timed(() => alone.recognize(image, {}, { blocks: true })));
  }
  const engines = [...new Set(page?.lines.flatMap((line) => line.words.map((word) => word.engine)))];
  const ratios = ours.map((value, run) => value / (theirs[run] ?? value));
  results.push({ name, engines, oursMs: median(ours), aloneMs: median(theirs), ratio: round(median(ratios)) });
}
await Promise.all([reader.close(), alone.terminate()]);

const dense = results.filter(({ engines }) => !engines.includes('pp-ocr'));
const ratio = round(dense.reduce((sum, one) => sum + one.oursMs, 0) / dense.reduce((sum, one) => sum + one.aloneMs, 0));
console.table(results.map(({ engines, ...result }) => ({ ...result, engines: engines.join('+') })));
console.log(`Dense pages, ours ÷ tesseract.js alone: ${ratio} (goal: at most ${GOAL}), ${RUNS} alternating runs`);
await mkdir(join(ROOT, 'bench/results'), { recursive: true });
await writeFile(
  join(ROOT, 'bench/results/reading.json'),
  `${JSON.stringify({ schema: 'docket.bench.reading.v1', node: process.version, runs: RUNS, goal: GOAL, ratio, pages: results }, null, 2)}\n`,
);
process.exitCode = ratio <= GOAL ? 0 : 1;

async function timed(run: () => Promise<unknown>): Promise<number> {
  const begin = performance.now();
  await run();
  return performance.now() - begin;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
