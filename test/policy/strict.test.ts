import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Facts } from '../../src/domain/facts.ts';
import { parseCondition } from '../../src/policy/condition.ts';
import { evaluate } from '../../src/policy/evaluate.ts';
import { factsOf, policyOf } from './build.ts';

function conditionOf(text: string) {
  const condition = parseCondition(text);
  if (!('holds' in condition)) throw new Error(`${text}: ${condition.says}`);
  return condition;
}

const GUARDED = factsOf({ ages: { passport: 5 }, amount: 10 });

describe('a value that is not there', () => {
  test.each([
    'ages["visa"] > 3.0 || true',
    'true && !(ages["visa"] > 3.0)',
    'attributes.fulName == "x" || partial == false',
    'amount / 0.5 > 1.0 && amount / minConfidence > 1.0',
    '(ages["visa"] > 3.0 || true) == true',
    '["a"].exists(each, ages["visa"] > 3.0 || each == "a")',
    '["a", "b"].exists(each, each == "b" || ages["visa"] > 3.0)',
    '!(double(attributes.taxId) > 5.0)',
    'partial ? true : ages["visa"] > 3.0',
    'amount / (minConfidence * 1.0) > 1.0',
  ])('never lets %s be true', (text) => {
    const facts = factsOf({ amount: 10, minConfidence: 0, attributes: { taxId: 'NaN' } });
    expect(() => conditionOf(text).holds(facts)).toThrow();
  });

  test.each<[text: string, facts: Partial<Facts>]>([
    ['!(amount > 5.0)', { amount: Number.NaN }],
    ['!confidence.exists(name, confidence[name] < 0.5)', { confidence: { email: Number.NaN } }],
    ['!(ages.visa > 5.0)', { ages: { visa: Number.POSITIVE_INFINITY } }],
  ])('is also one that is no number: %s', (text, facts) => {
    expect(() => conditionOf(text).holds(factsOf(facts))).toThrow();
  });

  test.each([
    '!("visa" in ages) || ages["visa"] > 3.0',
    'has(ages.passport) && ages.passport > 3.0',
    'has(ages.visa) ? ages.visa > 3.0 : amount > 3.0',
    'confidence.all(name, confidence[name] > 0.5)',
    'amount / 5.0 > 1.0',
    'amount / ages.passport > 1.0',
    '(has(ages.visa) ? ages.visa : 4.0) > 3.0',
  ])('may be asked for: %s', (text) => {
    expect(conditionOf(text).holds(GUARDED)).toBe(true);
  });

  test.each<[text: string, column: number, says: RegExp]>([
    ['amount / 0.0 > 1.0', 10, /divides by zero/],
    ['conflicting.exists(name, confidence[name] < 0.5)', 26, /go unnoticed/],
    ['missing.exists(name, missing[3] == name)', 22, /go unnoticed/],
    ['confidence.exists(name, 1.0 / confidence[name] > 2.0)', 31, /variable of a macro/],
    ['missing.exists(name, double(name) > 2.0)', 22, /macro/],
  ])('is refused where it could not be told: %s', (text, column, says) => {
    expect(parseCondition(text)).toEqual({ column, says: expect.stringMatching(says) });
  });
});

/** A condition with what it must come to: a value that is missing is thrown, from left to right. */
interface Said {
  readonly text: string;
  run(facts: Facts): boolean;
}

const KEYS = ['passport', 'visa', 'other'] as const;
const leaf: fc.Arbitrary<Said> = fc.oneof(
  fc.boolean().map((value): Said => ({ text: String(value), run: () => value })),
  fc.tuple(fc.constantFrom(...KEYS), fc.integer({ min: 0, max: 3 })).map(
    ([key, limit]): Said => ({
      text: `ages["${key}"] > ${limit}.0`,
      run: ({ ages }) => {
        if (ages[key] === undefined) throw new Error(key);
        return ages[key] > limit;
      },
    }),
  ),
  fc.constantFrom(...KEYS).map((key): Said => ({ text: `"${key}" in ages`, run: ({ ages }) => key in ages })),
);
const { condition } = fc.letrec<{ condition: Said }>((tie) => ({
  condition: fc.oneof(
    { depthSize: 'small' },
    leaf,
    fc
      .tuple(tie('condition'), tie('condition'))
      .map(([a, b]): Said => ({ text: `(${a.text} || ${b.text})`, run: (facts) => a.run(facts) || b.run(facts) })),
    fc
      .tuple(tie('condition'), tie('condition'))
      .map(([a, b]): Said => ({ text: `(${a.text} && ${b.text})`, run: (facts) => a.run(facts) && b.run(facts) })),
    tie('condition').map((a): Said => ({ text: `!(${a.text})`, run: (facts) => !a.run(facts) })),
    fc.tuple(tie('condition'), tie('condition'), tie('condition')).map(
      ([a, b, c]): Said => ({
        text: `(${a.text} ? ${b.text} : ${c.text})`,
        run: (facts) => (a.run(facts) ? b.run(facts) : c.run(facts)),
      }),
    ),
  ),
}));
const ages = fc.dictionary(fc.constantFrom(...KEYS), fc.integer({ min: 0, max: 4 }), { noNullPrototype: true });

test('facts with any key taken out never reach auto by a rule that comes to it', () => {
  fc.assert(
    fc.property(condition, ages, (said, given) => {
      const facts = factsOf({ ages: given });
      const ruling = evaluate(policyOf(said.text), facts);
      let expected = 'on-error';
      try {
        expected = said.run(facts) ? 'rule-0' : 'otherwise';
      } catch {}
      expect(ruling.rule).toBe(expected);
    }),
    { numRuns: 2_000 },
  );
});

test('facts that lack a whole input never reach auto by a rule that reads it', () => {
  const { currency: _, ...lacking } = factsOf({});
  const ruling = evaluate(policyOf('currency != "EUR" || true'), lacking as Facts); // as nobody could build it in good faith
  expect(ruling.rule).toBe('on-error');
});
