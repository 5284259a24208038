import type { Facts } from '../domain/facts.ts';
import type { Route, RuleTrace } from '../domain/proposal.ts';
import { evaluate, type Ruling } from '../policy/evaluate.ts';
import { AUTO, type Policy } from '../policy/policy.ts';

const FLOOR = 'floor';

/** What the policy rules, held to the floor: evidence that is partial, missing, unreadable or fails a check never ends without people, whatever a policy says. */
export function rule(facts: Facts, policy: Policy): Ruling {
  const ruled = evaluate(policy, facts);
  const floor = tryFloor(ruled, facts);
  const trace = [...ruled.trace, floor];
  if (!floor.hit) return { ...ruled, trace };
  const because = 'Not for auto: evidence is incomplete or fails a check';
  return { ...policy.otherwise, outcome: 'request-more', because, rule: FLOOR, trace };
}

export function routeOf({ inbox, approvals, rule, because, trace }: Ruling, { name, version, hash }: Policy): Route {
  return { inbox, approvals, rule, because, policy: { name, version, hash }, trace: [...trace] };
}

function tryFloor({ inbox, approvals }: Ruling, { partial, missing, unreadable, failedChecks }: Facts): RuleTrace {
  const unsafe = partial || missing.length + unreadable.length + failedChecks.length > 0;
  const hit = unsafe && (inbox === AUTO || approvals === 0);
  return { rule: FLOOR, hit, inputs: { partial, missing, unreadable, failedChecks } };
}
