import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Failure } from '../../src/domain/failure.ts';
import { DEFAULT_POLICY, loadPolicy } from '../../src/policy/load.ts';
import { loadScenarios, scenariosPathOf } from '../../src/policy/scenarios.ts';
import { testPolicy } from '../../src/services/test-policy.ts';

const SCENARIOS = loadScenarios(scenariosPathOf(DEFAULT_POLICY));

test('the policy that Docket brings passes its own scenarios, which come to every rule of it', () => {
  const { results, untested } = testPolicy(loadPolicy(), SCENARIOS);
  expect(results.filter(({ passed }) => !passed)).toEqual([]);
  expect(untested).toEqual([]);
});

test('a scenario fails where the policy leads elsewhere, and the rules that none leads to are named', () => {
  const [first] = SCENARIOS;
  if (!first) throw new Error('no scenario');
  const { results, untested } = testPolicy(loadPolicy(), [{ ...first, expect: { inbox: 'senior' } }]);
  expect(results).toMatchObject([{ passed: false, got: { inbox: 'auto', rule: 'clean' } }]);
  expect(untested).toContain('conflict');
});

test.each([
  ['tests: [{name: a, facts: {conflictng: [address]}, expect: {inbox: x}}]', /did you mean "conflicting"/],
  ['tests: [{name: a, facts: {}, expect: {}}]', /must be an outcome, an inbox or a rule/],
  ['tests: [{name: a, facts: {amount: many}, expect: {inbox: x}}]', /must be a number/],
])('scenarios with a mistake are refused with its place: %s', (text, says) => {
  const path = join(mkdtempSync(join(tmpdir(), 'docket-policy-')), 'mine.tests.yaml');
  writeFileSync(path, text);
  try {
    loadScenarios(path);
    expect.unreachable();
  } catch (error) {
    expect(error instanceof Failure && error.problems).toEqual([
      { at: expect.stringMatching(/^mine.tests.yaml:1:\d+$/), says: expect.stringMatching(says) },
    ]);
  }
});
