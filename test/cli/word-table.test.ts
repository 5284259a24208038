import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { wordTable } from '../../src/cli/word-table.ts';
import type { Page, SecondReading } from '../../src/domain/page.ts';

const page = (second?: SecondReading): Page => ({
  ...{ page: 3, width: 100, height: 100, dpi: 200, source: 'ocr', rotation: 0, tier: 'clean', ms: 1 },
  lines: [
    {
      ...{ text: 'O5', box: [0.1, 0.2, 0.3, 0.04], confidence: 0.5 },
      words: [{ text: 'O5', box: [0.1, 0.2, 0.3, 0.04], confidence: 0.5, engine: 'pp-ocr', ...(second && { second }) }],
    },
  ],
});
const row = (second?: SecondReading) => stripVTControlCharacters(wordTable([page(second)])[1] ?? '').split(/\s{2,}/);

describe('the table of words', () => {
  it('says where each stands, how sure it is and who read it', () => {
    expect(row()).toEqual(['3', '1', '10.0', '20.0', '30.0', '4.0', '50\u00a0%', 'pp-ocr', 'O5']);
  });

  it("shows the other reader's text where it differs", () => {
    expect(row({ engine: 'tesseract', text: '05', agrees: false })).toContain('05');
    expect(row({ engine: 'tesseract', text: '', agrees: false })).toContain('(nothing)');
    expect(row({ engine: 'tesseract', text: 'O5', agrees: true })).toEqual(row());
  });
});
