import { createWorker, OEM, type Worker } from 'tesseract.js';
import { Failure } from '../../domain/failure.ts';
import type { Line, Word } from '../../domain/page.ts';
import { fractionBox, lineOf } from '../lines.ts';
import type { Raster } from '../raster.ts';
import { greyMap } from './grey-map.ts';
import type { Language } from './languages.ts';
import { modelOf } from './model.ts';

const START_MS = 20_000; // createWorker never settles when it cannot load its model

interface Started {
  readonly language: Language;
  readonly worker: Promise<Worker>;
}

/** One for English, which every page is looked at in first, and one for the other language that was met last: each takes a hundred megabytes. */
let english: Started | undefined;
let other: Started | undefined;

/** Lines as Tesseract compiled to WebAssembly reads them on an upright picture. */
export async function readByWasm(language: Language, raster: Raster, dpi: number): Promise<Line[]> {
  const engine = await workerFor(language);
  await engine.setParameters({ user_defined_dpi: String(Math.round(dpi)) });
  const { data } = await engine.recognize(greyMap(raster), {}, { blocks: true, text: false });
  return (data.blocks ?? [])
    .flatMap((block) => block.paragraphs.flatMap((paragraph) => paragraph.lines))
    .map((line) => line.words.flatMap((word) => wordOf(word, raster)))
    .filter((words) => words.length > 0)
    .map((words) => lineOf(words));
}

async function workerFor(language: Language): Promise<Worker> {
  if (language === 'eng') {
    english ??= { language, worker: start(language) };
    return english.worker;
  }
  if (other?.language !== language) {
    const before = other;
    other = { language, worker: start(language) };
    await (await before?.worker)?.terminate();
  }
  return other.worker;
}

/** Offline, nothing cached in the working folder, and nothing learnt from one applicant's page for the next. */
async function start(language: Language): Promise<Worker> {
  const model = modelOf(language);
  if (!model) throw new Failure('reader.unavailable');
  const worker = createWorker(language, OEM.LSTM_ONLY, {
    langPath: model.folder,
    cacheMethod: 'none',
    gzip: model.gzip,
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
