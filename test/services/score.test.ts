import { describe, expect, it } from 'vitest';
import { type ExtractionReport, ExtractionReport as Report } from '../../src/domain/extraction.ts';
import { FAILURES } from '../../src/domain/failure.ts';
import { isSplitRight, scoreDocument } from '../../src/services/score.ts';

const pageOf = (page: number, tier: string) => ({
  ...{ page, width: 1700, height: 2200, dpi: 200, source: 'ocr', rotation: 0, tier, words: 9, ms: 1 },
});
const found = (value: string, page: number) => ({
  ...{ status: 'found', value, raw: value, confidence: 0.9, checks: [] },
  evidence: [{ page, box: [0.1, 0.1, 0.1, 0.1], text: value, engine: 'tesseract' }],
});
const report: ExtractionReport = Report.parse({
  schema: 'docket.extraction.v1',
  ...{ file: 'all.pdf', status: 'complete', pages: [pageOf(1, 'clean'), pageOf(2, 'photo'), pageOf(3, 'clean')] },
  documents: [
    { type: 'w2', typeConfidence: 1, pages: [1, 2], calibration: 'x', fields: { wages: found('10.00', 1) } },
    { type: 'pay-slip', typeConfidence: 1, pages: [3], calibration: 'x', fields: { netPay: found('5.00', 3) } },
  ],
});
const { message, next } = FAILURES['document.damaged'];
const refused: ExtractionReport = {
  ...{ schema: 'docket.extraction.v1', file: 'all.pdf', status: 'refused', pages: [], documents: [] },
  refusal: { code: 'document.damaged', message, next },
};
const kindOf = () => 'money' as const;
const truth = { file: 'all.pdf', type: 'w2', pages: [1, 2], fields: { wages: '10', state: 'NY', stateTax: null } };

describe('a document', () => {
  it('is scored field by field against the document on the same pages, on the tier of its worst page', () => {
    const { fields, given, recognised } = scoreDocument(truth, report, kindOf);
    expect([given, recognised]).toEqual(['w2', true]);
    expect(fields.map(({ field, verdict, tier }) => [field, verdict, tier])).toEqual([
      ['wages', 'right', 'photo'],
      ['state', 'missed', 'photo'],
      ['stateTax', 'right', 'photo'],
    ]);
  });

  it('says what it was taken for where its type is not recognised', () => {
    const visa = { ...truth, type: 'visa', pages: [3] };
    expect(scoreDocument(visa, report, kindOf)).toMatchObject({ given: 'pay-slip', recognised: false });
  });

  it('says why it was refused where it should have been read, and has no tier then', () => {
    const score = scoreDocument(truth, refused, kindOf);
    expect(score).toMatchObject({ given: 'document.damaged', recognised: false });
    expect(score.fields.map(({ tier }) => tier)).toEqual([undefined, undefined, undefined]);
  });

  it('is recognised by the very refusal that the truth names', () => {
    const damaged = { file: 'all.pdf', refusal: 'document.damaged' } as const;
    expect(scoreDocument(damaged, refused, kindOf).recognised).toBe(true);
    expect(scoreDocument({ ...damaged, refusal: 'document.encrypted' }, refused, kindOf).recognised).toBe(false);
    expect(scoreDocument(damaged, report, kindOf)).toMatchObject({ given: 'w2', recognised: false });
  });
});

describe('a file', () => {
  const slip = { file: 'all.pdf', type: 'pay-slip', pages: [3], fields: {} };

  it('is split right where it gives just the documents that it holds, on their pages', () => {
    expect(isSplitRight([truth, slip], report)).toBe(true);
    expect(isSplitRight([{ ...truth, pages: [1] }, slip], report)).toBe(false);
    expect(isSplitRight([truth], report)).toBe(false);
    expect(isSplitRight([truth, slip], undefined)).toBe(false);
  });

  it('is held to the number of its documents alone where the truth names no pages', () => {
    const anywhere = { file: 'all.pdf', type: 'w2', fields: {} };
    expect(isSplitRight([anywhere, anywhere], report)).toBe(true);
  });
});
