import type { Facts } from '../domain/facts.ts';
import { evaluate } from './evaluate.ts';
import { exampleOf, together, type Value, valuesToTry } from './examples.ts';
import type { Policy, Rule } from './policy.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What a policy leaves open, as far as examples show; each with one of them, told by what is unlike a perfect application. */
export interface Coverage {
  /** Rules that no example comes to: those above them take everything. */
  readonly unreachable: readonly string[];
  /** Applications that no rule decides. */
  readonly gaps: readonly Value[];
  /** Rules that both hit and lead elsewhere: which of them stands first decides. */
  readonly overlaps: readonly { readonly rules: readonly [first: string, second: string]; readonly example: Value }[];
  readonly examples: number;
}

const MOST_GAPS = 5;
/** Beyond pairs: so many chance choices of more values at once. */
const CHANCE = 2_000;

/** Tries every value at which a condition may turn, alone, in pairs, and some by chance (the same ones each time). */
export function coverage(policy: Policy, vocabulary: Vocabulary, seed = 1): Coverage {
  const reached = new Set<string>();
  const gaps: Value[] = [];
  const overlaps = new Map<string, Coverage['overlaps'][number]>();
  let examples = 0;
  for (const values of choices(valuesToTry(policy, vocabulary), seed)) {
    const example = together(values);
    const facts = exampleOf(example, policy);
    examples++;
    const { rule } = evaluate(policy, facts);
    reached.add(rule);
    if (rule === 'otherwise' && gaps.length < MOST_GAPS && !gaps.some((gap) => isPartOf(gap, example)))
      gaps.push(example);
    for (const [first, second] of pairs(policy.rules.filter((each) => hits(each, facts))))
      if (!leadAlike(first, second) && !overlaps.has(`${first.id} ${second.id}`))
        overlaps.set(`${first.id} ${second.id}`, { rules: [first.id, second.id], example });
  }
  const unreachable = policy.rules.map(({ id }) => id).filter((id) => !reached.has(id));
  return { unreachable, gaps, overlaps: [...overlaps.values()], examples };
}

/** A gap that is there already with something beside it tells nothing new. */
const isPartOf = (gap: Value, example: Value): boolean => {
  const values = new Map(Object.entries(example).map(([name, value]) => [name, JSON.stringify(value)]));
  return Object.entries(gap).every(([name, value]) => values.get(name) === JSON.stringify(value));
};

/** Nothing out of the way, then each value, each pair of two facts, and chance. */
function* choices(tried: readonly (readonly Value[])[], seed: number): Generator<readonly Value[]> {
  yield [];
  for (const values of tried) for (const value of values) yield [value];
  for (const [some, others] of pairs(tried)) for (const one of some) for (const other of others) yield [one, other];
  const random = randomFrom(seed);
  for (let at = 0; at < CHANCE; at++)
    yield tried.flatMap((values) => (random() < 0.5 ? (values[Math.floor(random() * values.length)] ?? []) : []));
}

function hits({ condition }: Rule, facts: Facts): boolean {
  try {
    return condition.holds(facts);
  } catch {
    return false;
  }
}

const leadAlike = ({ destination: one }: Rule, { destination: other }: Rule): boolean =>
  one.outcome === other.outcome && one.inbox === other.inbox && one.approvals === other.approvals;

const pairs = <T>(items: readonly T[]): [T, T][] =>
  items.flatMap((item, at) => items.slice(at + 1).map((other): [T, T] => [item, other]));

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
