import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { PDFDocument } from '@cantoo/pdf-lib';
import { openReader, type ReaderPool } from '../src/reading/index.ts';
import { nativeVersion } from '../src/reading/tesseract/native.ts';
import { sampleOf } from './pages/specimens.ts';

/**
 * Clean dense scans on two cores: our readers, OCRmyPDF with two jobs, and two Tesseract processes, in turns, round after
 * round, since only ratios inside one round mean anything on a shared machine. Needs the system's ocrmypdf and tesseract.
 * `node --import tsx bench/throughput.ts [pages] [rounds]`
 */
const ROOT = resolve(import.meta.dirname, '..');
const PAGES = Number(process.argv[2] ?? 24);
const ROUNDS = Number(process.argv[3] ?? 3);
const TYPES = ['bank-statement', 'utility-bill', 'pay-slip'] as const;
const run = promisify(execFile);

if (!nativeVersion() || !(await run('ocrmypdf', ['--version']).catch(() => undefined))) {
  console.log('Throughput is NOT measured: it needs the system packages ocrmypdf and tesseract-ocr.');
  process.exit(0);
}
const wasm = await openReader({ processes: 2, ocr: 'wasm' });
const native = await openReader({ processes: 2, ocr: 'native' });
const folder = await mkdtemp(join(tmpdir(), 'throughput-'));
const scans: Buffer[] = [];
for (let index = 0; index < PAGES; index++) {
  const sample = await sampleOf(TYPES[index % 3] ?? 'pay-slip', Math.floor(index / 3), 'clean', `dense-${index}`, wasm);
  if (sample) scans.push(Buffer.from(sample.bytes));
}
const files = await Promise.all(
  scans.map(async (bytes, index) => {
    const file = join(folder, `${index}.png`);
    await writeFile(file, bytes);
    return file;
  }),
);
const whole = join(folder, 'all.pdf');
await writeFile(whole, await bound(scans));

const contenders = {
  'docket, wasm': () => readAll(wasm),
  'docket, native': () => readAll(native),
  'ocrmypdf --jobs 2': () => run('ocrmypdf', ['--jobs', '2', '--force-ocr', '--quiet', whole, join(folder, 'out.pdf')]),
  'two tesseracts': () => Promise.all([0, 1].map(tesseractOn)),
} as const;
type Contender = keyof typeof contenders;
const names = Object.keys(contenders) as Contender[]; // Object.keys forgets the key type
await Promise.all([readAll(wasm), readAll(native)]); // engines start, models load
const seconds: Record<string, number[]> = {};
for (let round = 0; round < ROUNDS; round++) {
  for (const name of names) {
    const begin = performance.now();
    await contenders[name]();
    seconds[name] = [...(seconds[name] ?? []), (performance.now() - begin) / 1000];
  }
}
const ratio = (name: Contender) =>
  median((seconds['ocrmypdf --jobs 2'] ?? []).map((theirs, round) => theirs / (seconds[name]?.[round] ?? 1)));
const pages = await wasmPages();
const words = pages.flatMap(({ lines }) => lines.flatMap((line) => line.words));
const engine = sum(
  pages.map(({ timings = {} }) => (timings.tesseract ?? 0) + (timings['pp-ocr'] ?? 0) + (timings.zone ?? 0)),
);
const figures = {
  pages: scans.length,
  rounds: ROUNDS,
  secondsAPage: Object.fromEntries(names.map((name) => [name, round(median(seconds[name] ?? []) / scans.length)])),
  timesOcrmypdf: Object.fromEntries(names.map((name) => [name, round(ratio(name))])),
  rereadWords: round(
    words.filter((word) => word.second || word.engine === 'pp-ocr').length / Math.max(1, words.length),
  ),
  overheadOfEngine: round(sum(pages.map(({ ms }) => ms)) / engine - 1),
};
console.log(figures, 'goals: wasm at least 1, native at least 1.4 times OCRmyPDF; overhead at most 0.15');
await mkdir(join(ROOT, 'bench/figures'), { recursive: true });
await writeFile(
  join(ROOT, 'bench/figures/throughput.json'),
  `${JSON.stringify({ schema: 'docket.bench.throughput.v1', ...figures }, null, 2)}\n`,
);
await Promise.all([wasm.close(), native.close(), rm(folder, { recursive: true })]);

async function readAll(reader: ReaderPool): Promise<void> {
  await Promise.all(scans.map((scan) => reader.pages(scan)));
}

async function wasmPages() {
  return (await Promise.all(scans.map((scan) => wasm.pages(scan)))).flat();
}

async function tesseractOn(half: number): Promise<void> {
  const env = { ...process.env, OMP_THREAD_LIMIT: '1' };
  for (const file of files.filter((_, index) => index % 2 === half)) await run('tesseract', [file, 'stdout'], { env });
}

async function bound(pictures: readonly Buffer[]): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  for (const picture of pictures) {
    const image = await pdf.embedPng(picture);
    const height = (image.height / image.width) * 612;
    pdf.addPage([612, height]).drawImage(image, { x: 0, y: 0, width: 612, height });
  }
  return pdf.save();
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, one) => total + one, 0);
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
