import type { Facts } from '../domain/facts.ts';
import { nodesOf } from './environment.ts';
import type { Policy } from './policy.ts';

type Numeric = { [Name in keyof Facts]: Facts[Name] extends number ? Name : never }[keyof Facts];

/** The numbers that a policy holds one input against, in order: where its answer may turn. */
export function limitsOf({ rules }: Policy, name: Numeric): number[] {
  const limits = rules.flatMap(({ condition }) =>
    [...nodesOf(condition.ast)].flatMap(({ op, args }) => {
      if (!['<', '<=', '>', '>=', '==', '!='].includes(op) || !Array.isArray(args)) return [];
      const names = args.some(
        (node) => typeof node === 'object' && 'op' in node && node.op === 'id' && node.args === name,
      );
      const numbers = args.flatMap((node) =>
        typeof node === 'object' && 'op' in node && node.op === 'value' ? [Number(node.args)] : [],
      );
      return names ? numbers.filter(Number.isFinite) : [];
    }),
  );
  return [...new Set(limits)].sort((a, b) => a - b);
}
