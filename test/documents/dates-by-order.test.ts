import { describe, expect, it } from 'vitest';
import { datesByOrderOf } from '../../src/documents/dates-by-order.ts';
import type { Reading } from '../../src/domain/extraction.ts';
import { PlainDate } from '../../src/domain/plain-date.ts';
import { page } from '../support/page.ts';

const TODAY = PlainDate.parse('2026-03-31');
const told = (value: string): Reading => ({
  status: 'found',
  value,
  raw: value,
  confidence: 0.9,
  evidence: [{ page: 1, box: [0, 0, 0.1, 0.1], text: value, engine: 'tesseract' }],
  checks: [],
});
const absent: Reading = { status: 'absent' };
const UNTOLD = { dateOfBirth: absent, issueDate: absent, expiryDate: absent };
const datesOf = (lines: readonly string[], known: Readonly<Record<string, Reading>> = {}) => {
  const card = page(lines.map((text, index) => ({ text, x: 60, y: 100 + index * 20 })));
  const readings = datesByOrderOf([card], { ...UNTOLD, ...known }, TODAY);
  return Object.fromEntries(
    Object.entries(readings).map(([field, reading]) => [field, reading.status === 'found' ? reading.value : undefined]),
  );
};
const birth = told('1974-08-12');
const expiry = told('2030-01-31');

describe('dates of a card whose captions were not read', () => {
  it('are birth, issue and expiry where three are printed, the last two whole years apart', () => {
    expect(datesOf(['12.08.1974', '01.02.2020', '31.01.2030'])).toEqual({
      dateOfBirth: '1974-08-12',
      issueDate: '2020-02-01',
      expiryDate: '2030-01-31',
    });
  });

  it('tell the issue by the expiry that is told, and overrule nothing', () => {
    const lines = ['12.08.1974', '01.02.2020', '31.01.2030'];
    expect(datesOf(lines, { dateOfBirth: birth, expiryDate: expiry })).toEqual({ issueDate: '2020-02-01' });
  });

  it('are worth less than what a caption tells, and say why', () => {
    const card = page(['12.08.1974', '01.02.2020', '31.01.2030'].map((text, y) => ({ text, x: 60, y: 100 + y * 20 })));
    const { issueDate } = datesByOrderOf([card], UNTOLD, TODAY);
    expect(issueDate).toMatchObject({ checks: [{ check: 'told-by-order', passed: true }] });
    expect(issueDate?.status === 'found' && issueDate.confidence).toBeLessThan(0.7);
  });

  it('tell the issue of a card that runs to a birthday', () => {
    const lines = ['08/12/1974', '05/20/2021', '08/12/2029'];
    const known = { dateOfBirth: birth, expiryDate: told('2029-08-12') };
    expect(datesOf(lines, known)).toEqual({ issueDate: '2021-05-20' });
  });

  it.each([
    ['the issue lies ahead', ['12.08.1974', '01.02.2027', '31.01.2030'], { dateOfBirth: birth, expiryDate: expiry }],
    ['no term is whole', ['12.08.1974', '17.05.2019', '31.01.2030'], { dateOfBirth: birth, expiryDate: expiry }],
    ['two terms are', ['12.08.1974', '01.02.2020', '01.02.2022', '31.01.2030'], { expiryDate: expiry }],
    ['four days stand there and none is told', ['12.08.1974', '05.06.1999', '01.02.2020', '31.01.2030'], {}],
  ])('tell nothing where %s', (_, lines, known) => {
    expect(datesOf(lines, known)).toEqual({});
  });

  it('take no day of the table of classes for the birth', () => {
    expect(datesOf(['01.02.2020', '31.01.2030', 'B 05.06.1999'])).toEqual({
      issueDate: '2020-02-01',
      expiryDate: '2030-01-31',
    });
  });
});
