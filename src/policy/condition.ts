import { type ASTNode, Environment, type ParseResult } from '@marcbachmann/cel-js';
import type { Facts } from '../domain/facts.ts';

/** A CEL condition, checked by type: whether it holds for some facts, and which of them it looks at. */
export interface Condition {
  readonly source: string;
  /** True or false; throws where it cannot be evaluated (a key that is not there). */
  holds(facts: Facts): boolean;
  /** The facts that the condition names, with their values; of a map only the keys it asks for. */
  inputsFrom(facts: Facts): Record<string, unknown>;
}

/** Why a condition was refused, and at which column of its text, counted from 1. */
export interface ConditionError {
  readonly column: number;
  readonly says: string;
}

const TYPES = {
  conflicts: 'double',
  conflicting: 'list<string>',
  missing: 'list<string>',
  unreadable: 'list<string>',
  failedChecks: 'list<string>',
  signals: 'list<string>',
  minConfidence: 'double',
  confidence: 'map<string, double>',
  attributes: 'map<string, string>',
  documents: 'map<string, double>',
  ages: 'map<string, double>',
  amount: 'double',
  currency: 'string',
  country: 'string',
  product: 'string',
  partial: 'bool',
} as const satisfies Record<keyof Facts, string>;

const environment = new Environment({ limits: { maxAstNodes: 1000, maxDepth: 50 } });
for (const [name, type] of Object.entries(TYPES)) environment.registerVariable(name, type);

/** Parses and type-checks a condition; a wrong one is told as a value, with its column. */
export function parseCondition(source: string): Condition | ConditionError {
  const { valid, type, error } = environment.check(source);
  if (!valid) return { column: (error?.range?.start ?? 0) + 1, says: error?.summary ?? 'is not valid' };
  if (type !== 'bool') return { column: 1, says: `must be true or false, and is ${type ?? 'of no known type'}` };
  const parsed = environment.parse(source);
  const nodes = [...nodesOf(parsed.ast)];
  const matches = nodes.find((node) => (node.op === 'call' || node.op === 'rcall') && node.args[0] === 'matches');
  // A regular expression can be made to backtrack for ever; contains, startsWith and endsWith cannot.
  if (matches)
    return { column: matches.range.start + 1, says: 'matches() is not allowed; use contains, startsWith or endsWith' };
  return conditionOf(source, parsed, nodes);
}

function conditionOf(source: string, parsed: ParseResult, nodes: readonly ASTNode[]): Condition {
  const inputs = inputsOf(nodes);
  return {
    source,
    holds: (facts) => {
      const result: unknown = parsed(facts);
      if (typeof result !== 'boolean') throw new TypeError('a condition gave neither true nor false');
      return result;
    },
    inputsFrom: (facts) =>
      Object.fromEntries(inputs.map(({ name, key }) => [key ? `${name}.${key}` : name, valueAt(facts, name, key)])),
  };
}

interface Input {
  readonly name: keyof Facts;
  readonly key?: string;
}

/** Every fact named in a condition; `attributes.nationality` and `ages["passport"]` count as that one key. */
function inputsOf(nodes: readonly ASTNode[]): Input[] {
  const keyed = nodes.flatMap((node) => {
    if (node.op !== '.' && node.op !== '[]') return [];
    const [object, key] = node.args;
    const text = typeof key === 'string' ? key : key.op === 'value' ? key.args : undefined;
    return object.op === 'id' && isFact(object.args) && typeof text === 'string'
      ? [{ node: object, input: { name: object.args, key: text } }]
      : [];
  });
  const owned = new Set<ASTNode>(keyed.map(({ node }) => node));
  const whole = nodes.flatMap((node) =>
    node.op === 'id' && isFact(node.args) && !owned.has(node) ? [{ name: node.args }] : [],
  );
  const inputs: Input[] = [...keyed.map(({ input }) => input), ...whole];
  return [...new Map(inputs.map((input) => [`${input.name}.${input.key ?? ''}`, input])).values()];
}

function valueAt(facts: Facts, name: keyof Facts, key: string | undefined): unknown {
  const value: unknown = facts[name];
  if (key === undefined || typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return new Map<string, unknown>(Object.entries(value)).get(key) ?? null;
}

const isFact = (name: string): name is keyof Facts => Object.hasOwn(TYPES, name);

function* nodesOf(node: ASTNode): Generator<ASTNode> {
  yield node;
  const args: unknown[] = Array.isArray(node.args) ? node.args.flat(2) : [node.args];
  for (const argument of args) if (isNode(argument)) yield* nodesOf(argument);
}

const isNode = (value: unknown): value is ASTNode =>
  typeof value === 'object' && value !== null && 'op' in value && 'args' in value;
