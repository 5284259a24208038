import { describe, expect, test } from 'vitest';
import { Failure } from '../../src/domain/failure.ts';
import type { Problem } from '../../src/domain/problem.ts';
import { loadInboxes, loadPolicy, parsePolicy } from '../../src/policy/load.ts';

const INBOXES = loadInboxes();

interface Parts {
  readonly when?: string;
  readonly leads?: string;
  readonly otherwise?: string;
  readonly onError?: string;
  readonly id?: string;
}

const written = ({
  when = 'conflicts > 0.0',
  leads = '{outcome: request-more, inbox: senior, approvals: 2}',
  otherwise = '{outcome: request-more, inbox: review, approvals: 1}',
  onError = '{inbox: review, approvals: 1}',
  id = 'conflict',
}: Parts = {}): string => `
policy: onboarding
version: 3
rules:
  - id: ${id}
    when: ${JSON.stringify(when)}
    then: ${leads}
    because: Two sources disagree
otherwise: ${otherwise}
on-error: ${onError}
`;

function problemsIn(text: string): readonly Problem[] {
  try {
    parsePolicy(text, INBOXES);
    return [];
  } catch (error) {
    if (error instanceof Failure && error.code === 'policy.invalid') return error.problems;
    throw error;
  }
}

describe('loading a policy', () => {
  test('accepts the one that Docket brings, with its name, version and hash', () => {
    expect(loadPolicy()).toMatchObject({
      name: 'onboarding',
      version: 1,
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
  });

  test.each<[what: string, parts: Parts, at: RegExp, says: RegExp]>([
    [
      'an unknown input',
      { when: 'conflicts > 0.0 && confilcts > 1.0' },
      /rule conflict, when, column 20/,
      /Unknown variable/,
    ],
    ['a wrong type', { when: 'conflicts + "a" == "b"' }, /column 1/, /no such overload/],
    ['a condition that is no yes or no', { when: 'conflicts' }, /column 1/, /must be true or false/],
    ['half a condition', { when: 'partial &&' }, /column 11/, /./],
    ['matches() as a method', { when: 'country.matches("(a+)+$")' }, /column/, /matches\(\) is not allowed/],
    [
      'matches() deep inside',
      { when: 'missing.exists(m, size(m) > 3 && m.matches("x"))' },
      /column/,
      /matches\(\) is not allowed/,
    ],
    [
      'an unknown inbox',
      { leads: '{outcome: approve, inbox: nobody, approvals: 1}' },
      /rule conflict, then/,
      /inboxes.yaml/,
    ],
    [
      'auto with approvals',
      { leads: '{outcome: approve, inbox: auto, approvals: 1}' },
      /rule conflict, then/,
      /must be 0/,
    ],
    [
      'people without approvals',
      { leads: '{outcome: approve, inbox: review, approvals: 0}' },
      /rule conflict, then/,
      /at least 1/,
    ],
    [
      'auto where no rule decides',
      { otherwise: '{outcome: approve, inbox: auto, approvals: 0}' },
      /otherwise/,
      /never auto/,
    ],
    ['auto where a rule fails', { onError: '{inbox: auto, approvals: 0}' }, /on-error/, /never auto/],
    ['a reserved name', { id: 'floor' }, /rule floor/, /reserved/],
    ['an unknown outcome', { leads: '{outcome: maybe, inbox: review, approvals: 1}' }, /rules.0.then.outcome/, /./],
  ])('refuses %s and says where', (_what, parts, at, says) => {
    expect(problemsIn(written(parts))).toContainEqual({
      at: expect.stringMatching(at),
      says: expect.stringMatching(says),
    });
  });

  test('tells every mistake at once', () => {
    expect(
      problemsIn(written({ when: 'nope', otherwise: '{outcome: approve, inbox: auto, approvals: 0}' })),
    ).toHaveLength(2);
  });

  test('refuses a rule that is there twice', () => {
    const rule = written().match(/ {2}- id[\s\S]*disagree\n/)?.[0] ?? '';
    expect(problemsIn(written().replace('otherwise', `${rule}otherwise`))).toEqual([
      { at: 'rule conflict', says: 'is there twice' },
    ]);
  });

  test.each([
    ['text that is no YAML', 'policy: [', /line 1/],
    ['an empty file', '', /top/],
  ])('refuses %s', (_what, text, at) => {
    expect(problemsIn(text)).toContainEqual({ at: expect.stringMatching(at), says: expect.any(String) });
  });

  test('refuses a file that is not there', () => {
    expect(() => loadPolicy('no-such-file.yaml')).toThrow(Failure);
  });

  test('hashes what the policy says, not how it is laid out', () => {
    const hash = (text: string) => parsePolicy(text, INBOXES).hash;
    expect(hash(`# a comment\n${written()}`)).toBe(hash(written()));
    expect(hash(written({ leads: '{approvals: 2, inbox: senior, outcome: request-more}' }))).toBe(hash(written()));
    expect(hash(written({ when: 'conflicts > 1.0' }))).not.toBe(hash(written()));
  });
});
