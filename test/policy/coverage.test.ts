import { describe, expect, test } from 'vitest';
import { DOCUMENT_TYPES } from '../../src/documents/index.ts';
import { vocabularyOf } from '../../src/pipeline/vocabulary.ts';
import { coverage } from '../../src/policy/coverage.ts';
import { loadPolicy } from '../../src/policy/load.ts';
import { policyOf } from './build.ts';

const VOCABULARY = vocabularyOf(DOCUMENT_TYPES);
const covered = (...conditions: string[]) => coverage(policyOf(...conditions), VOCABULARY);

describe('what a policy leaves open', () => {
  test('no rule of the one that Docket brings is out of reach, and only the amount is left to otherwise', () => {
    const { unreachable, gaps, examples } = coverage(loadPolicy(), VOCABULARY);
    expect(unreachable).toEqual([]);
    expect(gaps[0]).toEqual({ amount: 25_000.01 });
    expect(examples).toBeGreaterThan(1_000);
  });

  test.each<[unreachable: string, conditions: string[]]>([
    ['rule-1', ['amount > 5.0', 'amount > 10.0']],
    ['rule-1', ['"address" in conflicting || true', 'partial']],
    ['rule-0', ['amount > 10.0 && amount < 5.0']],
    ['rule-2', ['signals.exists(each, each.startsWith("tamper"))', 'partial', '"tamper-covered-text" in signals']],
  ])('%s is out of reach', (rule, conditions) => {
    expect(covered(...conditions).unreachable).toEqual([rule]);
  });

  test('rules of which all are reached are not called so', () => {
    const { unreachable } = covered('ages["passport"] > 30.0', 'country == "GBR"', 'attributes.nationality == "FRA"');
    expect(unreachable).toEqual([]);
    expect(covered('has(ages.passport) && ages["passport"] > 30.0', 'country == "GBR"').unreachable).toEqual([]);
  });

  test('two rules that hit one application and lead elsewhere are told with it', () => {
    const { overlaps } = coverage(loadPolicy(), VOCABULARY);
    expect(overlaps).toContainEqual({
      rules: ['conflict', 'low-confidence'],
      example: expect.objectContaining({ conflicts: 1 }),
    });
  });

  test('is the same each time', () => {
    expect(coverage(loadPolicy(), VOCABULARY)).toEqual(coverage(loadPolicy(), VOCABULARY));
  });
});
