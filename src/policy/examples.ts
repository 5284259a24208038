import type { ASTNode } from '@marcbachmann/cel-js';
import { AttributeName } from '../domain/attribute.ts';
import type { Facts } from '../domain/facts.ts';
import { nodesOf, TYPES } from './environment.ts';
import { keyedInput } from './inputs.ts';
import { limitsOf } from './limits.ts';
import type { Policy } from './policy.ts';
import { NOTHING } from './scenarios.ts';
import { comparisonsIn, isTrueOf, namesIn, type Vocabulary } from './vocabulary.ts';

/** One value of one fact, which an example takes as it is. */
export type Value = Partial<Facts>;

/** How far past a limit is past it: a cent, a hundredth. */
const STEP = 0.01;
/** No name that a policy asks for; a list may hold others too. */
const LISTS = ['missing', 'unreadable', 'failedChecks', 'signals', 'conflicting'] as const;

/** Of each fact that a policy looks at, the values at which one of its conditions may turn, and one that none asks for. */
export function valuesToTry(policy: Policy, vocabulary: Vocabulary): readonly (readonly Value[])[] {
  const asts = policy.rules.map(({ condition }) => condition.ast);
  return [
    ...LISTS.map((fact) => listsOf(fact, asts, policy, vocabulary)),
    ...(['amount', 'minConfidence'] as const).map((fact) =>
      around(limitsOf(policy, fact))
        .filter((value) => fact === 'amount' || value <= 1)
        .map((value): Value => ({ [fact]: value })),
    ),
    ...(['currency', 'country', 'product'] as const).map((fact) => textsOf(fact, asts)),
    ...keyedValues(asts),
    [{ partial: true }],
  ].filter((values) => values.length > 0);
}

/** A list with one name for each thing that is asked of its names, and with one that nothing is asked of. */
function listsOf(
  fact: (typeof LISTS)[number],
  asts: readonly ASTNode[],
  { requires }: Policy,
  vocabulary: Vocabulary,
): Value[] {
  const names = namesIn(vocabulary, requires)(fact) ?? [];
  const asked = asts.flatMap((ast) => comparisonsIn(ast)).filter((compared) => compared.fact === fact);
  const fitting = asked.flatMap(({ how, text }) => names.find((name) => isTrueOf(name, how, text)) ?? []);
  const other = names.find((name) => !asked.some(({ how, text }) => isTrueOf(name, how, text)));
  return [...new Set([...fitting, ...(other === undefined ? [] : [other])])].map((name) =>
    fact === 'conflicting' ? { conflicting: [name], conflicts: 1 } : { [fact]: [name] },
  );
}

const around = (limits: readonly number[]): number[] =>
  [...new Set(limits.flatMap((limit) => [limit - STEP, limit, limit + STEP]))].filter((value) => value >= 0);

/** The texts that a fact is compared with, and one that it is not. */
function textsOf(fact: 'currency' | 'country' | 'product', asts: readonly ASTNode[]): Value[] {
  const near = asts.flatMap((ast) =>
    [...nodesOf(ast)].filter((node) => [...nodesOf(node)].some(({ op, args }) => op === 'id' && args === fact)),
  );
  const texts = near.flatMap((node) =>
    [...nodesOf(node)].flatMap(({ op, args }) => (op === 'value' && typeof args === 'string' ? [args] : [])),
  );
  return texts.length === 0 ? [] : [...new Set([...texts, 'another'])].map((text): Value => ({ [fact]: text }));
}

/** Of each key that is asked for by name: the values around the numbers it is held against, or the texts. */
function keyedValues(asts: readonly ASTNode[]): Value[][] {
  const found = new Map<string, Value[]>();
  for (const node of asts.flatMap((ast) => [...nodesOf(ast)])) {
    if (!Array.isArray(node.args)) continue;
    for (const side of node.args) {
      const input = typeof side === 'object' && 'op' in side ? keyedInput(side) : undefined;
      if (!input) continue;
      const literals = node.args.flatMap((other) =>
        typeof other === 'object' && 'op' in other && other.op === 'value' ? [other.args] : [],
      );
      const id = `${input.name}.${input.key}`;
      const values =
        TYPES[input.name] === 'map<string, string>'
          ? [...literals.filter((one) => typeof one === 'string'), 'another']
          : around(literals.map(Number).filter(Number.isFinite));
      found.set(id, [
        ...(found.get(id) ?? []),
        ...values.map((value): Value => ({ [input.name]: { [input.key]: value } })),
      ]);
    }
  }
  return [...found.values()];
}

const MAPS = ['confidence', 'attributes', 'documents', 'ages'] as const;

/** These values as one; keys of one map stand side by side. */
export function together(values: readonly Value[]): Value {
  const maps = MAPS.flatMap((name) => {
    const given = values.map((value) => value[name]).filter((map) => map !== undefined);
    return given.length === 0 ? [] : [[name, Object.assign({}, ...given)] as const];
  });
  return Object.assign({}, ...values, Object.fromEntries(maps));
}

/** Facts with these values, as good as can be otherwise. */
export function exampleOf(values: Value, { requires }: Policy): Facts {
  const names = requires.attributes.length > 0 ? requires.attributes : AttributeName.options;
  const sure = Object.fromEntries(names.map((name) => [name, 1]));
  return { ...NOTHING, ...values, confidence: { ...sure, ...values.confidence } };
}
