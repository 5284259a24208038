import { mkdir, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { DAY, examplesOf } from '../bench/extraction/examples.ts';
import { readingsOf, type ScoredField } from '../bench/extraction/fields.ts';
import { figuresOf } from '../bench/extraction/figures.ts';
import { type Arrival, orders, type Paper, readPapers } from '../bench/extraction/papers.ts';
import { tillReceipt } from '../bench/extraction/till-receipts.ts';
import { SPECIMENS_VERSION } from '../masking/specimens/index.ts';
import { calibrated, fitTables } from '../src/calibration/fit-tables.ts';
import { type Example, fitWeights } from '../src/calibration/fit-weights.ts';
import { openReader } from '../src/reading/index.ts';

/**
 * Learns from invented papers what each clue of extraction counts for (`src/pipeline/find/weights.json`) and what a score is worth
 * (`src/calibration/tables.json`), and measures both on layouts that taught neither: every paper is scored by weights and tables
 * fitted without any paper of its layout. `node --import tsx scripts/fit-extraction.ts`
 */
const ROOT = resolve(import.meta.dirname, '..');
const TAUGHT_BY: Readonly<Partial<Record<Arrival, number>>> = {
  'born-digital': 16,
  clean: 3,
  photo: 2,
  poor: 2,
  degraded: 2,
};
const RECEIPTS = 500;
const FOLDS = 10;
const TARGET = 0.005;

const reader = await openReader({ processes: availableParallelism(), ocr: 'wasm' });
const papers = await readPapers(orders(TAUGHT_BY, 'fit'), reader, availableParallelism() + 1, (done) => {
  if (done % 100 === 0) console.log(`${done} papers read`);
});
await reader.close();

/** Papers of a type that is told in a few lines: they teach, and are measured nowhere. */
const receipts = Array.from({ length: RECEIPTS }, (_, at) => tillReceipt(`fit-${at}`));

const layouts = [...new Set([...papers, ...receipts].map(layoutOf))].sort();
const foldOf = new Map(layouts.map((layout, at) => [layout, at % FOLDS]));
const taught = [...papers, ...receipts].map((paper) => ({
  fold: foldOf.get(layoutOf(paper)) ?? 0,
  paper,
  examples: examplesOf(paper),
}));
const lineage = {
  papers: `invented, seed fit, ${Object.entries(TAUGHT_BY)
    .map(([arrival, times]) => `${arrival} × ${times}`)
    .join(', ')}`,
  specimens: SPECIMENS_VERSION,
  documents: papers.length,
  receipts: RECEIPTS,
};

const unseen: (ScoredField & { readonly fold: number })[] = [];
for (let fold = 0; fold < FOLDS; fold++) {
  const weights = fitWeights(examplesBut(fold), lineage);
  for (const { paper } of taught.filter((one) => one.fold === fold))
    unseen.push(...readingsOf(paper, DAY, weights).map((field) => ({ ...field, fold })));
  console.log(`fold ${fold + 1} of ${FOLDS}`);
}
const byFold = new Map(
  Array.from({ length: FOLDS }, (_, fold) => [
    fold,
    fitTables(unseen.filter((field) => field.fold !== fold).flatMap(scoredIn), TARGET, lineage),
  ]),
);
const judged = unseen.map((field) => {
  const tables = byFold.get(field.fold);
  const [scored] = scoredIn(field);
  return tables && scored ? { ...field, confidence: calibrated(scored, tables) ?? 0 } : field;
});

const weights = fitWeights(examplesBut(-1), {
  ...lineage,
  candidates: taught.flatMap(({ examples }) => examples).length,
});
const tables = fitTables(unseen.flatMap(scoredIn), TARGET, lineage);
await writeFile(resolve(ROOT, 'src/pipeline/find/weights.json'), `${JSON.stringify(weights, null, 2)}\n`);
await writeFile(resolve(ROOT, 'src/calibration/tables.json'), `${JSON.stringify(tables, null, 2)}\n`);

const seen = papers.flatMap((paper) => readingsOf(paper, DAY, weights));
const figures = figuresOf(judged, seen, TARGET);
await mkdir(resolve(ROOT, 'bench/figures'), { recursive: true });
await writeFile(resolve(ROOT, 'bench/figures/extraction.json'), `${JSON.stringify(figures, null, 2)}\n`);
console.table(figures.tiers);

function examplesBut(fold: number): Example[] {
  return taught.filter((one) => one.fold !== fold).flatMap(({ examples }) => examples);
}

function layoutOf({ type, layout }: Pick<Paper, 'type' | 'layout'>): string {
  return `${type}/${layout}`;
}

function scoredIn({ confidence, verdict, tier, cohort }: ScoredField) {
  return confidence === undefined || cohort === undefined
    ? []
    : [{ confidence, right: verdict === 'right', tier, cohort }];
}
