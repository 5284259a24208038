import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import sharp from 'sharp';
import { scan } from '../masking/degrade.ts';
import { keyed } from '../masking/keyed.ts';
import { drawPersona } from '../masking/persona.ts';
import { SPECIMENS, type SpecimenType } from '../masking/specimens/index.ts';
import { openReader } from '../src/reading/index.ts';

/**
 * Pages a second that are drawn and become clean scans, degraded scans, faxes and photos, on two processors. Beside it a
 * reference measured in turns with it: the same machine's time to render a page, decode it and save it again as JPEG, which
 * every such tool must do. On a shared machine only the ratio means something.
 */
const ROOT = resolve(import.meta.dirname, '..');
const PAGES = Number(process.argv[2] ?? 24);
const GOAL = 4;
const AT_ONCE = 2;
const TYPES: readonly SpecimenType[] = [
  'bank-statement',
  'pay-slip',
  'w2',
  'utility-bill',
  'passport',
  'application-form',
];

const reader = await openReader({ processes: AT_ONCE });
const reference = await readFile(join(ROOT, 'samples/clean-approval/documents/w2.pdf'));
await reader.image(reference, 1, 72); // starts it

const results = [];
for (const profile of ['clean', 'degraded', 'fax', 'photo'] as const) {
  let done = 0;
  const [ours, theirs] = [
    await timed(async (index) => {
      const from = keyed('bench').at(`page-${index}`);
      const { draw, layouts } = SPECIMENS[TYPES[index % TYPES.length] ?? 'w2'];
      const specimen = await draw(
        drawPersona(from.at('persona'), 'p'),
        from.at('paper'),
        from.pick<string>('layout', layouts),
      );
      done += (await scan(specimen, profile, from, reader)).pages;
    }),
    await timed(async () => {
      await sharp(await reader.image(reference, 1, 200))
        .jpeg({ quality: 60 })
        .toBuffer();
    }),
  ];
  results.push({
    profile,
    pagesPerSecond: round(done / ours),
    referencePerSecond: round(PAGES / theirs),
    ratio: round(done / ours / (PAGES / theirs)),
  });
}
await reader.close();

console.table(results);
console.log(`Goal: ${GOAL} pages a second with the clean scan profile, on ${availableParallelism()} processors here`);
await mkdir(join(ROOT, 'bench/results'), { recursive: true });
await writeFile(
  join(ROOT, 'bench/results/drawing.json'),
  `${JSON.stringify({ schema: 'docket.bench.drawing.v1', node: process.version, pages: PAGES, goal: GOAL, results }, null, 2)}\n`,
);

/** Seconds for all pages, so many at once. */
async function timed(work: (index: number) => Promise<void>): Promise<number> {
  const begin = performance.now();
  let next = 0;
  const hand = async () => {
    for (let index = next++; index < PAGES; index = next++) await work(index);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, hand));
  return (performance.now() - begin) / 1000;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
