import { createHash } from 'node:crypto';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Stack } from '../../src/assemble.ts';
import type { Extraction } from '../../src/domain/extraction.ts';
import { Failure } from '../../src/domain/failure.ts';
import type { DocumentId } from '../../src/domain/ids.ts';
import { openReader } from '../../src/reading/index.ts';
import { page } from '../support/page.ts';
import { ordersOf } from './papers.ts';

const CHILD = new URL('./reader-child.ts', import.meta.url);

/** Reads a document by doing what it orders. Those that end or hang their reader do it in a real one: a child under watch. */
export async function obedientReading(
  { reading }: Stack,
  marks: string,
): Promise<Stack['reading'] & { close(): Promise<void> }> {
  const children = await openReader({ processes: 2, entry: CHILD, pageDeadlineMs: 2_000, documentDeadlineMs: 4_000 });
  return {
    ...reading,
    close: () => children.close(),
    reader: {
      versions: reading.reader.versions,
      async pages(bytes) {
        const { order, ms, says } = ordersOf(bytes);
        if (order === 'die' || order === 'hang') return children.pages(bytes);
        await sleep(ms);
        if (order === 'refuse') throw new Failure('document.damaged');
        if (order === 'kill' || (order === 'kill-once' && isFirst(marks, says))) process.kill(process.pid, 'SIGKILL');
        if (order === 'fail-once' && isFirst(marks, says)) throw new Failure('reader.unavailable');
        return [page([{ text: says, x: 72, y: 72 }])];
      },
    },
    understanding: {
      prepare: () => {},
      understand: async (document, pages) => [extraction(document, pages[0]?.lines[0]?.text ?? '')],
    },
  };
}

/** Whether no process did it before. */
function isFirst(marks: string, says: string): boolean {
  const mark = join(marks, createHash('sha256').update(says).digest('hex'));
  if (existsSync(mark)) return false;
  writeFileSync(mark, '');
  return true;
}

const extraction = (document: DocumentId, says: string): Extraction => ({
  document,
  type: 'pay-slip',
  typeConfidence: 0.9,
  pages: [1],
  calibration: 'none',
  readings: {
    employeeName: {
      status: 'found',
      value: says,
      raw: says,
      confidence: 0.9,
      evidence: [{ page: 1, box: [0.1, 0.1, 0.3, 0.02], text: says, engine: 'text-layer' }],
      checks: [],
    },
  },
});
