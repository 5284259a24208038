import { describe, expect, it } from 'vitest';
import { DOCUMENT_TYPES } from '../../src/documents/index.ts';
import { splitAndClassify } from '../../src/pipeline/split-and-classify.ts';
import { page } from '../support/page.ts';

const types = DOCUMENT_TYPES;
const lines = (...texts: readonly string[]) => texts.map((text, index) => ({ text, x: 50, y: 50 + index * 20 }));
const split = (...pages: readonly (readonly string[])[]) =>
  splitAndClassify(
    pages.map((texts, index) => page(lines(...texts), { number: index + 1 })),
    { types },
  ).map(({ type, pages }) => [type.id, pages.map((page) => page.page)]);

const W2 = ['Form W-2 Wage and Tax Statement 2025', '1 Wages, tips, other compensation', '3 Social security wages'];
const STATEMENT = [
  'Bank statement',
  'Statement period 1 March 2026 to 31 March 2026',
  'Opening balance 12.00',
  'Closing balance 15.00',
];

describe('a page', () => {
  it('is given the type whose anchors it shows', () => {
    expect(split(W2)).toEqual([['w2', [1]]]);
    expect(split(STATEMENT)).toEqual([['bank-statement', [1]]]);
  });

  it('is other where it fits nothing', () => {
    expect(split(['Dear Ms Quill,', 'thank you for your letter about the garden fence.'])).toEqual([['other', [1]]]);
  });

  it('is recognised although the reader lost spaces and letters', () => {
    expect(split(['FormW-2 Wageand TaxStatemont 2025', '1 Wages,tips,other compensation'])).toEqual([['w2', [1]]]);
  });
});

describe('a file of several documents', () => {
  it('is split where the type changes', () => {
    expect(split(W2, STATEMENT)).toEqual([
      ['w2', [1]],
      ['bank-statement', [2]],
    ]);
  });

  it('is split where the same type opens anew', () => {
    expect(split(W2, W2)).toEqual([
      ['w2', [1]],
      ['w2', [2]],
    ]);
  });

  it('keeps a page together with the one it continues', () => {
    expect(split([...STATEMENT, 'Page 1 of 2'], [...STATEMENT, 'Page 2 of 2'])).toEqual([['bank-statement', [1, 2]]]);
  });

  it('takes the type that the caller forces', () => {
    const [w2] = types.filter(({ id }) => id === 'w2');
    const parts = splitAndClassify([page(lines('anything'))], { types, ...(w2 && { forced: w2 }) });
    expect(parts.map(({ type }) => type.id)).toEqual(['w2']);
  });
});
