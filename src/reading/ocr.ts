import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createWorker, OEM, type Worker } from 'tesseract.js';
import { Failure } from '../domain/failure.ts';
import type { Line, Word } from '../domain/page.ts';
import { fractionBox, lineOf } from './lines.ts';
import type { Raster } from './raster.ts';
import { TRAINED_DATA } from './versions.ts';

const MODEL = join(dirname(fileURLToPath(import.meta.resolve('@tesseract.js-data/eng/package.json'))), TRAINED_DATA);
const START_MS = 20_000; // createWorker never settles when it cannot load its model

let started: Promise<Worker> | undefined;

/** Lines as Tesseract reads them on an upright picture. */
export async function ocr(raster: Raster, dpi: number): Promise<Line[]> {
  started ??= start();
  const engine = await started;
  await engine.setParameters({ user_defined_dpi: String(Math.round(dpi)) });
  const { data } = await engine.recognize(greyMap(raster), {}, { blocks: true, text: false });
  return (data.blocks ?? [])
    .flatMap((block) => block.paragraphs.flatMap((paragraph) => paragraph.lines))
    .map((line) => line.words.flatMap((word) => wordOf(word, raster)))
    .filter((words) => words.length > 0)
    .map((words) => lineOf(words));
}

/** Offline, nothing cached in the working folder, and nothing learnt from one applicant's page for the next. */
async function start(): Promise<Worker> {
  await readFile(join(MODEL, 'eng.traineddata.gz')).catch((cause: unknown) => {
    throw new Failure('reader.unavailable', { cause });
  });
  const worker = createWorker('eng', OEM.LSTM_ONLY, {
    langPath: MODEL,
    cacheMethod: 'none',
    gzip: true,
    errorHandler: () => {}, // the promise tells it too; without a handler the process ends
  });
  const engine = await Promise.race([worker, late()]);
  await engine.setParameters({ classify_enable_learning: '0' });
  return engine;
}

const late = (): Promise<never> =>
  new Promise((_, reject) => {
    setTimeout(() => reject(new Failure('reader.unavailable', { facts: { startMs: START_MS } })), START_MS).unref();
  });

interface ReadWord {
  readonly text: string;
  readonly confidence: number;
  readonly bbox: { x0: number; y0: number; x1: number; y1: number };
}

const wordOf = ({ text, confidence, bbox }: ReadWord, raster: Raster): Word[] =>
  text.trim() === ''
    ? []
    : [{ text: text.trim(), box: fractionBox(bbox, raster), confidence: confidence / 100, engine: 'tesseract' }];

/** The picture as a binary portable grey map (PGM): nothing to compress here and nothing to unpack there. */
function greyMap({ data, width, height }: Raster): Buffer {
  return Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`), data]);
}
