import { z } from 'zod';
import { Facts } from '../domain/facts.ts';
import { Outcome } from '../domain/proposal.ts';
import { loadShaped } from './written-file.ts';

/** An application that nothing speaks against, and nothing for. */
export const NOTHING: Facts = {
  conflicts: 0,
  conflicting: [],
  missing: [],
  unreadable: [],
  failedChecks: [],
  signals: [],
  minConfidence: 1,
  confidence: {},
  attributes: {},
  documents: {},
  ages: {},
  amount: 0,
  currency: '',
  country: '',
  product: '',
  partial: false,
};

const Expected = z.strictObject({
  outcome: Outcome.optional(),
  inbox: z.string().optional(),
  rule: z.string().optional(),
});

/** Facts that a policy is tried on, and where they must lead; what is not said of the facts is as good as can be. */
const Scenario = z.strictObject({
  name: z.string().min(1),
  facts: z.strictObject(Facts.shape).partial(),
  expect: Expected.refine((expected) => Object.keys(expected).length > 0, 'an outcome, an inbox or a rule'),
});
const ScenariosFile = z.strictObject({ tests: z.array(Scenario).min(1) });

export interface PolicyScenario {
  readonly name: string;
  readonly facts: Facts;
  readonly expect: z.infer<typeof Expected>;
}

/** `mine.policy.yaml` and `mine.yaml` have their tests beside them, in `mine.tests.yaml`. */
export const scenariosPathOf = (policy: string): string => policy.replace(/(\.policy)?\.ya?ml$/, '.tests.yaml');

/** The scenarios of a file; refused with `policy.invalid`, every mistake at once. */
export const loadScenarios = (path: string): PolicyScenario[] =>
  loadShaped(path, ScenariosFile, namesAt).tests.map(({ facts, ...test }) => ({ ...test, facts: completed(facts) }));

/** The number of conflicts follows from their names. */
const completed = ({ conflicting = [], ...facts }: z.infer<typeof Scenario>['facts']): Facts => ({
  ...NOTHING,
  ...Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)),
  conflicting,
  conflicts: facts.conflicts ?? conflicting.length,
});

function namesAt([, , third]: readonly PropertyKey[]): readonly string[] {
  if (third === 'facts') return Object.keys(Facts.shape);
  return third === 'expect' ? Object.keys(Expected.shape) : Object.keys(Scenario.shape);
}
