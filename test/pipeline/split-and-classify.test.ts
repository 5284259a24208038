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

const NUMBERED = [...STATEMENT, 'Account number 9912345678'];

describe('a page', () => {
  it('is given the type whose anchors it shows', () => {
    expect(split(W2)).toEqual([['w2', [1]]]);
    expect(split(STATEMENT)).toEqual([['bank-statement', [1]]]);
  });

  it('is other where it fits nothing', () => {
    expect(split(['Dear Ms Quill,', 'thank you for your letter about the garden fence.'])).toEqual([['other', [1]]]);
  });

  it('counts spellings of one word once', () => {
    const page = ['Curriculum vitae', 'Driving licence class B'];
    expect(split(page)).toEqual([['other', [1]]]);
  });

  it('is trusted less the less it shows', () => {
    const confidence = (texts: readonly string[]) =>
      splitAndClassify([page(lines(...texts))], { types })[0]?.typeConfidence ?? 0;
    expect(confidence(W2)).toBeGreaterThan(0.95);
    expect(confidence(['Payslip', 'a hat and a scarf'])).toBeLessThan(0.9);
    expect(confidence(STATEMENT)).toBeGreaterThan(confidence(STATEMENT.slice(0, 1)));
  });

  it('of a type that a user made is not outweighed by the papers that are of no type', () => {
    const contract = {
      id: 'lease',
      title: 'Lease',
      anchors: ['rent', 'landlord', 'tenant'],
      authority: {},
      fields: {},
    };
    const [part] = splitAndClassify([page(lines('Lease agreement', 'landlord', 'tenant', 'rent'))], {
      types: [...types, contract],
    });
    expect(part?.type.id).toBe('lease');
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
    expect(
      split(
        W2,
        W2.map((line) => line.replace('2025', '2024')),
      ),
    ).toEqual([
      ['w2', [1]],
      ['w2', [2]],
    ]);
  });

  it('leaves out a page that it holds already', () => {
    const other = ['Energy bill', 'Meter reading 4711', 'Bill date 1 March 2026', 'Amount due 12.00'];
    expect(split(NUMBERED, other, NUMBERED)).toEqual([
      ['bank-statement', [1]],
      ['utility-bill', [2]],
    ]);
  });

  it('keeps the next statement of the same account, which differs in its numbers alone', () => {
    const next = NUMBERED.map((line) => line.replaceAll('March', 'April').replace('15.00', '16.00'));
    expect(split(NUMBERED, next)).toEqual([
      ['bank-statement', [1]],
      ['bank-statement', [2]],
    ]);
  });

  it('keeps a page of movements alone with its statement', () => {
    const movements = ['03/04/2026 Bakery 4.20', '03/05/2026 Rent 900.00', '03/06/2026 Salary 2,000.00'];
    expect(split(STATEMENT, movements)).toEqual([['bank-statement', [1, 2]]]);
  });

  it('keeps a page that is numbered on with its letter', () => {
    expect(split([...STATEMENT, 'Page 1'], ['Terms that apply to all accounts', 'Page 2'])).toEqual([
      ['bank-statement', [1, 2]],
    ]);
  });

  it('does not take a cheque or a letter for a page of the paper before', () => {
    const cheque = ['Pay to the order of VOID', '990000002 9912345678 1042'];
    const letter = ['Dear Ms Quill,', 'thank you for your letter.', 'Yours sincerely,'];
    expect(split([...STATEMENT, 'Account number 9912345678'], cheque, letter)).toEqual([
      ['bank-statement', [1]],
      ['other', [2]],
      ['other', [3]],
    ]);
  });

  it('joins front and back of a card, whichever comes first', () => {
    const front = ['UTOPIA IDENTITY CARD', 'Document number XA3795568', 'Surname ARROYO', 'Date of birth 07 JUL 1961'];
    const back = ['I<UTOXA37955686<<<<<<<<<<<<<<<', '6107071M3411241UTO<<<<<<<<<<<2', 'ARROYO<<BARNABY<<<<<<<<<<<<<<<'];
    expect(split(front, back)).toEqual([['identity-card', [1, 2]]]);
    expect(split(back, front)).toEqual([['identity-card', [1, 2]]]);
    expect(
      split(
        front,
        back,
        front.map((line) => line.replace('3795568', '1111111')),
        back,
      ),
    ).toEqual([
      ['identity-card', [1, 2]],
      ['identity-card', [3, 4]],
    ]);
  });

  it('joins a back without a zone to its licence', () => {
    const front = ['DRIVER LICENSE', 'DL ZX30476049', 'DOB 01/05/1964', 'CLASS D'];
    expect(split(front, ['This driver license must be carried when driving'])).toEqual([['driving-licence', [1, 2]]]);
    expect(split(front, ['Curriculum vitae', 'Work experience', 'Driving licence class B'])).toEqual([
      ['driving-licence', [1]],
      ['other', [2]],
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

describe('a page of which somebody has said what it is', () => {
  const assigned = (says: Record<string, string>, ...pages: readonly (readonly string[])[]) =>
    splitAndClassify(
      pages.map((texts, index) => page(lines(...texts), { number: index + 1 })),
      { types, assigned: says },
    ).map(({ type, typeConfidence, pages }) => [type.id, typeConfidence === 1, pages.map((page) => page.page)]);

  it('is that, and changes nothing of the pages before it', () => {
    const [first] = assigned({}, W2, STATEMENT);
    expect(assigned({ 2: 'pay-slip' }, W2, STATEMENT)).toEqual([first, ['pay-slip', true, [2]]]);
  });

  it('goes on with the page before it where that was said to be the same', () => {
    expect(assigned({ 1: 'w2', 2: 'w2' }, STATEMENT, NUMBERED)).toEqual([['w2', true, [1, 2]]]);
  });

  it('is taken for what it looks like where nobody knows such a type', () => {
    expect(assigned({ 1: 'love-letter' }, W2)).toEqual(assigned({}, W2));
  });
});
