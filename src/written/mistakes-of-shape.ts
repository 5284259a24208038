import type { z } from 'zod';
import { meant } from '../domain/meant.ts';
import type { Mistake } from './yaml-file.ts';

/** What may stand at a place of a file. */
export interface Allowed {
  readonly namesAt: (path: readonly PropertyKey[]) => readonly string[];
  /** Where several forms are allowed: which. */
  readonly choiceAt: (path: readonly PropertyKey[]) => string;
}

/** What zod found wrong, each with what is allowed there. */
export const mistakesOfShape = (error: z.ZodError, value: unknown, allowed: Allowed): Mistake[] =>
  error.issues.flatMap((issue) => mistakesOf(issue, valueAt(value, issue.path), allowed));

function mistakesOf(issue: z.core.$ZodIssue, given: unknown, allowed: Allowed): Mistake[] {
  const { path } = issue;
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ path, key, says: `is not known here: ${meant(key, allowed.namesAt(path))}` }));
  return [
    { path, says: given === undefined ? `is missing: it ${says(issue, given, allowed)}` : says(issue, given, allowed) },
  ];
}

function says(issue: z.core.$ZodIssue, given: unknown, { choiceAt }: Allowed): string {
  switch (issue.code) {
    case 'invalid_value':
      return given === undefined
        ? `is one of ${issue.values.map(String).join(', ')}`
        : `is none of those allowed: ${meant(String(given), issue.values.map(String))}`;
    case 'invalid_type':
      return `must be ${TYPES[issue.expected] ?? issue.expected}`;
    case 'invalid_union':
      return `must be ${choiceAt(issue.path)}`;
    case 'invalid_format':
    case 'custom':
      return `must be ${issue.message}`;
    case 'too_small':
      return issue.origin === 'number'
        ? `must be ${issue.inclusive ? 'at least' : 'more than'} ${issue.minimum}`
        : 'must not be empty';
    case 'too_big':
      return `must be at most ${issue.maximum}`;
    default:
      return issue.message;
  }
}

const TYPES: Readonly<Record<string, string>> = {
  string: 'text (in quotes, where it looks like a number)',
  boolean: 'true or false',
  number: 'a number',
  array: 'a list: [one, another]',
  object: 'names with values: {name: value}',
  record: 'names with values: {name: value}',
};

const valueAt = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (inside, name) => (typeof inside === 'object' && inside !== null ? Reflect.get(inside, name) : undefined),
    value,
  );
