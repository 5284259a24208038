import { describe, expect, test } from 'vitest';
import { DOCUMENT_TYPES } from '../../src/documents/index.ts';
import { Failure } from '../../src/domain/failure.ts';
import type { Problem } from '../../src/domain/problem.ts';
import { vocabularyOf } from '../../src/pipeline/vocabulary.ts';
import { loadGround, loadPolicy, parsePolicy } from '../../src/policy/load.ts';

const GROUND = loadGround();

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

const VOCABULARY = vocabularyOf(DOCUMENT_TYPES);

function problemsIn(text: string): readonly Problem[] {
  try {
    parsePolicy(text, { ...GROUND, vocabulary: VOCABULARY });
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
      version: 2,
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
  });

  test.each<[what: string, parts: Parts, at: RegExp, says: RegExp]>([
    [
      'an unknown input',
      { when: 'conflicts > 0.0 && confilcts > 1.0' },
      /^policy.yaml:6:31$/,
      /Unknown variable: confilcts: did you mean "conflicts"/,
    ],
    ['a wrong type', { when: 'conflicts + "a" == "b"' }, /:6:12$/, /no such overload/],
    ['a condition that is no yes or no', { when: 'conflicts' }, /:6:12$/, /must be true or false/],
    ['half a condition', { when: 'partial &&' }, /:6:22$/, /./],
    ['matches() as a method', { when: 'country.matches("(a+)+$")' }, /:6:12$/, /matches\(\) is not allowed/],
    [
      'matches() deep inside',
      { when: 'missing.exists(m, size(m) > 3 && m.matches("x"))' },
      /:6:45$/,
      /matches\(\) is not allowed/,
    ],
    ['an unknown inbox', { leads: '{outcome: approve, inbox: nobody, approvals: 1}' }, /:7:37$/, /inboxes.yaml/],
    ['auto with approvals', { leads: '{outcome: approve, inbox: auto, approvals: 1}' }, /:7:54$/, /must be 0/],
    ['people without approvals', { leads: '{outcome: approve, inbox: review, approvals: 0}' }, /:7:56$/, /at least 1/],
    [
      'auto where no rule decides',
      { otherwise: '{outcome: approve, inbox: auto, approvals: 0}' },
      /:9:38$/,
      /never auto/,
    ],
    ['auto where a rule fails', { onError: '{inbox: auto, approvals: 0}' }, /:10:19$/, /never auto/],
    ['a reserved name', { id: 'floor' }, /:5:9$/, /reserved/],
    [
      'a misspelt attribute',
      { when: 'partial || attributes.fulName == "x"' },
      /:6:23$/,
      /can never be in attributes: did you mean "fullName"/,
    ],
    ['a misspelt type', { when: 'ages["pasport"] > 3.0' }, /:6:12$/, /did you mean "passport"/],
    ['a misspelt name in a list', { when: '"adress" in conflicting' }, /:6:12$/, /did you mean "address"/],
    [
      'a name that a macro looks for in vain',
      { when: 'conflicting.exists(name, name == "e-mail")' },
      /:6:45$/,
      /did you mean "email"/,
    ],
    [
      'a check that there is not',
      { when: 'failedChecks.exists(check, check.endsWith(":mrz-digits"))' },
      /:6:54$/,
      /nothing in failedChecks can ever be true of endsWith/,
    ],
    [
      'a document that is missing under another name',
      { when: '"passport" in missing' },
      /:6:12$/,
      /can never be in missing/,
    ],
    [
      'a refusal by the machine alone',
      { leads: '{outcome: decline, inbox: auto, approvals: 0}' },
      /:7:37$/,
      /nobody is refused by a machine alone/,
    ],
    [
      'a reason that there is not',
      { leads: '{outcome: decline, inbox: fraud, approvals: 2, reasons: [identity-not-verifyed]}' },
      /:7:68$/,
      /did you mean "identity-not-verified"/,
    ],
    [
      'reasons for what is no refusal',
      { leads: '{outcome: approve, inbox: review, approvals: 1, reasons: [income-not-verified]}' },
      /:7:68$/,
      /the outcome must be decline/,
    ],
    [
      'a wanted type that there is not',
      { leads: '{outcome: request-more, inbox: review, approvals: 1, wants: [{oneOf: [pasport], text: Send it}]}' },
      /:7:81$/,
      /is no document type: did you mean "passport"/,
    ],
    [
      'a key that there is not',
      { leads: '{outcome: request-more, inbox: review, aprovals: 1, approvals: 1}' },
      /:7:50$/,
      /did you mean "approvals"/,
    ],
    [
      'an unknown outcome',
      { leads: '{outcome: maybe, inbox: review, approvals: 1}' },
      /:7:21$/,
      /rules.0.then.outcome/,
    ],
  ])('refuses %s and says where', (_what, parts, at, says) => {
    expect(problemsIn(written(parts))).toContainEqual({
      at: expect.stringMatching(at),
      says: expect.stringMatching(says),
    });
  });

  test('refuses a required type that there is not', () => {
    const text = written().replace('rules:', 'requires: {documents: [[pasport]]}\nrules:');
    expect(problemsIn(text)).toEqual([
      { at: 'policy.yaml:4:25', says: expect.stringMatching(/is no document type: did you mean "passport"/) },
    ]);
  });

  test('finds the place in a condition that is folded over lines', () => {
    const text = written().replace(/when: .*/, 'when: >-\n      partial\n      || confilcts > 1.0');
    expect(problemsIn(text)).toEqual([{ at: 'policy.yaml:8:10', says: expect.stringMatching(/"conflicts"/) }]);
  });

  test('keeps the hash of a policy that uses nothing new', () => {
    const text = written({});
    expect(parsePolicy(text, GROUND).text).toBe(
      '{"policy":"onboarding","version":3,"requires":{"attributes":[],"documents":[]},"rules":[{"id":"conflict","when":"conflicts > 0.0","then":{"outcome":"request-more","inbox":"senior","approvals":2},"because":"Two sources disagree"}],"otherwise":{"outcome":"request-more","inbox":"review","approvals":1},"on-error":{"inbox":"review","approvals":1}}',
    );
  });

  test('tells every mistake at once', () => {
    expect(
      problemsIn(written({ when: 'nope', otherwise: '{outcome: approve, inbox: auto, approvals: 0}' })),
    ).toHaveLength(2);
  });

  test('refuses a rule that is there twice', () => {
    const rule = written().match(/ {2}- id[\s\S]*disagree\n/)?.[0] ?? '';
    expect(problemsIn(written().replace('otherwise', `${rule}otherwise`))).toEqual([
      { at: 'policy.yaml:9:9', says: '"rules.1.id" is there twice' },
    ]);
  });

  test.each([
    ['text that is no YAML', 'policy: [', /:1:10$/],
    ['an empty file', '', /:1:1$/],
  ])('refuses %s', (_what, text, at) => {
    expect(problemsIn(text)).toContainEqual({ at: expect.stringMatching(at), says: expect.any(String) });
  });

  test('refuses a file that is not there', () => {
    expect(() => loadPolicy('no-such-file.yaml')).toThrow(Failure);
  });

  test('hashes what the policy says, not how it is laid out', () => {
    const hash = (text: string) => parsePolicy(text, GROUND).hash;
    expect(hash(`# a comment\n${written()}`)).toBe(hash(written()));
    expect(hash(written({ leads: '{approvals: 2, inbox: senior, outcome: request-more}' }))).toBe(hash(written()));
    expect(hash(written({ when: 'conflicts > 1.0' }))).not.toBe(hash(written()));
  });
});
