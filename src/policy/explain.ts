import type { Facts } from '../domain/facts.ts';
import { valuesOf } from './inputs.ts';
import { isLeaf, type Part } from './parts.ts';
import type { Policy } from './policy.ts';

/** Whether a part of a condition holds; `error` where a value that it needs is not there. */
export type Truth = 'true' | 'false' | 'error' | 'not-reached';

/** A part of a condition; of one that is not taken apart further, the values it saw. */
export interface PartExplanation {
  readonly text: string;
  readonly truth: Truth;
  readonly saw?: Readonly<Record<string, unknown>>;
  readonly of?: readonly PartExplanation[];
}

/** A rule of the policy: what became of it, and why. */
export interface RuleExplanation {
  readonly rule: string;
  readonly result: 'hit' | 'no' | 'error' | 'not-reached';
  readonly outcome: string;
  readonly inbox: string;
  readonly condition: PartExplanation;
}

const RESULT = { true: 'hit', false: 'no', error: 'error', 'not-reached': 'not-reached' } as const;

/** Every rule of a policy, in order: hit or not, and why; those after the one that decides are not reached. */
export function explainRuling({ rules }: Policy, facts: Facts): RuleExplanation[] {
  let decided = false;
  return rules.map(({ id, condition, destination: { outcome, inbox } }) => {
    const explained = decided ? notReached(condition.part) : explainPart(condition.part, facts);
    decided ||= explained.truth !== 'false';
    return { rule: id, result: RESULT[explained.truth], outcome, inbox, condition: explained };
  });
}

/** What an explanation says without the values that were seen: names, and whether each part holds. */
export const withoutValues = (part: PartExplanation): PartExplanation => {
  const { saw: _, of, ...rest } = part;
  return { ...rest, ...(of && { of: of.map(withoutValues) }) };
};

/** As `holds` comes to each part, from left to right. */
function explainPart(part: Part, facts: Facts): PartExplanation {
  const { text } = part;
  if (isLeaf(part)) return { text, truth: truthOf(() => part.holds(facts)), saw: valuesOf(part.inputs, facts) };
  if (part.op === 'if') {
    const asked = explainPart(part.of[0], facts);
    const [yes, no] = [
      asked.truth === 'true' ? explainPart(part.of[1], facts) : notReached(part.of[1]),
      asked.truth === 'false' ? explainPart(part.of[2], facts) : notReached(part.of[2]),
    ];
    const taken = asked.truth === 'true' ? yes.truth : asked.truth === 'false' ? no.truth : asked.truth;
    return { text, truth: taken, of: [asked, yes, no] };
  }
  if (part.op === 'not') {
    const of = explainPart(part.of[0], facts);
    return { text, truth: of.truth === 'true' ? 'false' : of.truth === 'false' ? 'true' : of.truth, of: [of] };
  }
  return inTurn(part.op === 'or' ? 'false' : 'true', text, part.of, facts);
}

/** The parts of `||` or `&&` until one of them does not say `onward`. */
function inTurn(onward: 'true' | 'false', text: string, parts: readonly Part[], facts: Facts): PartExplanation {
  let truth: Truth = onward;
  const of = parts.map((each) => {
    if (truth !== onward) return notReached(each);
    const explained = explainPart(each, facts);
    truth = explained.truth;
    return explained;
  });
  return { text, truth, of };
}

function truthOf(ask: () => boolean): Truth {
  try {
    return ask() ? 'true' : 'false';
  } catch {
    return 'error';
  }
}

const notReached = (part: Part): PartExplanation => ({
  text: part.text,
  truth: 'not-reached',
  ...(!isLeaf(part) && { of: part.of.map(notReached) }),
});
