import { mkdir, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import sharp from 'sharp';
import type { ScanProfile } from '../masking/degrade.ts';
import { SPECIMENS, type SpecimenType } from '../masking/specimens/index.ts';
import { type OcrChoice, openReader } from '../src/reading/index.ts';
import { nativeVersion } from '../src/reading/tesseract/native.ts';
import { share } from './pages/compare.ts';
import { scoreReceipts } from './pages/receipts.ts';
import { type PageScore, type SpecimenReader, sampleOf, scorePage, summary } from './pages/specimens.ts';
import { scoreZones } from './pages/zones.ts';

/**
 * How well pages are read, per engine: the specimens as scans of each kind, letter by letter; real receipts and real
 * machine-readable zones of the evaluation folder; turned pages. The table that it writes is kept in the repository,
 * so that a change shows. `node --import tsx bench/pages.ts [layouts of each type] [take one receipt in so many]`
 */
const ROOT = resolve(import.meta.dirname, '..');
const EVAL = process.env.DOCKET_EVAL ?? resolve(ROOT, '../shared/eval');
const LAYOUTS = Number(process.argv[2] ?? 2);
const EVERY = Number(process.argv[3] ?? 1);
const TIERS: Readonly<Record<string, { profile: ScanProfile; characterError: number; wordRecall: number }>> = {
  clean: { profile: 'clean', characterError: 0.005, wordRecall: 0.99 },
  degraded: { profile: 'poor', characterError: 0.02, wordRecall: 0.97 },
  'badly degraded': { profile: 'degraded', characterError: 0.02, wordRecall: 0.97 },
  photo: { profile: 'photo', characterError: 0.04, wordRecall: 0.93 },
};
const TYPES = Object.keys(SPECIMENS) as SpecimenType[]; // Object.keys forgets the key type

const engines: readonly OcrChoice[] = nativeVersion() ? ['wasm', 'native'] : ['wasm'];
if (engines.length === 1) console.log('The system has no Tesseract: the native engine is NOT measured.');
const results: Record<string, unknown> = {};
for (const ocr of engines) {
  const reader = await openReader({ processes: availableParallelism(), ocr });
  console.log(`\n${ocr}: ${JSON.stringify(reader.versions)}`);
  results[ocr] = {
    versions: reader.versions,
    ...(await specimens(reader)),
    ...(ocr === 'wasm' && { orientation: await orientation(reader), ...(await realPages(reader)) }),
  };
  await reader.close();
}
await mkdir(join(ROOT, 'bench/figures'), { recursive: true });
await writeFile(
  join(ROOT, 'bench/figures/pages.json'),
  `${JSON.stringify({ schema: 'docket.bench.pages.v1', layouts: LAYOUTS, engines: results }, null, 2)}\n`,
);

async function specimens(reader: SpecimenReader) {
  const tiers: Record<string, unknown> = {};
  const table = [];
  for (const [tier, goal] of Object.entries(TIERS)) {
    const scores = await scoresOf(goal.profile, reader);
    const types = Object.fromEntries(
      TYPES.map((type) => [type, summary(scores.filter((score) => score.type === type)).characterError]),
    );
    const judgedRight = share(
      scores.filter(({ page }) => page.tier === (tier === 'badly degraded' ? 'degraded' : tier)).length,
      scores.length,
    );
    const all = summary(scores);
    tiers[tier] = {
      ...all,
      goal: { characterError: goal.characterError, wordRecall: goal.wordRecall },
      judgedRight,
      types,
    };
    const worst = Object.entries(types).sort((a, b) => b[1] - a[1])[0];
    table.push({
      tier,
      ...all,
      'error goal': goal.characterError,
      'recall goal': goal.wordRecall,
      worst: worst?.join(' '),
    });
  }
  console.table(table);
  return { tiers };
}

async function scoresOf(profile: ScanProfile, reader: SpecimenReader): Promise<PageScore[]> {
  const wanted = TYPES.flatMap((type) => Array.from({ length: LAYOUTS }, (_, layout) => ({ type, layout })));
  const scores: PageScore[] = [];
  await atOnce(wanted, async ({ type, layout }) => {
    const sample = await sampleOf(type, layout, profile, 'bench', reader);
    if (sample) scores.push(await scorePage(sample, reader));
  });
  return scores;
}

/** Scans turned by quarters and a little askew: whether they come out upright, and how far the measured skew is off. */
async function orientation(reader: SpecimenReader) {
  const turns = [0, 90, 180, 270].flatMap((turn) => TYPES.map((type) => ({ turn, type })));
  let [pages, upright] = [0, 0];
  await atOnce(turns, async ({ turn, type }) => {
    const sample = await sampleOf(type, 1, 'clean', 'turned', reader);
    if (!sample) return;
    const [page] = await reader.pages(await sharp(sample.bytes).rotate(turn).png().toBuffer());
    pages++;
    if (((page?.rotation ?? 0) + turn) % 360 === 0) upright++;
  });
  const offs: number[] = [];
  await atOnce([-4, -2.3, -1, -0.4, 0, 0.6, 1.5, 3.2], async (askew) => {
    const sample = await sampleOf('bank-statement', 0, 'clean', 'straight', reader);
    if (!sample) return;
    const straight = (await reader.pages(sample.bytes))[0]?.quality?.skew ?? 0;
    const [page] = await reader.pages(await sharp(sample.bytes).rotate(askew, { background: '#fff' }).png().toBuffer());
    offs.push(Math.abs((page?.quality?.skew ?? 0) - straight - askew));
  });
  const figures = { pages, upright: share(upright, pages), skewOffAtMost: Math.max(...offs) };
  console.log(
    `Turned pages: ${upright} of ${pages} upright (goal 0.99); skew off by ${figures.skewOffAtMost.toFixed(2)}° at most (goal 0.5)`,
  );
  return figures;
}

async function realPages(reader: SpecimenReader) {
  const receipts = await scoreReceipts(
    join(EVAL, 'receipts'),
    reader.pages.bind(reader),
    (index) => index % EVERY === 0,
  ).catch(absent);
  const zones = await scoreZones(join(EVAL, 'mrz'), reader.pages.bind(reader)).catch(absent);
  if (receipts)
    console.log(
      `Receipts: lines ${receipts.lineRecall} (goal 0.92), dates ${receipts.datesSeen} (0.97), totals ${receipts.totalsSeen}, invented zones ${receipts.inventedZones} (0), ${receipts.receipts} receipts`,
    );
  if (zones)
    console.log(
      `Zones whose digits hold: ${zones.read} of ${zones.images} read exactly, ${zones.exact} with what the zone's rules settle (goal 0.9), ${zones.passingButWrong} wrong with passing digits`,
    );
  const figures = (score: object | undefined) =>
    score && Object.fromEntries(Object.entries(score).filter(([, value]) => typeof value === 'number'));
  return { receipts: figures(receipts), zones: figures(zones) };
}

function absent(): undefined {
  console.log(`Not measured: there is no evaluation folder at DOCKET_EVAL.`);
}

/** So many at once as the reader has processes. */
async function atOnce<T>(list: readonly T[], work: (one: T) => Promise<void>): Promise<void> {
  const queue = [...list];
  const hand = async () => {
    for (let one = queue.shift(); one !== undefined; one = queue.shift()) await work(one);
  };
  await Promise.all(Array.from({ length: availableParallelism() }, hand));
}
