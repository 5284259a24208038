import { type ASTNode, serialize } from '@marcbachmann/cel-js';
import type { Facts } from '../domain/facts.ts';
import { environment } from './environment.ts';
import { type Input, inputsOf, inputValue } from './inputs.ts';
import { mustBeNumber, mustBeSound, mustBeThere, type Needs, needsOf, type Refusal } from './strict.ts';

/** A condition taken apart at `||`, `&&`, `!` and `?:`: they are ours, so that an error is never swallowed, and each leaf can be told by itself. */
export type Part = Leaf | Branch;

export type Branch = { readonly text: string } & (
  | { readonly op: 'or' | 'and'; readonly of: readonly Part[] }
  | { readonly op: 'not'; readonly of: readonly [Part] }
  | { readonly op: 'if'; readonly of: readonly [asked: Part, yes: Part, no: Part] }
);

/** What is asked of the facts in one go. Throws where a value it needs is not there. */
export interface Leaf {
  readonly op: 'leaf';
  readonly text: string;
  readonly node: ASTNode;
  readonly inputs: readonly Input[];
  holds(facts: Facts): boolean;
}

export const isLeaf = (part: Part): part is Leaf => part.op === 'leaf';

export const leavesOf = (part: Part): readonly Leaf[] => (isLeaf(part) ? [part] : part.of.flatMap(leavesOf));

/** Takes a condition apart; what no leaf can be held to is refused. */
export function partsOf(root: ASTNode): { readonly part: Part; readonly refusals: readonly Refusal[] } {
  const refusals: Refusal[] = [];
  const split = (node: ASTNode): Part => {
    const text = serialize(node);
    if (node.op === '||') return { op: 'or', text, of: chainOf(node, '||').map(split) };
    if (node.op === '&&') return { op: 'and', text, of: chainOf(node, '&&').map(split) };
    if (node.op === '!_') return { op: 'not', text, of: [split(node.args)] };
    if (node.op === '?:')
      return { op: 'if', text, of: [split(node.args[0]), split(node.args[1]), split(node.args[2])] };
    const { needs, refusals: found } = needsOf(node);
    refusals.push(...found);
    return leafOf(node, text, needs);
  };
  return { part: split(root), refusals };
}

/** `a || b || c` is one choice of three. */
const chainOf = (node: ASTNode, op: '||' | '&&'): ASTNode[] =>
  node.op === op ? node.args.flatMap((each) => chainOf(each, op)) : [node];

/** From left to right, and no further than needed: `"passport" in ages && ages["passport"] > 3.0` guards what it reads. */
export function holds(part: Part, facts: Facts): boolean {
  if (isLeaf(part)) return part.holds(facts);
  switch (part.op) {
    case 'or':
      return part.of.some((each) => holds(each, facts));
    case 'and':
      return part.of.every((each) => holds(each, facts));
    case 'not':
      return !holds(part.of[0], facts);
    case 'if':
      return holds(holds(part.of[0], facts) ? part.of[1] : part.of[2], facts);
  }
}

function leafOf(node: ASTNode, text: string, needs: Needs): Leaf {
  const run = environment.parse(text);
  const inputs = inputsOf(node);
  const numbers = needs.numbers.map(({ node, divides }) => ({ run: environment.parse(serialize(node)), divides }));
  return {
    op: 'leaf',
    text,
    node,
    inputs,
    holds(facts) {
      for (const input of inputs) mustBeSound(inputValue(input, facts));
      for (const key of needs.keys) mustBeThere(inputValue(key, facts));
      for (const { run, divides } of numbers) mustBeNumber(run(facts), divides);
      const result: unknown = run(facts);
      if (typeof result !== 'boolean') throw new TypeError('a condition gave neither true nor false');
      return result;
    },
  };
}
