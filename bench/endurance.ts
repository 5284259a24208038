import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { openReader } from '../src/reading/index.ts';
import { Children } from './children.ts';

/**
 * Scanned pages in a row through one pool: what this process and its readers hold must not grow with their number.
 * `node --import tsx bench/endurance.ts [PAGES]`. The first fifth warms everything up; the rest is held against it.
 */
const ROOT = resolve(import.meta.dirname, '..');
const PAGES = Number(process.argv[2] ?? 1000);
const GOAL = { growthMb: 50 };
const FILES = ['application-form.pdf', 'bank-statement.png', 'pay-slip.pdf', 'utility-bill.png', 'passport.png'];

const scans = await Promise.all(FILES.map((file) => readFile(join(ROOT, 'samples/all-scanned/documents', file))));
const reader = await openReader({ processes: 1 });
const children = new Children();
const looks: { readonly page: number; readonly supervisorMb: number; readonly readersMb: number }[] = [];
for (let page = 1; page <= PAGES; ) {
  page += (await reader.pages(scans[page % scans.length] ?? new Uint8Array())).length;
  if (page % 10 === 0) looks.push({ page, supervisorMb: supervisorMb(), readersMb: children.nowMb });
  if (page % 100 === 0) process.stderr.write(`${JSON.stringify(looks.at(-1))}\n`);
}
children.close();
await reader.close();

const warm = looks.slice(0, Math.ceil(looks.length / 5));
const rest = looks.slice(warm.length);
const highest = (part: typeof looks, of: 'supervisorMb' | 'readersMb'): number =>
  Math.max(...part.map((one) => one[of]));
const growth = {
  supervisorMb: highest(rest, 'supervisorMb') - highest(warm, 'supervisorMb'),
  readersMb: highest(rest, 'readersMb') - highest(warm, 'readersMb'),
};
console.log(JSON.stringify({ pages: PAGES, growth, goal: GOAL }));
await mkdir(join(ROOT, 'bench/results'), { recursive: true });
await writeFile(
  join(ROOT, 'bench/results/endurance.json'),
  `${JSON.stringify({ schema: 'docket.bench.endurance.v1', node: process.version, pages: PAGES, goal: GOAL, growth, looks }, null, 2)}\n`,
);
process.exitCode = Math.max(growth.supervisorMb, growth.readersMb) <= GOAL.growthMb ? 0 : 1;

function supervisorMb(): number {
  return Math.round(process.memoryUsage.rss() / 1_048_576);
}
