import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { DOCUMENT_TYPES } from '../src/documents/index.ts';
import { Page } from '../src/domain/page.ts';
import { splitAndClassify } from '../src/pipeline/split-and-classify.ts';
import { openReader, type ReaderPool } from '../src/reading/index.ts';

/**
 * Which types papers are given that nobody here drew: pay slips (`forms/`), passports, cards and visas (`mrz/`, told by the head
 * of their zone) and receipts, which are of none, in the evaluation folder. Pages that were read once are kept.
 * `DOCKET_EVAL=… node --import tsx bench/evaluation-types.ts`
 */
const FOLDER = process.env.DOCKET_EVAL ?? resolve(import.meta.dirname, '../../shared/eval');
const Truth = z.object({
  documents: z.array(z.object({ file: z.string(), truth: z.object({ mrz_lines: z.array(z.string()) }) })),
});

const heads = new Map(
  Truth.parse(JSON.parse(await readFile(join(FOLDER, 'mrz/truth.json'), 'utf8'))).documents.map(({ file, truth }) => [
    file,
    truth.mrz_lines[0]?.[0] ?? '',
  ]),
);
const EXPECTED: Readonly<Record<string, (file: string) => string>> = {
  forms: () => 'pay-slip',
  mrz: (file) => ({ P: 'passport', V: 'visa' })[heads.get(file) ?? ''] ?? 'identity-card',
  receipts: () => 'other',
};

const reader = await openReader({ processes: 1, pageDeadlineMs: 300_000 });
let isRight = true;
for (const [folder, expected] of Object.entries(EXPECTED)) {
  const files = (await readdir(join(FOLDER, folder))).filter((name) => /\.(?:pdf|png|jpe?g)$/i.test(name)).sort();
  const wrong: string[] = [];
  for (const file of files) {
    const parts = splitAndClassify(await pagesOf(folder, file, reader), { types: DOCUMENT_TYPES });
    const given = parts.map(({ type, typeConfidence }) => `${type.id} ${typeConfidence.toFixed(2)}`);
    if (parts.length === 0 || parts.some(({ type }) => type.id !== expected(file))) wrong.push(`${file}: ${given}`);
  }
  console.log(`${folder}: ${files.length - wrong.length} of ${files.length} given their type`);
  for (const line of wrong) console.log(`  ${line}`);
  isRight &&= wrong.length === 0;
}
await reader.close();
process.exitCode = isRight ? 0 : 1;

async function pagesOf(folder: string, file: string, pool: ReaderPool): Promise<Page[]> {
  const kept = join(tmpdir(), 'docket-evaluation', folder, `${file}.json`);
  if (existsSync(kept)) return z.array(Page).parse(JSON.parse(await readFile(kept, 'utf8')));
  const pages = await pool.pages(await readFile(join(FOLDER, folder, file)));
  await mkdir(join(tmpdir(), 'docket-evaluation', folder), { recursive: true });
  await writeFile(kept, JSON.stringify(pages));
  return pages;
}
