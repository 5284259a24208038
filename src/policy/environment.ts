import { type ASTNode, Environment } from '@marcbachmann/cel-js';
import type { Facts } from '../domain/facts.ts';

/** What a policy may look at, with its type in CEL. */
export const TYPES = {
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

export const environment = new Environment({ limits: { maxAstNodes: 1000, maxDepth: 50 } });
for (const [name, type] of Object.entries(TYPES)) environment.registerVariable(name, type);

export const isFact = (name: string): name is keyof Facts => Object.hasOwn(TYPES, name);

export const childrenOf = (node: ASTNode): ASTNode[] =>
  (Array.isArray(node.args) ? node.args.flat(2) : [node.args]).filter(isNode);

export function* nodesOf(node: ASTNode): Generator<ASTNode> {
  yield node;
  for (const child of childrenOf(node)) yield* nodesOf(child);
}

const isNode = (value: unknown): value is ASTNode =>
  typeof value === 'object' && value !== null && 'op' in value && 'args' in value;
