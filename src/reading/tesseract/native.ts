import { spawn, spawnSync } from 'node:child_process';
import { Failure } from '../../domain/failure.ts';
import type { Line, Word } from '../../domain/page.ts';
import { fractionBox, lineOf } from '../lines.ts';
import type { Raster } from '../raster.ts';
import { greyMap } from './grey-map.ts';
import type { Language } from './languages.ts';

const PROGRAM = 'tesseract';

/** The version of the system's own Tesseract, 5 or newer; undefined where there is none. */
export function nativeVersion(): string | undefined {
  const { status, stdout } = spawnSync(PROGRAM, ['--version'], { encoding: 'utf8', timeout: 5000 });
  const version = status === 0 ? /tesseract v?(\d+)\.[\w.-]+/.exec(stdout) : null;
  return version && Number(version[1]) >= 5 ? version[0].replace(/^tesseract v?/, '') : undefined;
}

/** Lines as the system's Tesseract reads them on an upright picture. It runs in the reader's process group, so that it ends with it. */
export async function readByProgram(language: Language, raster: Raster, dpi: number): Promise<Line[]> {
  const table = await output(
    ['stdin', 'stdout', '-l', language, '--psm', '3', '--dpi', String(Math.round(dpi)), 'tsv'],
    greyMap(raster),
  );
  const lines = new Map<string, Word[]>();
  for (const row of table.split('\n')) {
    const [level, page, block, paragraph, line, , left, top, width, height, confidence, text = ''] = row.split('\t');
    if (level !== WORD || text.trim() === '') continue;
    const [x0, y0] = [Number(left), Number(top)];
    const box = fractionBox({ x0, y0, x1: x0 + Number(width), y1: y0 + Number(height) }, raster);
    const key = [page, block, paragraph, line].join();
    const words = lines.get(key) ?? [];
    words.push({ text: text.trim(), box, confidence: Math.max(0, Number(confidence)) / 100, engine: 'tesseract' });
    lines.set(key, words);
  }
  return [...lines.values()].map((words) => lineOf(words));
}

/** Tesseract's table (TSV): the level of rows that hold a word. */
const WORD = '5';

function output(parameters: readonly string[], input: Buffer): Promise<string> {
  return new Promise((resolve, reject) => {
    const fail = (cause?: Error) => reject(new Failure('document.crashed', { ...(cause && { cause }) }));
    const { OMP_THREAD_LIMIT: _, ...env } = process.env;
    const program = spawn(PROGRAM, parameters, {
      env: { ...env, OMP_THREAD_LIMIT: '1' },
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    const parts: Buffer[] = [];
    program.stdout.on('data', (part: Buffer) => parts.push(part));
    program.stdin.on('error', () => {}); // its end tells more
    program.once('error', fail);
    program.once('close', (code) => (code === 0 ? resolve(Buffer.concat(parts).toString('utf8')) : fail()));
    program.stdin.end(input);
  });
}
