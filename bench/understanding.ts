import { readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';
import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib';
import { DOCUMENT_TYPES } from '../src/documents/index.ts';
import { newDocumentId } from '../src/domain/ids.ts';
import { today } from '../src/domain/plain-date.ts';
import { openReader } from '../src/reading/index.ts';
import { openUnderstanding } from '../src/understanding/index.ts';

/**
 * How long the main loop is held up while a file of two hundred dense pages is read and understood in processes of its
 * own. Leases and heartbeats live on that loop: no turn of it may work for more than 50 ms. The wait beside the work
 * counts what a busy machine adds, and that of an idle loop says how busy it is.
 */
const ROOT = resolve(import.meta.dirname, '..');
const PAGES = Number(process.argv[2] ?? 200);
const GOAL_MS = 50;

const reader = await openReader({ processes: 1 });
const understanding = openUnderstanding({ processes: 1, types: DOCUMENT_TYPES });
const bytes = await statement(PAGES);

const idle = await watched('idle', () => setTimeout(3_000));
const read = await watched('read', () => reader.pages(bytes));
const understood = await watched('understand', () => understanding.understand(newDocumentId(), read.result, today()));
await Promise.all([reader.close(), understanding.close()]);

const phases = [idle, read, understood].map(({ result: _, ...phase }) => phase);
const words = read.result.flatMap((page) => page.lines).reduce((sum, line) => sum + line.words.length, 0);
const worst = Math.max(read.longestTurnMs, understood.longestTurnMs);
console.table(phases);
console.log(
  `${PAGES} pages, ${words} words: longest turn of the loop ${worst} ms of work (goal: at most ${GOAL_MS} ms)`,
);
await mkdir(join(ROOT, 'bench/results'), { recursive: true });
await writeFile(
  join(ROOT, 'bench/results/understanding.json'),
  `${JSON.stringify({ schema: 'docket.bench.understanding.v1', node: process.version, goalMs: GOAL_MS, pages: PAGES, words, phases }, null, 2)}\n`,
);
process.exitCode = worst <= GOAL_MS ? 0 : 1;

async function watched<Result>(phase: string, run: () => Promise<Result>) {
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  await setTimeout(50); // it counts from its second look
  const turns = watchTurns();
  const begin = performance.now();
  const result = await run();
  const ms = Math.round(performance.now() - begin);
  await setTimeout(50);
  delay.disable();
  const [longestWaitMs, p99WaitMs] = [delay.max, delay.percentile(99)].map((ns) => Math.round(ns / 1e5) / 10);
  return { phase, ms, longestTurnMs: turns.longest(), longestWaitMs, p99WaitMs, result };
}

/** The most processor time that the main thread used from one turn to the next, to the hundredth of a second (proc(5)). Elsewhere than on Linux it is not known. */
function watchTurns(): { longest(): number } {
  let before = workMs();
  let most = 0;
  const look = setInterval(() => {
    const now = workMs();
    most = Math.max(most, now - before);
    before = now;
  }, 1);
  return {
    longest() {
      clearInterval(look);
      return most;
    },
  };
}

function workMs(): number {
  if (process.platform !== 'linux') return 0;
  const fields = readFileSync(`/proc/self/task/${process.pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) * 10; // utime and stime, in ticks of 10 ms
}

/** An invented bank statement, printed as densely as banks print. */
async function statement(pages: number): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  for (let number = 1; number <= pages; number++) {
    const page = pdf.addPage([612, 792]);
    const row = (text: string, line: number) => page.drawText(text, { x: 40, y: 752 - line * 13, size: 8, font });
    row(`Bank statement   Account holder Robin Sample   Account number 12345678   Page ${number} of ${pages}`, 0);
    for (let line = 1; line < 56; line++)
      row(
        `${(line % 28) + 1} March 2026 Card payment to Robin Sample Trading number ${line} 2,417.36 ${line}.00`,
        line,
      );
  }
  return pdf.save();
}
