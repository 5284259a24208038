import type { ASTNode } from '@marcbachmann/cel-js';
import type { Facts } from '../domain/facts.ts';
import { meant } from '../domain/meant.ts';
import { environment, nodesOf, TYPES } from './environment.ts';
import { inputsOf, valuesOf } from './inputs.ts';
import { holds, type Part, partsOf } from './parts.ts';

/** A CEL condition, checked by type: whether it holds for some facts, and which of them it looks at. */
export interface Condition {
  readonly source: string;
  readonly ast: ASTNode;
  /** What it is made of, down to the single questions. */
  readonly part: Part;
  /** True or false; throws where a value it comes to is not there, even where CEL would let the error pass. */
  holds(facts: Facts): boolean;
  /** The facts that the condition names, with their values; of a map only the keys it asks for. */
  inputsFrom(facts: Facts): Record<string, unknown>;
}

/** Why a condition was refused, and at which column of its text, counted from 1. */
export interface ConditionError {
  readonly column: number;
  readonly says: string;
}

/** Parses and type-checks a condition; a wrong one is told as a value, with its column. */
export function parseCondition(source: string): Condition | ConditionError {
  const { valid, type, error } = environment.check(source);
  if (!valid) return { column: (error?.range?.start ?? 0) + 1, says: saysOf(error?.summary) };
  if (type !== 'bool') return { column: 1, says: `must be true or false, and is ${type ?? 'of no known type'}` };
  const { ast } = environment.parse(source);
  const matches = [...nodesOf(ast)].find(({ op, args }) => (op === 'call' || op === 'rcall') && args[0] === 'matches');
  // A regular expression can be made to backtrack for ever; contains, startsWith and endsWith cannot.
  if (matches)
    return { column: matches.range.start + 1, says: 'matches() is not allowed; use contains, startsWith or endsWith' };
  const { part, refusals } = partsOf(ast);
  const [refusal] = refusals;
  if (refusal) return { column: refusal.offset + 1, says: refusal.says };
  const inputs = inputsOf(ast);
  return {
    source,
    ast,
    part,
    holds: (facts) => holds(part, facts),
    inputsFrom: (facts) => valuesOf(inputs, facts),
  };
}

/** A misspelt input is told with the one that was probably meant. */
function saysOf(summary = 'is not valid'): string {
  const [, unknown] = summary.match(/^Unknown variable: (\w+)/) ?? [];
  return unknown === undefined ? summary : `${summary}: ${meant(unknown, Object.keys(TYPES))}`;
}
