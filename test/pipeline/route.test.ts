import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Facts } from '../../src/domain/facts.ts';
import { rule } from '../../src/pipeline/route.ts';
import { loadGround, loadPolicy, parsePolicy } from '../../src/policy/load.ts';

const APPROVE_ALL = parsePolicy(
  `policy: careless
version: 1
rules:
  - {id: everyone, when: "true", then: {outcome: approve, inbox: auto, approvals: 0}, because: Everyone is welcome}
otherwise: {outcome: approve, inbox: review, approvals: 1}
on-error: {inbox: review, approvals: 1}
`,
  loadGround(),
);

const names = fc.array(fc.constantFrom('passport.mrz:mrz-check-digits', 'address', 'file:document.empty'), {
  maxLength: 2,
});
const share = fc.double({ min: 0, max: 1, noNaN: true });
const facts: fc.Arbitrary<Facts> = fc.record({
  conflicts: fc.nat(2),
  conflicting: names,
  missing: names,
  unreadable: names,
  failedChecks: names,
  signals: names,
  minConfidence: share,
  confidence: fc.constant({}),
  attributes: fc.constant({}),
  documents: fc.constant({}),
  ages: fc.constant({}),
  amount: fc.double({ min: 0, max: 1e6, noNaN: true }),
  currency: fc.constant('USD'),
  country: fc.constant('USA'),
  product: fc.constant(''),
  partial: fc.boolean(),
});

test('no policy sends partial, missing, unreadable or failing evidence to auto', () => {
  fc.assert(
    fc.property(facts, fc.constantFrom(APPROVE_ALL, loadPolicy()), (given, policy) => {
      const { inbox, approvals, outcome } = rule(given, policy);
      const unsafe =
        given.partial || [given.missing, given.unreadable, given.failedChecks].some((list) => list.length > 0);
      if (unsafe) expect([inbox === 'auto', approvals > 0, outcome]).toEqual([false, true, 'request-more']);
      expect(inbox === 'auto').toBe(approvals === 0);
    }),
  );
});

const INVENTED = 'application-form.email:not-reserved';

test('no policy keeps an invented identifier from two people who look into fraud', () => {
  fc.assert(
    fc.property(facts, fc.constantFrom(APPROVE_ALL, loadPolicy()), (given, policy) => {
      const ruled = rule({ ...given, failedChecks: [...given.failedChecks, INVENTED] }, policy);
      expect(ruled).toMatchObject({ outcome: 'request-more', inbox: 'fraud', approvals: 2, rule: 'floor' });
      expect(ruled.trace.at(-1)).toMatchObject({ rule: 'floor', hit: true });
    }),
  );
});

test('a decline goes past the floor to people unchanged', () => {
  const declining = parsePolicy(
    `policy: strict
version: 1
rules:
  - {id: no, when: partial, then: {outcome: decline, inbox: senior, approvals: 2}, because: Not in full}
otherwise: {outcome: request-more, inbox: review, approvals: 1}
on-error: {inbox: review, approvals: 1}
`,
    loadGround(),
  );
  const [given] = fc.sample(facts, 1);
  if (!given) throw new Error('no sample');
  expect(rule({ ...given, partial: true }, declining)).toMatchObject({
    rule: 'no',
    outcome: 'decline',
    inbox: 'senior',
  });
  expect(rule({ ...given, partial: true, failedChecks: [INVENTED] }, declining)).toMatchObject({
    outcome: 'decline',
    inbox: 'fraud',
  });
});
