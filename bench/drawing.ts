import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
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
 * Pages a second that are drawn and become clean scans, degraded scans, faxes and photos, by two processes at once as `docket synth --workers 2` has them. Beside it a
 * reference measured in turns with it: the same machine's time to render a page, decode it and save it again as JPEG, which
 * every such tool must do. On a shared machine only the ratio means something.
 */
const ROOT = resolve(import.meta.dirname, '..');
const PAGES = 48;
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

const PROFILES = ['clean', 'degraded', 'fax', 'photo'] as const;
type Task = (typeof PROFILES)[number] | 'reference';

const [, , mine] = process.argv;
if (mine === 'hand') await beHand();
else await measure();

/** One of the processes: draws its pages when told to, and says how many there were. */
async function beHand(): Promise<void> {
  const reader = await openReader({ processes: 1 });
  const reference = await readFile(join(ROOT, 'samples/clean-approval/documents/w2.pdf'));
  process.on('message', async ({ task, from, to }: { task: Task; from: number; to: number }) => {
    let pages = 0;
    for (let index = from; index < to; index++)
      pages += task === 'reference' ? await renderedAndSaved(reference) : await drawnAndScanned(task, index);
    process.send?.(pages);
  });
  process.once('disconnect', () => void reader.close());
  await renderedAndSaved(reference); // starts it
  process.send?.(0);

  async function renderedAndSaved(pdf: Uint8Array): Promise<number> {
    await sharp(await reader.image(pdf, 1, 200))
      .jpeg({ quality: 60 })
      .toBuffer();
    return 1;
  }

  async function drawnAndScanned(profile: (typeof PROFILES)[number], index: number): Promise<number> {
    const from = keyed('bench').at(`page-${index}`);
    const { draw, layouts } = SPECIMENS[TYPES[index % TYPES.length] ?? 'w2'];
    const persona = drawPersona(from.at('persona'), 'p');
    const specimen = await draw(persona, from.at('paper'), from.pick<string>('layout', layouts));
    return (await scan(specimen, profile, from, reader)).pages;
  }
}

async function measure(): Promise<void> {
  const hands = Array.from({ length: AT_ONCE }, () => fork(import.meta.filename, ['hand']));
  await Promise.all(hands.map((hand) => once(hand, 'message')));
  await rate(hands, 'clean'); // the first pages are slower: nothing is compiled yet
  const results = [];
  for (const profile of PROFILES) {
    const [pagesPerSecond, referencePerSecond] = [await rate(hands, profile), await rate(hands, 'reference')];
    const ratio = pagesPerSecond / referencePerSecond;
    results.push({ profile, ...rounded({ pagesPerSecond, referencePerSecond, ratio }) });
  }
  for (const hand of hands) hand.disconnect();
  console.table(results);
  console.log(`Goal: ${GOAL} pages a second of clean scans, on ${availableParallelism()} processors here`);
  const content = { schema: 'docket.bench.drawing.v1', node: process.version, pages: PAGES, goal: GOAL, results };
  await mkdir(join(ROOT, 'bench/results'), { recursive: true });
  await writeFile(join(ROOT, 'bench/results/drawing.json'), `${JSON.stringify(content, null, 2)}\n`);
}

/** Pages a second of all hands together. */
async function rate(hands: readonly ChildProcess[], task: Task): Promise<number> {
  const begin = performance.now();
  const share = PAGES / hands.length;
  const done = hands.map(async (hand, index) => {
    hand.send({ task, from: index * share, to: (index + 1) * share });
    const [pages] = await once(hand, 'message');
    return Number(pages);
  });
  const pages = (await Promise.all(done)).reduce((sum, count) => sum + count, 0);
  return pages / ((performance.now() - begin) / 1000);
}

function rounded<Figures extends Record<string, number>>(figures: Figures) {
  return Object.fromEntries(Object.entries(figures).map(([name, value]) => [name, Math.round(value * 100) / 100]));
}
