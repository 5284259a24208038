import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { provedInTextOnly, samplesKey } from '../../masking/index.ts';
import { verify } from '../../masking/leak/verify.ts';
import { VOCABULARY } from '../../masking/leak/vocabulary.ts';
import { vocabulary } from '../../scripts/vocabulary.ts';
import { openReader, type ReaderPool } from '../../src/reading/index.ts';

const samples = join(import.meta.dirname, '..', '..', 'samples');
let reader: ReaderPool;

beforeAll(async () => {
  reader = await openReader({ processes: 2 });
});
afterAll(() => reader.close());

describe('what anybody can verify', () => {
  it('is that samples/ holds nobody: every file in every channel, and one text page in ten as a picture too', async () => {
    const { report, rate } = await verify(samples, [samplesKey()], { reader, pictures: 0.1, turned: 0.02 });
    expect([report.findings, report.invalid, report.state]).toEqual([[], [], 'CLEAN']);
    expect(report.figures.pictures).toBeGreaterThan(0);
    expect(provedInTextOnly(report.canaries)).toEqual(['dni', 'mrz']);
    expect(rate.pagesPerSecond).toBeGreaterThanOrEqual(rate.picturesPerSecond);
    expect(rate.picturesPerSecond).toBeGreaterThan(0);
  }, 240_000);

  it('is refused before anything is read where the manifest is not believed', async () => {
    await expect(verify(samples, [], { reader })).rejects.toMatchObject({ code: 'manifest.invalid' });
  });

  it('knows every word that papers are made of: `node --import tsx scripts/regenerate-vocabulary.ts` writes them down', () => {
    const listed = new Set(VOCABULARY);
    expect(vocabulary().filter((word) => !listed.has(word))).toEqual([]);
  });
});
