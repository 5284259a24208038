import { rule } from '../pipeline/route.ts';
import type { Policy } from '../policy/policy.ts';
import type { PolicyScenario } from '../policy/scenarios.ts';

export interface ScenarioResult {
  readonly name: string;
  readonly passed: boolean;
  readonly got: { readonly outcome: string; readonly inbox: string; readonly rule: string };
  readonly expected: PolicyScenario['expect'];
}

export interface PolicyTest {
  readonly results: readonly ScenarioResult[];
  /** Rules that no scenario led to. */
  readonly untested: readonly string[];
}

/** Tries a policy on its scenarios, by the ruling that decides applications, floor and all. */
export function testPolicy(policy: Policy, scenarios: readonly PolicyScenario[]): PolicyTest {
  const results = scenarios.map(({ name, facts, expect }): ScenarioResult => {
    const { outcome, inbox, rule: decided } = rule(facts, policy);
    const got = { outcome, inbox, rule: decided };
    const passed = (['outcome', 'inbox', 'rule'] as const).every(
      (key) => expect[key] === undefined || expect[key] === got[key],
    );
    return { name, passed, got, expected: expect };
  });
  const reached = new Set(results.map(({ got }) => got.rule));
  return { results, untested: policy.rules.map(({ id }) => id).filter((id) => !reached.has(id)) };
}
