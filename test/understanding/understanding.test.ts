import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { priorCalibration } from '../../src/calibration/prior.ts';
import { DOCUMENT_TYPES } from '../../src/documents/index.ts';
import { loadTypes } from '../../src/documents/load.ts';
import { newDocumentId } from '../../src/domain/ids.ts';
import type { Page } from '../../src/domain/page.ts';
import { PlainDate } from '../../src/domain/plain-date.ts';
import { understand } from '../../src/pipeline/understand.ts';
import { openReader } from '../../src/reading/index.ts';
import { openUnderstanding, type UnderstandingOptions, type UnderstandingPool } from '../../src/understanding/index.ts';
import { page } from '../support/page.ts';

const today = PlainDate.parse('2026-03-31');
const document = newDocumentId();
const LETTER = [page([{ text: 'Account ref 12345678', x: 72, y: 80 }])];
/** What sends the pattern of `HOSTILE` into a search that outlives the sun. */
const TRAP = [page([{ text: `Account ref ${'x'.repeat(48)}`, x: 72, y: 80 }])];
const HOSTILE = `
id: council-letter
title: Council letter
anchors: [account ref, {pattern: "(x+x+)+y", weight: 2}]
fields: {reference: {kind: text, labels: [account ref]}}
`;

const reader = await openReader({ processes: 1 });
afterAll(() => reader.close());

let pool: UnderstandingPool;
function open(options: Partial<UnderstandingOptions> = {}): UnderstandingPool {
  pool = openUnderstanding({ processes: 1, types: DOCUMENT_TYPES, ...options });
  return pool;
}
afterEach(() => pool.close());

describe('understanding in a thread', () => {
  it('gives for every sample, byte for byte, what the same code gives in this one', async () => {
    const { understand: inThread } = open();
    const files = (await readdir(SAMPLES, { recursive: true })).filter((file) => file.includes('/documents/'));
    let compared = 0;
    for (const file of files) {
      const pages = await reader.pages(await readFile(join(SAMPLES, file))).catch(() => undefined);
      if (!pages) continue; // one is refused, as its story wants
      const here = understand(document, pages, { types: DOCUMENT_TYPES }, priorCalibration, today);
      expect(JSON.stringify(await inThread(document, pages, today))).toBe(JSON.stringify(here));
      compared++;
    }
    expect(compared).toBeGreaterThan(40);
  });

  it('ends a search without end that a pattern of a user asks for, and understands the next document', async () => {
    const { understand: inThread } = open({ types: typesFrom(HOSTILE), documentDeadlineMs: 700 });
    expect(await inThread(document, LETTER, today)).toHaveLength(1);
    await expect(inThread(document, TRAP, today)).rejects.toMatchObject({ code: 'document.timeout' });
    expect(await inThread(document, LETTER, today)).toHaveLength(1);
  });

  it('survives a document that takes more memory than a thread may hold, and understands the next one', async () => {
    const { understand: inThread } = open({ memoryMb: 40 });
    const pages = Array.from({ length: 400 }, (_, index) => dense(index + 1));
    await expect(inThread(document, pages, today)).rejects.toMatchObject({
      code: 'document.crashed',
      facts: { memoryMb: 40 },
    });
    expect(await inThread(document, LETTER, today)).toHaveLength(1);
  });
});

const SAMPLES = join(import.meta.dirname, '../../samples');

function typesFrom(yaml: string) {
  const folder = mkdtempSync(join(tmpdir(), 'docket-types-'));
  writeFileSync(join(folder, 'type.yaml'), yaml);
  try {
    return loadTypes(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function dense(number: number): Page {
  const words = 'Payment to account holder Robin Sample 12 March 2026 amount 2,417.36 balance';
  return page(
    Array.from({ length: 55 }, (_, row) => ({ text: `${words} ${row}`, x: 40, y: 40 + row * 13, size: 8 })),
    { number },
  );
}
