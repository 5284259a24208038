import { execFile } from 'node:child_process';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { isRefusal } from '../src/domain/failure.ts';
import { readPages } from '../src/reading/read-pages.ts';

/**
 * How long a born-digital page takes to read, its text layer held against its picture: every text PDF of the samples in one
 * warm process, in turns with `pdftotext -bbox` (poppler-utils, a process for each file), which believes the layer as it is.
 * `node --import tsx bench/text-pages.ts [rounds]`
 */
const ROOT = resolve(import.meta.dirname, '..');
const ROUNDS = Number(process.argv[2] ?? 5);
const GOAL_MS = 25;
const run = promisify(execFile);

const names = (await readdir(join(ROOT, 'samples'), { recursive: true }))
  .filter((name) => name.endsWith('.pdf'))
  .sort();
const files = await Promise.all(
  names.map(async (name) => ({
    path: join(ROOT, 'samples', name),
    bytes: await readFile(join(ROOT, 'samples', name)),
  })),
);
const hasReference = await run('pdftotext', ['-v']).then(
  () => true,
  () => false,
);

const ours: number[] = [];
const processor: number[] = []; // where others use the machine too, it tells more than the clock
const ratios: number[] = [];
for (let round = 0; round <= ROUNDS; round++) {
  for (const { path, bytes } of files) {
    const begin = performance.now();
    const before = process.cpuUsage();
    const sources = await sourcesOf(bytes);
    const pages = sources.length;
    const { user, system } = process.cpuUsage(before);
    const taken = (performance.now() - begin) / pages;
    if (round === 0 || pages === 0 || sources.some((source) => source !== 'text')) continue; // the first round warms up
    ours.push(taken);
    processor.push((user + system) / 1000 / pages);
    if (hasReference) ratios.push(taken / ((await timed(() => run('pdftotext', ['-bbox', path, '-']))) / pages));
  }
}
const figures = {
  files: ours.length / ROUNDS,
  rounds: ROUNDS,
  medianMs: rounded(median(ours)),
  ninetiethMs: rounded(at(ours, 0.9)),
  medianProcessorMs: rounded(median(processor)),
  ...(hasReference && { timesPdftotext: rounded(median(ratios)) }),
};
console.log(figures, `goal: a median of at most ${GOAL_MS} ms`);
await mkdir(join(ROOT, 'bench/figures'), { recursive: true });
await writeFile(join(ROOT, 'bench/figures/text-pages.json'), `${JSON.stringify(figures, null, 2)}\n`);

/** Where the text of each page came from; none of a file that is refused, as the protected one among the samples is. */
async function sourcesOf(bytes: Uint8Array): Promise<string[]> {
  const sources: string[] = [];
  try {
    for await (const { source } of readPages(bytes)) sources.push(source);
  } catch (error) {
    if (!isRefusal(error)) throw error;
  }
  return sources;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begin = performance.now();
  await work();
  return performance.now() - begin;
}

function at(values: readonly number[], share: number): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length * share)] ?? 0;
}

function median(values: readonly number[]): number {
  return at(values, 0.5);
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
process.exit(0); // the OCR engine that the second looks started would keep it
