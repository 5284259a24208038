import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evaluate } from '../../src/policy/evaluate.ts';
import { explainRuling, withoutValues } from '../../src/policy/explain.ts';
import { factsOf, policyOf } from './build.ts';

const POLICY = policyOf('conflicts > 0.0', 'partial || (amount < 5.0 && !(country == "GBR"))', 'true');

describe('explaining a ruling', () => {
  test('tells of every rule what became of it, and of each part whether it holds and what it saw', () => {
    const rules = explainRuling(POLICY, factsOf({ amount: 3 }));
    expect(rules.map(({ result }) => result)).toEqual(['no', 'hit', 'not-reached']);
    expect(rules[1]?.condition).toEqual({
      text: 'partial || amount < 5.0 && !(country == "GBR")',
      truth: 'true',
      of: [
        { text: 'partial', truth: 'false', saw: { partial: false } },
        {
          text: 'amount < 5.0 && !(country == "GBR")',
          truth: 'true',
          of: [
            { text: 'amount < 5.0', truth: 'true', saw: { amount: 3 } },
            {
              text: '!(country == "GBR")',
              truth: 'true',
              of: [{ text: 'country == "GBR"', truth: 'false', saw: { country: 'USA' } }],
            },
          ],
        },
      ],
    });
  });

  test('tells which part could not be evaluated, and that nothing after it was reached', () => {
    const [first, second] = explainRuling(policyOf('partial || ages["visa"] > 3.0 || true', 'true'), factsOf({}));
    expect(first?.condition.of?.map(({ truth }) => truth)).toEqual(['false', 'error', 'not-reached']);
    expect([first?.result, second?.result]).toEqual(['error', 'not-reached']);
  });

  test('can leave out what was seen', () => {
    const [, rule] = explainRuling(POLICY, factsOf({ country: 'FRA', amount: 3 }));
    expect(JSON.stringify(rule)).toContain('FRA');
    expect(JSON.stringify(rule && withoutValues(rule.condition))).not.toContain('FRA');
  });

  test('agrees with the ruling, whatever the facts', () => {
    const policy = policyOf(
      'partial ? ages["visa"] > 3.0 : amount > 5.0',
      '!(amount < 2.0) && conflicts == 0.0',
      'partial',
    );
    const some = fc.record({
      partial: fc.boolean(),
      amount: fc.nat(8),
      conflicts: fc.nat(1),
      ages: fc.constantFrom({}, { visa: 2 }, { visa: 5 }),
    });
    fc.assert(
      fc.property(some, (given) => {
        const facts = factsOf(given);
        const explained = explainRuling(policy, facts);
        const last = explained.find(({ result }) => result === 'hit' || result === 'error');
        const said = last === undefined ? 'otherwise' : last.result === 'error' ? 'on-error' : last.rule;
        expect(evaluate(policy, facts).rule).toBe(said);
      }),
    );
  });
});
