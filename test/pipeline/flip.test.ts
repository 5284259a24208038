import { describe, expect, test } from 'vitest';
import { whatWouldFlip } from '../../src/pipeline/flip.ts';
import { loadPolicy } from '../../src/policy/load.ts';
import { factsOf } from '../policy/build.ts';

const POLICY = loadPolicy();
const SURE = { fullName: 0.98, dateOfBirth: 0.98, address: 0.98 };
const clean = { confidence: SURE, minConfidence: 0.98, amount: 12_000 };

describe('what would lead to another outcome', () => {
  test('is the one thing that stands in the way', () => {
    const [flip] = whatWouldFlip(factsOf({ ...clean, conflicts: 1, conflicting: ['address'] }), POLICY);
    expect(flip).toEqual({
      changes: [{ kind: 'settle', name: 'address' }],
      outcome: 'approve',
      inbox: 'auto',
      rule: 'clean',
    });
  });

  test('is all of them together where there are several, and no more than that', () => {
    const facts = factsOf({
      ...clean,
      conflicts: 1,
      conflicting: ['address'],
      unreadable: ['passport.mrz'],
      signals: ['duplicate'],
    });
    const [flip] = whatWouldFlip(facts, POLICY);
    expect(flip?.changes.map(({ kind }) => kind)).toEqual(['settle', 'read']);
  });

  test('keeps to the floor: a failed check is not passed by a lower amount', () => {
    const failedChecks = ['w2.wages:w2-wage-base'];
    for (const { changes } of whatWouldFlip(factsOf({ ...clean, failedChecks }), POLICY))
      expect(changes).toContainEqual({ kind: 'pass', name: 'w2.wages:w2-wage-base' });
  });

  test('names the amount at which it turns, from either side', () => {
    const flips = (amount: number) =>
      whatWouldFlip(factsOf({ ...clean, amount }), POLICY).map(({ changes }) => changes);
    expect(flips(90_000)).toContainEqual([{ kind: 'amount', name: '25000.00' }]);
    expect(flips(12_000)).toContainEqual([{ kind: 'amount', name: '25000.01' }]);
  });

  test('is told kind by kind where a great deal is wrong', () => {
    const failedChecks = Array.from({ length: 20 }, (_, at) => `w2.wages:check-${at}`);
    const [flip] = whatWouldFlip(factsOf({ ...clean, failedChecks, conflicts: 1, conflicting: ['email'] }), POLICY);
    expect(flip?.changes.map(({ kind }) => kind)).toEqual(['settle', 'pass']);
  });

  test('is nothing where nothing helps', () => {
    const failedChecks = ['application-form.email:not-reserved'];
    const [flip] = whatWouldFlip(factsOf({ ...clean, failedChecks }), POLICY);
    expect(flip?.changes).toEqual([{ kind: 'pass', name: 'application-form.email:not-reserved' }]);
    expect(whatWouldFlip(factsOf({ ...clean, amount: 90_000 }), { ...POLICY, rules: [] })).toEqual([]);
  });
});
