import { describe, expect, it } from 'vitest';
import { showExtraction } from '../../src/cli/show-extraction.ts';
import type { ExtractionReport, Reading } from '../../src/domain/extraction.ts';
import type { Box, PageSummary } from '../../src/domain/page.ts';

const page = (facts: Partial<PageSummary>): PageSummary => ({
  ...{ page: 1, width: 100, height: 100, dpi: 200, source: 'ocr', rotation: 0, tier: 'clean', words: 9, ms: 1 },
  ...facts,
});

const shown = (pages: PageSummary[], understood: number[]): string =>
  showExtraction({
    ...{ schema: 'docket.extraction.v1', file: 'letter.pdf', status: 'partial', pages },
    documents:
      understood.length === 0
        ? []
        : [{ type: 'w2', typeConfidence: 0.9, pages: understood, calibration: 'x', fields: {} }],
  } satisfies ExtractionReport).join('\n');

describe('what a person is told of pages', () => {
  it('names what is odd about each, and nothing where nothing is', () => {
    const odd = page({
      page: 2,
      tier: 'degraded',
      quality: { dpi: 90, noise: 1, contrast: 1, blur: 0, skew: 0, reasons: ['coarse', 'uneven-light'] },
      signals: ['tamper-hidden-text'],
      unread: [[0, 0, 0.1, 0.1]],
    });
    const lines = shown([page({}), odd], [1, 2]);
    expect(lines).toContain('page 2: coarse · unevenly lit · holds text that is not seen · ink in 1 place not read');
    expect(lines).not.toContain('page 1:');
  });

  it('does not pass over pages that belong to no document', () => {
    expect(shown([page({}), page({ page: 2, source: 'failed' })], [1])).toContain('page 2: could not be read');
    expect(shown([page({ source: 'blank' })], [])).toContain('page 1: blank');
  });

  it('lets no escape of a document reach the terminal', () => {
    const evidence = [{ page: 1, box: [0, 0, 0.1, 0.1] as Box, text: '', engine: 'text-layer' as const }];
    const name: Reading = { status: 'found', value: '\u001b[2JRobin', raw: '', confidence: 0.9, evidence, checks: [] };
    const documents = [{ type: 'w2', typeConfidence: 0.9, pages: [1], calibration: 'x', fields: { name } }];
    expect(
      showExtraction({
        schema: 'docket.extraction.v1',
        file: 'letter.pdf',
        status: 'complete',
        pages: [page({})],
        documents,
      }).join('\n'),
    ).toContain('\ufffd[2JRobin');
  });
});
