import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse, YAMLParseError } from 'yaml';
import type { z } from 'zod';
import { Failure } from '../domain/failure.ts';
import { type Problem, problemsOf } from '../domain/problem.ts';
import { type Condition, type ConditionError, parseCondition } from './condition.ts';
import { AUTO, InboxesFile, type Policy, PolicyFile, RESERVED_RULES, type Rule } from './policy.ts';

export type { Policy } from './policy.ts';

const DEFAULT_POLICY = fileURLToPath(new URL('./default.policy.yaml', import.meta.url));
const DEFAULT_INBOXES = fileURLToPath(new URL('./inboxes.yaml', import.meta.url));

/** The policy of a file, or the one that Docket brings; refused with `policy.invalid`, every mistake at once. */
export function loadPolicy(path: string = DEFAULT_POLICY, inboxesPath: string = DEFAULT_INBOXES): Policy {
  return parsePolicy(read(path), loadInboxes(inboxesPath));
}

export const loadInboxes = (path: string = DEFAULT_INBOXES): InboxesFile => parseYaml(read(path), InboxesFile);

/** A policy from its text. */
export function parsePolicy(text: string, { inboxes }: InboxesFile): Policy {
  const file = parseYaml(text, PolicyFile);
  const conditions = file.rules.map(({ when }) => parseCondition(when));
  const problems = [...conditionProblems(file, conditions), ...placeProblems(file, new Set(Object.keys(inboxes)))];
  if (problems.length > 0) throw new Failure('policy.invalid', { problems });
  const canonical = JSON.stringify(file);
  return {
    name: file.policy,
    version: file.version,
    hash: hashOf(canonical),
    text: canonical,
    requires: file.requires,
    rules: rulesOf(file, conditions.filter(isCondition)),
    otherwise: { because: 'No rule decides this application', ...withoutUndefined(file.otherwise) },
    onError: {
      outcome: 'request-more',
      because: 'A rule could not be evaluated',
      ...withoutUndefined(file['on-error']),
    },
  };
}

/** Comments, layout and the order of keys do not count: zod gives the keys in the schema's order. */
const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

function rulesOf(file: PolicyFile, conditions: readonly Condition[]): Rule[] {
  return file.rules.flatMap(({ id, then, because }, index) => {
    const condition = conditions[index];
    return condition ? [{ id, condition, destination: { ...then, because } }] : [];
  });
}

function conditionProblems(file: PolicyFile, conditions: readonly (Condition | ConditionError)[]): Problem[] {
  return conditions.flatMap((condition, index) =>
    isCondition(condition)
      ? []
      : [{ at: `rule ${file.rules[index]?.id}, when, column ${condition.column}`, says: condition.says }],
  );
}

/** `auto` and no approvals belong together, and whatever is not decided by a rule goes to people. */
function placeProblems(file: PolicyFile, inboxes: ReadonlySet<string>): Problem[] {
  const ids = file.rules.map(({ id }) => id);
  const rules = file.rules.flatMap(({ id, then }, index) => [
    ...(ids.indexOf(id) < index ? [{ at: `rule ${id}`, says: 'is there twice' }] : []),
    ...(RESERVED_RULES.includes(id) ? [{ at: `rule ${id}`, says: 'has a name that is reserved' }] : []),
    ...(then.inbox === AUTO && then.approvals > 0
      ? [{ at: `rule ${id}, then`, says: 'auto is decided without people: approvals must be 0' }]
      : []),
    ...(then.inbox === AUTO ? [] : humanProblems(`rule ${id}, then`, then, inboxes)),
  ]);
  return [
    ...rules,
    ...humanProblems('otherwise', file.otherwise, inboxes),
    ...humanProblems('on-error', file['on-error'], inboxes),
  ];
}

function humanProblems(
  at: string,
  { inbox, approvals }: { readonly inbox: string; readonly approvals: number },
  inboxes: ReadonlySet<string>,
): Problem[] {
  if (inbox === AUTO) return [{ at, says: 'must be an inbox of people, never auto' }];
  return [
    ...(inboxes.has(inbox) ? [] : [{ at, says: 'names an inbox that inboxes.yaml does not have' }]),
    ...(approvals > 0 ? [] : [{ at, says: 'needs at least 1 approval: only auto has none' }]),
  ];
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    throw new Failure('policy.invalid', { problems: [{ at: '(file)', says: 'cannot be read' }], cause });
  }
}

function parseYaml<Schema extends z.ZodType>(text: string, schema: Schema): z.infer<Schema> {
  const parsed = schema.safeParse(yamlOf(text));
  if (!parsed.success) throw new Failure('policy.invalid', { problems: problemsOf(parsed.error) });
  return parsed.data;
}

function yamlOf(text: string): unknown {
  try {
    return parse(text);
  } catch (cause) {
    const line = cause instanceof YAMLParseError ? cause.linePos?.[0].line : undefined;
    throw new Failure('policy.invalid', {
      problems: [{ at: `line ${line ?? '?'}`, says: 'is not valid YAML' }],
      cause,
    });
  }
}

const isCondition = (condition: Condition | ConditionError): condition is Condition => 'holds' in condition;

/** Leaves out `because` where it is not said, so that the default stands. */
const withoutUndefined = <T extends { because?: string | undefined }>({ because, ...rest }: T) => ({
  ...rest,
  ...(because !== undefined && { because }),
});
