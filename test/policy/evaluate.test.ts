import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evaluate } from '../../src/policy/evaluate.ts';
import { loadPolicy } from '../../src/policy/load.ts';
import { factsOf, policyOf } from './build.ts';

const FACTS = factsOf({
  minConfidence: 0.9,
  confidence: { fullName: 0.9 },
  attributes: { fullName: 'Anna Eriksson', nationality: 'UTO' },
});

describe('evaluating a policy', () => {
  test('the first rule that hits decides, and the trace holds every rule up to it', () => {
    const ruling = evaluate(policyOf('conflicts > 0.0', 'amount < 5.0', 'true'), FACTS);
    expect(ruling).toMatchObject({ rule: 'rule-1', inbox: 'auto', because: 'rule 1 hit' });
    expect(ruling.trace).toEqual([
      { rule: 'rule-0', hit: false, inputs: { conflicts: 0 } },
      { rule: 'rule-1', hit: true, inputs: { amount: 0 } },
    ]);
  });

  test('without a hit, otherwise decides', () => {
    expect(evaluate(policyOf('partial'), FACTS)).toMatchObject({ rule: 'otherwise', inbox: 'review', approvals: 1 });
  });

  test('a condition that cannot be evaluated goes to on-error, never on to a rule that approves', () => {
    const ruling = evaluate(policyOf('ages["passport"] > 3.0', 'true'), FACTS);
    expect(ruling).toMatchObject({ rule: 'on-error', inbox: 'senior', approvals: 2, outcome: 'request-more' });
    expect(ruling.trace).toEqual([{ rule: 'rule-0', hit: false, inputs: { 'ages.passport': null }, error: true }]);
  });

  test('of a map the trace holds only the keys that the condition asks for', () => {
    const { trace } = evaluate(policyOf('attributes.nationality == "UTO" && confidence["fullName"] > 0.5'), FACTS);
    expect(trace[0]?.inputs).toEqual({ 'attributes.nationality': 'UTO', 'confidence.fullName': 0.9 });
  });

  test('gives the same ruling byte for byte, by a policy that is loaded anew too', () => {
    const said = () => JSON.stringify(evaluate(loadPolicy(), structuredClone(FACTS)));
    expect(said()).toBe(said());
  });

  test('never throws and always leads somewhere, whatever the facts hold', () => {
    const texts = fc.array(fc.string());
    const number = fc.double();
    const facts = fc.record({
      conflicts: number,
      conflicting: texts,
      missing: texts,
      unreadable: texts,
      failedChecks: texts,
      signals: texts,
      minConfidence: number,
      confidence: fc.dictionary(fc.string(), number),
      attributes: fc.dictionary(fc.string(), fc.string()),
      documents: fc.dictionary(fc.string(), number),
      ages: fc.dictionary(fc.string(), number),
      amount: number,
      currency: fc.string(),
      country: fc.string(),
      product: fc.string(),
      partial: fc.boolean(),
    });
    const policies = [loadPolicy(), policyOf('ages["a"] / conflicts > amount', 'missing[3] == product')];
    fc.assert(
      fc.property(facts, fc.constantFrom(...policies), (given, policy) => {
        const ruling = evaluate(policy, given);
        expect(ruling.inbox).not.toBe('');
        expect(evaluate(policy, given)).toEqual(ruling);
      }),
    );
  });
});
