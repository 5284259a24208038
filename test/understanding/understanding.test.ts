import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { CALIBRATION } from '../../src/calibration/fitted.ts';
import { DOCUMENT_TYPES } from '../../src/documents/index.ts';
import { loadTypes } from '../../src/documents/load.ts';
import { newDocumentId } from '../../src/domain/ids.ts';
import type { Page } from '../../src/domain/page.ts';
import { PlainDate } from '../../src/domain/plain-date.ts';
import { understand } from '../../src/pipeline/understand.ts';
import { openReader } from '../../src/reading/index.ts';
import { openUnderstanding, type UnderstandingOptions, type UnderstandingPool } from '../../src/understanding/index.ts';
import { ROOT } from '../support/docket.ts';
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

describe('understanding in a process of its own', () => {
  it('gives for every sample, byte for byte, what the same code gives in this one', async () => {
    const { understand: apart } = open();
    const files = (await readdir(SAMPLES, { recursive: true })).filter((file) => file.includes('/documents/'));
    let compared = 0;
    for (const file of files) {
      const pages = await reader.pages(await readFile(join(SAMPLES, file))).catch(() => undefined);
      if (!pages) continue; // one is refused, as its story wants
      const here = understand(document, pages, { types: DOCUMENT_TYPES }, CALIBRATION, today);
      expect(JSON.stringify(await apart(document, pages, today))).toBe(JSON.stringify(here));
      compared++;
    }
    expect(compared).toBeGreaterThan(40);
  }, 300_000);

  it('ends a search without end that a pattern of a user asks for, and understands the next document', async () => {
    const { understand: apart } = open({ types: typesFrom(HOSTILE), documentDeadlineMs: 700 });
    expect(await apart(document, LETTER, today)).toHaveLength(1);
    await expect(apart(document, TRAP, today)).rejects.toMatchObject({ code: 'document.timeout' });
    expect(await apart(document, LETTER, today)).toHaveLength(1);
  });

  it('survives a document that takes too much memory, and understands the next one', async () => {
    const { understand: apart } = open({ memoryMb: 180 });
    await expect(apart(document, denseFile(600), today)).rejects.toMatchObject({ code: 'document.crashed' });
    expect(await apart(document, LETTER, today)).toHaveLength(1);
  });

  it('tells a bug as crashed, by its place and not by its message', async () => {
    const { understand: apart } = open();
    const broken = LETTER.map((page) => ({ ...page, lines: 'Robin Sample' })) as unknown as Page[]; // what the type rules out
    const error = await apart(document, broken, today).catch((error: unknown) => error);
    expect(error).toMatchObject({
      code: 'document.crashed',
      cause: {
        message: 'A supervised process failed: TypeError',
        stack: expect.stringContaining('split-and-classify'),
      },
    });
    expect(String((error as Error).cause)).not.toContain('Robin');
  });

  it('leaves its caller free: the longest wait is a small part of what the same work takes here', async () => {
    const pages = denseFile(12);
    const began = performance.now();
    understand(document, pages, { types: DOCUMENT_TYPES }, CALIBRATION, today);
    const here = performance.now() - began;
    const { understand: apart } = open();
    const delay = monitorEventLoopDelay({ resolution: 5 });
    delay.enable();
    await setTimeout(50); // the monitor counts from its second look
    await apart(document, pages, today);
    delay.disable();
    expect(delay.max / 1e6).toBeLessThan(here / 4);
  });

  it('refuses what comes, waits or is being understood after it was closed', async () => {
    const { understand: apart, close } = open();
    const asked = Promise.allSettled([apart(document, denseFile(50), today), apart(document, LETTER, today)]);
    await close();
    for (const result of [...(await asked), ...(await Promise.allSettled([apart(document, LETTER, today)]))])
      expect(result).toMatchObject({ status: 'rejected', reason: { code: 'reader.unavailable' } });
  });

  it('keeps no process from ending while it is idle, and works under tsx as it does here', async () => {
    const script = spawn(process.execPath, ['--import', 'tsx', 'test/understanding/idle.ts'], { cwd: ROOT });
    let out = '';
    script.stdout.on('data', (chunk: Buffer) => {
      out += chunk;
    });
    expect(await once(script, 'close')).toEqual([0, null]);
    expect(out).toBe('1 understood\n');
  });
});

const SAMPLES = join(ROOT, 'samples');

function typesFrom(yaml: string) {
  const folder = mkdtempSync(join(tmpdir(), 'docket-types-'));
  writeFileSync(join(folder, 'type.yaml'), yaml);
  try {
    return loadTypes(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function denseFile(pages: number): Page[] {
  const words = 'Payment to account holder Robin Sample 12 March 2026 amount 2,417.36 balance';
  const rows = Array.from({ length: 55 }, (_, row) => ({ text: `${words} ${row}`, x: 40, y: 40 + row * 13, size: 8 }));
  return Array.from({ length: pages }, (_, index) => page(rows, { number: index + 1 }));
}
