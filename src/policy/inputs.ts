import type { ASTNode } from '@marcbachmann/cel-js';
import type { Facts } from '../domain/facts.ts';
import { isFact, nodesOf } from './environment.ts';

/** A fact that a condition names; of a map the one key where it asks for one. */
export interface Input {
  readonly name: keyof Facts;
  readonly key?: string;
}

/** `attributes.nationality` and `ages["passport"]` count as that one key. */
export function keyedInput(node: ASTNode): (Input & { readonly key: string }) | undefined {
  if (node.op !== '.' && node.op !== '[]') return undefined;
  const [object, key] = node.args;
  const text = typeof key === 'string' ? key : key.op === 'value' ? key.args : undefined;
  if (object.op !== 'id' || !isFact(object.args) || typeof text !== 'string') return undefined;
  return { name: object.args, key: text };
}

/** Every fact named in a condition: first those of which one key is asked for, then those taken whole. */
export function inputsOf(root: ASTNode): Input[] {
  const nodes = [...nodesOf(root)];
  const keyed = nodes.flatMap((node) => keyedInput(node) ?? []);
  const owned = new Set(nodes.flatMap((node) => (keyedInput(node) ? [objectOf(node)] : [])));
  const whole = nodes.flatMap((node) =>
    node.op === 'id' && isFact(node.args) && !owned.has(node) ? [{ name: node.args }] : [],
  );
  return [...new Map([...keyed, ...whole].map((input) => [nameOf(input), input])).values()];
}

export const nameOf = ({ name, key }: Input): string => (key === undefined ? name : `${name}.${key}`);

/** The value of an input; of a key that is not there, null. */
export function inputValue({ name, key }: Input, facts: Facts): unknown {
  const value: unknown = facts[name];
  if (key === undefined || typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.hasOwn(value, key) ? Reflect.get(value, key) : null;
}

export const valuesOf = (inputs: readonly Input[], facts: Facts): Record<string, unknown> =>
  Object.fromEntries(inputs.map((input) => [nameOf(input), inputValue(input, facts)]));

const objectOf = (node: ASTNode): unknown => (Array.isArray(node.args) ? node.args[0] : undefined);
