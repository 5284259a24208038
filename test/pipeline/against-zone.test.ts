import { expect, test } from 'vitest';
import type { Evidence, Reading } from '../../src/domain/extraction.ts';
import { contradictsZone } from '../../src/pipeline/against-zone.ts';
import { found, packet, passport, TYPES, withFields } from './build.ts';

const AGAINST = [
  { check: 'printed-agrees-with-mrz', passed: false },
  { check: 'mrz-check-digit', passed: true },
];
const seen = (given: Partial<Evidence>): Evidence => ({
  page: 1,
  box: [0.5, 0.5, 0.1, 0.02],
  text: '15 APR 2029',
  engine: 'text-layer',
  ...given,
});
const expiry = (evidence: Partial<Evidence>, checks = AGAINST): Reading => {
  const reading = found('2025-04-15', 0.9, checks);
  return reading.status === 'found'
    ? { ...reading, evidence: [seen(evidence), seen({ box: [0.1, 0.9, 0.8, 0.05] })] }
    : reading;
};

function isAgainst(fields: Record<string, Reading>): boolean {
  const [extraction] = packet([withFields(passport, fields)]).extractions;
  const type = TYPES.find(({ id }) => id === 'passport');
  if (!extraction || !type) throw new Error('no passport');
  return contradictsZone(extraction, type);
}

test('a date printed otherwise than its zone tells it is a contradiction', () => {
  expect(isAgainst({ expiryDate: expiry({}) })).toBe(true);
  expect(isAgainst({})).toBe(false);
});

test('what one reader saw in a picture is none, unless the other saw the same', () => {
  const engine = 'tesseract';
  expect(isAgainst({ expiryDate: expiry({ engine }) })).toBe(false);
  const second = { engine: 'pp-ocr', text: '15 APR 2029', agrees: true } as const;
  expect(isAgainst({ expiryDate: expiry({ engine, second }) })).toBe(true);
  expect(isAgainst({ expiryDate: expiry({ engine, second: { ...second, agrees: false } }) })).toBe(false);
});

test('a day and a month that may have been taken for each other are none', () => {
  expect(isAgainst({ expiryDate: expiry({ text: '04/15/25' }) })).toBe(false);
  expect(isAgainst({ expiryDate: expiry({ text: '04/15/29' }) })).toBe(true);
});

test('nor is one where the check digit of the zone fails, or the words are those of another field', () => {
  const digitFails = [AGAINST[0], { check: 'mrz-check-digit', passed: false }].flatMap((one) => one ?? []);
  expect(isAgainst({ expiryDate: expiry({}, digitFails) })).toBe(false);
  expect(isAgainst({ expiryDate: expiry({}), issueDate: expiry({}, []) })).toBe(false);
});
