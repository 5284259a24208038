import type { Facts } from '../domain/facts.ts';
import type { RuleTrace } from '../domain/proposal.ts';
import type { Destination, Policy, Rule } from './policy.ts';

/** Which rule decides, where that leads, and every rule that was tried on the way. */
export interface Ruling extends Destination {
  readonly rule: string;
  readonly trace: readonly RuleTrace[];
}

/** Rules from top to bottom, the first that hits decides. One that cannot be evaluated goes to `on-error`, as if it had hit: never on to a later rule that might approve. Never throws. */
export function evaluate(policy: Policy, facts: Facts): Ruling {
  const trace: RuleTrace[] = [];
  for (const rule of policy.rules) {
    const tried = tryRule(rule, facts);
    trace.push(tried);
    if (tried.error) return { rule: 'on-error', ...policy.onError, trace };
    if (tried.hit) return { rule: rule.id, ...rule.destination, trace };
  }
  return { rule: 'otherwise', ...policy.otherwise, trace };
}

function tryRule({ id, condition }: Rule, facts: Facts): RuleTrace {
  const inputs = condition.inputsFrom(facts);
  try {
    return { rule: id, hit: condition.holds(facts), inputs };
  } catch {
    return { rule: id, hit: false, inputs, error: true };
  }
}
