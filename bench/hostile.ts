import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Failure } from '../src/domain/failure.ts';
import { admit } from '../src/reading/admission/admit.ts';
import { openReader } from '../src/reading/index.ts';
import { hugePng, tiffOf } from '../test/reading/paper.ts';
import { Children } from './children.ts';

/**
 * How each file of the hostile folder ends: `read`, `partial`, or the code of its refusal. Every file must end typed and
 * within 30 s a page, no reader may hold more than 1 GiB, and nothing may reach this process but an answer.
 * `node --import tsx bench/hostile.ts [PART OF A NAME]`
 */
const ROOT = resolve(import.meta.dirname, '..');
const FOLDER = join(process.env.DOCKET_EVAL ?? resolve(ROOT, '../shared/eval'), 'hostile');
const GOAL = { seconds: 30, memoryMb: 1024, gateMs: 1000 };
const [, , only = ''] = process.argv;

interface End {
  readonly file: string;
  readonly code: string;
  readonly pages: number;
  readonly seconds: number;
  readonly memoryMb: number;
  readonly gateMs: number;
}

let stray = 0;
process.on('uncaughtException', () => stray++).on('unhandledRejection', () => stray++);
const reader = await openReader({ processes: 1 });
const children = new Children();
const ends: End[] = [];
for (const file of (await readdir(FOLDER)).filter((name) => name !== 'index.json' && name.includes(only)).sort()) {
  const end = await read(file);
  ends.push(end);
  process.stderr.write(`${ends.length} ${end.file} ${end.code} ${end.pages} p ${end.seconds} s ${end.memoryMb} MB\n`);
}
children.close();
await reader.close();

const page = { width: 10, height: 10 };
const bombs = {
  '30,000 x 30,000 pixels': hugePng(30_000),
  '10,000 directories': tiffOf(Array.from({ length: 10_000 }, () => page)),
};
const bombMs = Object.fromEntries(Object.entries(bombs).map(([name, bytes]) => [name, gateMs(bytes)]));
const untyped = ends.filter(({ code }) => code.startsWith('bug'));
const slow = ends.filter(({ seconds, pages }) => seconds > GOAL.seconds * Math.max(1, pages));
const memoryMb = Math.max(...ends.map((end) => end.memoryMb));
const byCode: Record<string, number> = {};
for (const { code } of ends) byCode[code] = (byCode[code] ?? 0) + 1;
console.table(byCode);
console.table([...ends].sort((a, b) => b.seconds - a.seconds).slice(0, 10));
console.table([...ends].sort((a, b) => b.memoryMb - a.memoryMb).slice(0, 10));
const slowestGateMs = Math.max(...ends.map((end) => end.gateMs), ...Object.values(bombMs));
const summary = {
  ...{ files: ends.length, untyped: untyped.length, slow: slow.length, memoryMb, supervisorFaults: stray },
  ...{ slowestGateMs, bombMs },
};
console.log(JSON.stringify({ ...summary, goal: GOAL }));
await mkdir(join(ROOT, 'bench/results'), { recursive: true });
await writeFile(
  join(ROOT, 'bench/results/hostile.json'),
  `${JSON.stringify({ schema: 'docket.bench.hostile.v1', node: process.version, goal: GOAL, ...summary, byCode, ends }, null, 2)}\n`,
);
const isGood = untyped.length + slow.length + stray === 0 && memoryMb <= GOAL.memoryMb && slowestGateMs <= GOAL.gateMs;
process.exitCode = isGood ? 0 : 1;

/** How long the gate takes, in this process and without a decoder. */
function gateMs(bytes: Uint8Array): number {
  const begin = performance.now();
  try {
    admit(bytes);
  } catch {} // how it ends is told by the reader
  return Math.round((performance.now() - begin) * 10) / 10;
}

async function read(file: string): Promise<End> {
  const bytes = await readFile(join(FOLDER, file));
  children.reset();
  const begin = performance.now();
  let code = 'read';
  let pages = 0;
  try {
    const result = await reader.pages(bytes);
    pages = result.length;
    if (result.some(({ source }) => source === 'failed')) code = 'partial';
  } catch (error) {
    code = error instanceof Failure ? error.code : `bug: ${error instanceof Error ? error.name : typeof error}`;
  }
  return {
    file,
    code,
    pages,
    seconds: Math.round((performance.now() - begin) / 100) / 10,
    memoryMb: children.peakMb,
    gateMs: gateMs(bytes),
  };
}
