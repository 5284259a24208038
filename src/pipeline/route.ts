import type { Facts } from '../domain/facts.ts';
import { NOT_RESERVED } from '../domain/profile.ts';
import type { Route, RuleTrace } from '../domain/proposal.ts';
import { evaluate, type Ruling } from '../policy/evaluate.ts';
import { AUTO, type Policy } from '../policy/policy.ts';

const FLOOR = 'floor';

/** Where an invented packet goes in production, and how many people it takes to say otherwise. */
export const INVENTED = {
  inbox: 'fraud',
  approvals: 2,
  because: 'An identifier was never given out to anybody',
} as const;
const INCOMPLETE = 'Not for auto: evidence is incomplete or fails a check';

/** What the policy rules, held to the floor whatever it says: evidence that is partial, missing, unreadable or fails a check never ends without people, and an identifier that belongs to nobody is for those who look into fraud. */
export function rule(facts: Facts, policy: Policy): Ruling {
  const ruled = evaluate(policy, facts);
  const floor = tryFloor(ruled, facts);
  const trace = [...ruled.trace, floor];
  if (!floor.hit) return { ...ruled, trace };
  if (!isInvented(facts))
    return { ...policy.otherwise, outcome: 'request-more', because: INCOMPLETE, rule: FLOOR, trace };
  return { ...INVENTED, outcome: ruled.outcome === 'decline' ? 'decline' : 'request-more', rule: FLOOR, trace };
}

export function routeOf({ inbox, approvals, rule, because, trace }: Ruling, { name, version, hash }: Policy): Route {
  return { inbox, approvals, rule, because, policy: { name, version, hash }, trace: [...trace] };
}

function tryFloor({ inbox, approvals }: Ruling, facts: Facts): RuleTrace {
  const { partial, missing, unreadable, failedChecks } = facts;
  const unsafe = partial || missing.length + unreadable.length + failedChecks.length > 0;
  const hit = isInvented(facts) || (unsafe && (inbox === AUTO || approvals === 0));
  return { rule: FLOOR, hit, inputs: { partial, missing, unreadable, failedChecks } };
}

const isInvented = ({ failedChecks }: Facts): boolean => failedChecks.some((name) => name.endsWith(`:${NOT_RESERVED}`));
