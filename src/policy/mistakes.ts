import type { z } from 'zod';
import { meant } from '../domain/meant.ts';
import { mistakesOfShape } from '../written/mistakes-of-shape.ts';
import type { Mistake } from '../written/yaml-file.ts';
import type { Condition, ConditionError } from './condition.ts';
import { AUTO, type Ground, PolicyFile, RESERVED_RULES } from './policy.ts';
import { namesIn, unknownNames } from './vocabulary.ts';

export const isCondition = (condition: Condition | ConditionError): condition is Condition => 'holds' in condition;

/** What zod found wrong in a policy, each with what is allowed there. */
export const mistakesOfPolicyShape = (error: z.ZodError, value: unknown): Mistake[] =>
  mistakesOfShape(error, value, { namesAt, choiceAt: () => 'one of the forms that the README shows' });

function namesAt([top, , third]: readonly PropertyKey[]): readonly string[] {
  const { requires, rules, otherwise } = PolicyFile.shape;
  const rule = rules.element.shape;
  if (top === 'requires') return Object.keys(requires.unwrap().shape);
  if (top === 'rules') return Object.keys(third === undefined ? rule : rule.then.shape);
  if (top === 'otherwise') return Object.keys(otherwise.shape);
  return top === 'on-error' ? Object.keys(PolicyFile.shape['on-error'].shape) : Object.keys(PolicyFile.shape);
}

/** What the shape alone cannot say, from the conditions to the places they lead to. */
export const mistakesOfPolicy = (
  file: PolicyFile,
  conditions: readonly (Condition | ConditionError)[],
  ground: Ground,
): Mistake[] => [
  ...typeMistakes(file, ground),
  ...conditions.flatMap((condition, at) => conditionMistakes(condition, ['rules', at, 'when'], file, ground)),
  ...file.rules.flatMap((_, at) => ruleMistakes(file, at, ground)),
  ...placeMistakes(['otherwise'], file.otherwise, ground),
  ...placeMistakes(['on-error'], file['on-error'], ground),
];

function conditionMistakes(
  condition: Condition | ConditionError,
  path: Mistake['path'],
  { requires }: PolicyFile,
  { vocabulary }: Ground,
): Mistake[] {
  if (!isCondition(condition)) return [{ path, offset: condition.column - 1, says: condition.says }];
  if (!vocabulary) return [];
  return unknownNames(condition.ast, namesIn(vocabulary, requires)).map((refusal) => ({ path, ...refusal }));
}

/** A type that there is not would be missing for ever. */
function typeMistakes({ requires, rules }: PolicyFile, { vocabulary }: Ground): Mistake[] {
  if (!vocabulary) return [];
  const types = Object.keys(vocabulary.types);
  const unknown = (ids: readonly string[], path: Mistake['path']): Mistake[] =>
    ids.flatMap((id, at) =>
      types.includes(id) ? [] : [{ path: [...path, at], says: `is no document type: ${meant(id, types)}` }],
    );
  return [
    ...requires.documents.flatMap((oneOf, at) => unknown(oneOf, ['requires', 'documents', at])),
    ...rules.flatMap(({ then }, rule) =>
      (then.wants ?? []).flatMap(({ oneOf }, at) => unknown(oneOf, ['rules', rule, 'then', 'wants', at, 'oneOf'])),
    ),
  ];
}

/** `auto` and no approvals belong together, and a refusal is never the machine's alone. */
function ruleMistakes({ rules }: PolicyFile, at: number, ground: Ground): Mistake[] {
  const rule = rules[at];
  if (!rule) return [];
  const { id, then } = rule;
  const path = ['rules', at, 'then'];
  const codes = Object.keys(ground.reasons);
  return [
    ...(rules.findIndex((other) => other.id === id) < at
      ? [{ path: ['rules', at, 'id'], says: 'is there twice' }]
      : []),
    ...(RESERVED_RULES.includes(id) ? [{ path: ['rules', at, 'id'], says: 'is a name that is reserved' }] : []),
    ...(then.inbox === AUTO && then.approvals > 0
      ? [{ path: [...path, 'approvals'], says: 'must be 0: auto is decided without people' }]
      : []),
    ...(then.inbox === AUTO && then.outcome === 'decline'
      ? [{ path: [...path, 'inbox'], says: 'must be an inbox of people: nobody is refused by a machine alone' }]
      : []),
    ...(then.inbox === AUTO ? [] : placeMistakes(path, then, ground)),
    ...(then.reasons && then.outcome !== 'decline'
      ? [{ path: [...path, 'reasons'], says: 'are told to those who are refused: the outcome must be decline' }]
      : []),
    ...(then.reasons ?? []).flatMap((code, index) =>
      codes.includes(code)
        ? []
        : [{ path: [...path, 'reasons', index], says: `is no code of the table of reasons: ${meant(code, codes)}` }],
    ),
  ];
}

/** Whatever is not decided by a rule goes to people. */
function placeMistakes(
  path: Mistake['path'],
  { inbox, approvals }: { readonly inbox: string; readonly approvals: number },
  { inboxes }: Ground,
): Mistake[] {
  const at = [...path, 'inbox'];
  if (inbox === AUTO) return [{ path: at, says: 'must be an inbox of people, never auto' }];
  const known = Object.keys(inboxes);
  return [
    ...(known.includes(inbox) ? [] : [{ path: at, says: `is no inbox of inboxes.yaml: ${meant(inbox, known)}` }]),
    ...(approvals > 0 ? [] : [{ path: [...path, 'approvals'], says: 'must be at least 1: only auto has none' }]),
  ];
}
