import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { wilson } from '../src/calibration/measure.ts';
import { loadTypes } from '../src/documents/load.ts';
import { FIND_VALUES } from '../src/documents/values/index.ts';
import type { FieldValue } from '../src/domain/field.ts';
import { today } from '../src/domain/plain-date.ts';
import { isSame } from '../src/domain/same-value.ts';
import { extract } from '../src/pipeline/extract.ts';
import { splitAndClassify } from '../src/pipeline/split-and-classify.ts';
import { openReader } from '../src/reading/index.ts';

/**
 * How well a type is read that a user told in ten lines and no code: real till receipts of the evaluation folder by
 * `bench/types/receipt.yaml`. `node --import tsx bench/own-type.ts`
 */
const ROOT = resolve(import.meta.dirname, '..');
const FOLDER = join(process.env.DOCKET_EVAL ?? resolve(ROOT, '../shared/eval'), 'receipts');
const GOAL = { all: 0.6, total: 0.75, date: 0.75 };
const FIELDS = ['company', 'address', 'date', 'total'] as const;
type Field = (typeof FIELDS)[number];

const Truth = z.object({
  documents: z.array(z.object({ file: z.string(), fields: z.partialRecord(z.enum(FIELDS), z.string()) })),
});
const { documents } = Truth.parse(JSON.parse(await readFile(join(FOLDER, 'truth.json'), 'utf8')));
const types = loadTypes(join(ROOT, 'bench/types'));
const receipt = types.find(({ id }) => id === 'receipt');
if (!receipt) throw new Error('bench/types has no receipt.yaml');

const counts: Record<Field, { right: number; of: number }> = {
  company: { right: 0, of: 0 },
  address: { right: 0, of: 0 },
  date: { right: 0, of: 0 },
  total: { right: 0, of: 0 },
};
let typed = 0;
const reader = await openReader({ processes: availableParallelism(), ocr: 'wasm' });
const queue = [...documents];
const hand = async (): Promise<void> => {
  for (let next = queue.shift(); next; next = queue.shift()) {
    const pages = await reader.pages(await readFile(join(FOLDER, next.file)));
    const parts = splitAndClassify(pages, { types });
    if (parts.length === 1 && parts[0]?.type.id === 'receipt') typed++;
    const readings = extract(receipt, pages, today());
    for (const field of FIELDS) {
      const printed = next.fields[field];
      if (printed === undefined) continue;
      const reading = readings[field];
      counts[field].of++;
      if (reading?.status === 'found' && isSame(normal(field, printed), reading.value, receipt.fields[field]?.kind))
        counts[field].right++;
    }
  }
};
await Promise.all(Array.from({ length: availableParallelism() }, hand));
await reader.close();

const share = (right: number, of: number) => ({
  right,
  of,
  share: rounded(right / Math.max(1, of)),
  interval: wilson(right, of).map(rounded),
});
const all = Object.values(counts).reduce((sum, { right, of }) => ({ right: sum.right + right, of: sum.of + of }));
const figures = {
  schema: 'docket.bench.own-type.v1',
  receipts: documents.length,
  typed: share(typed, documents.length),
  all: share(all.right, all.of),
  ...Object.fromEntries(FIELDS.map((field) => [field, share(counts[field].right, counts[field].of)])),
  goal: GOAL,
};
console.log(figures);
await mkdir(join(ROOT, 'bench/figures'), { recursive: true });
await writeFile(join(ROOT, 'bench/figures/own-type.json'), `${JSON.stringify(figures, null, 2)}\n`);

/** The truth is written as the receipt prints it; what is compared is the normal form. */
function normal(field: Field, printed: string): FieldValue {
  if (field !== 'date' && field !== 'total') return printed;
  return FIND_VALUES[field === 'date' ? 'date' : 'money'](printed, { dayFirst: true })[0]?.value ?? printed;
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
