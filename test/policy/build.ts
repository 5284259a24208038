import type { Facts } from '../../src/domain/facts.ts';
import { loadGround, parsePolicy } from '../../src/policy/load.ts';
import type { Policy } from '../../src/policy/policy.ts';
import { NOTHING } from '../../src/policy/scenarios.ts';

/** Facts that hold nothing but what is given. */
export const factsOf = (given: Partial<Facts>): Facts => ({
  ...NOTHING,
  minConfidence: 0.95,
  confidence: { fullName: 0.95 },
  attributes: { fullName: 'Anna Eriksson' },
  documents: { passport: 1 },
  currency: 'USD',
  country: 'USA',
  ...given,
});

/** Rules that all approve, one a condition. */
export const policyOf = (...conditions: string[]): Policy =>
  parsePolicy(
    `policy: test
version: 1
rules:
${conditions
  .map(
    (when, index) => `  - id: rule-${index}
    when: ${JSON.stringify(when)}
    then: {outcome: approve, inbox: auto, approvals: 0}
    because: rule ${index} hit`,
  )
  .join('\n')}
otherwise: {outcome: request-more, inbox: review, approvals: 1}
on-error: {inbox: senior, approvals: 2}
`,
    loadGround(),
  );
