import { AttributeName } from '../domain/attribute.ts';
import type { Facts } from '../domain/facts.ts';
import type { Outcome } from '../domain/proposal.ts';
import { inputsOf } from '../policy/inputs.ts';
import { limitsOf } from '../policy/limits.ts';
import type { Policy } from '../policy/policy.ts';
import { rule } from './route.ts';

/** One thing that could be otherwise about an application: named without any value but the amount, which is the caller's. */
export interface Change {
  readonly kind: 'settle' | 'supply' | 'read' | 'pass' | 'clear' | 'read-surely' | 'amount';
  readonly name: string;
}

/** The fewest changes after which the application would be decided otherwise. */
export interface Flip {
  readonly changes: readonly Change[];
  readonly outcome: Outcome;
  readonly inbox: string;
  readonly rule: string;
}

interface Edit {
  readonly change: Change;
  apply(facts: Facts): Facts;
}

const SURE = 0.99;
/** More things than this are put right kind by kind, as each alone would change nothing. */
const MANY = 12;

/** The smallest changes that lead to another outcome, found by the ruling itself, floor and all: those of one thing first, then of two, and so on. */
export function whatWouldFlip(facts: Facts, policy: Policy, { most = 3 }: { readonly most?: number } = {}): Flip[] {
  const now = rule(facts, policy).outcome;
  const found: { readonly edits: readonly Edit[]; readonly flip: Flip }[] = [];
  const each = editsOf(facts, policy);
  for (const edits of each.length <= MANY ? subsets(each, each.length) : subsets(byKind(each), MANY)) {
    if (found.length >= most) break;
    if (found.some((smaller) => smaller.edits.every((edit) => edits.includes(edit)))) continue;
    const ruled = rule(
      edits.reduce((so, edit) => edit.apply(so), facts),
      policy,
    );
    if (ruled.outcome === now) continue;
    const changes = edits.map(({ change }) => change);
    found.push({ edits, flip: { changes, outcome: ruled.outcome, inbox: ruled.inbox, rule: ruled.rule } });
  }
  return found.map(({ flip }) => flip);
}

/** Everything that could be put right, and every amount at which the policy turns. */
function editsOf(facts: Facts, policy: Policy): Edit[] {
  const without = (name: string, list: readonly string[]) => list.filter((other) => other !== name);
  const unsure = unsureNames(facts, policy);
  return [
    ...facts.conflicting.map((name) =>
      edit('settle', name, (so) => {
        const conflicting = without(name, so.conflicting);
        return { ...so, conflicting, conflicts: conflicting.length };
      }),
    ),
    ...facts.missing.map((name) => edit('supply', name, (so) => supplied(name, so, policy))),
    ...facts.unreadable.map((name) =>
      edit('read', name, (so) => ({ ...so, unreadable: without(name, so.unreadable) })),
    ),
    ...(facts.partial ? [edit('read', 'every page', (so) => ({ ...so, partial: false }))] : []),
    ...facts.failedChecks.map((name) =>
      edit('pass', name, (so) => ({ ...so, failedChecks: without(name, so.failedChecks) })),
    ),
    ...facts.signals.map((name) => edit('clear', name, (so) => ({ ...so, signals: without(name, so.signals) }))),
    ...unsure.map((name) => edit('read-surely', name, (so) => readSurely(name, so, policy))),
    ...amountsNear(facts.amount, limitsOf(policy, 'amount')).map((amount) =>
      edit('amount', amount.toFixed(2), (so) => ({ ...so, amount })),
    ),
  ];
}

/** The attributes whose confidence keeps the policy from going on: required ones below its limit, and those it asks for by name. */
function unsureNames({ confidence }: Facts, policy: Policy): AttributeName[] {
  const limit = limitsOf(policy, 'minConfidence').at(-1) ?? 0;
  const asked = policy.rules.flatMap(({ condition }) => inputsOf(condition.ast));
  return AttributeName.options.filter((name) => {
    const sureness = confidence[name] ?? 1;
    if (asked.some((input) => input.name === 'confidence' && input.key === name)) return sureness < SURE;
    return (policy.requires.attributes.length === 0 || policy.requires.attributes.includes(name)) && sureness < limit;
  });
}

const edit = (kind: Change['kind'], name: string, apply: Edit['apply']): Edit => ({ change: { kind, name }, apply });

/** What was missing is there: a document, a field, or a fact that was then read surely. */
function supplied(name: string, facts: Facts, policy: Policy): Facts {
  const missing = facts.missing.filter((other) => other !== name);
  const oneOf = policy.requires.documents.find((types) => types.join('/') === name);
  const [type] = oneOf ?? [];
  if (type !== undefined) return { ...facts, missing, documents: { ...facts.documents, [type]: 1 } };
  const attribute = AttributeName.safeParse(name);
  return attribute.success ? readSurely(attribute.data, { ...facts, missing }, policy) : { ...facts, missing };
}

function readSurely(name: AttributeName, facts: Facts, { requires }: Policy): Facts {
  const confidence = { ...facts.confidence, [name]: SURE };
  const counted =
    requires.attributes.length > 0
      ? requires.attributes
      : AttributeName.options.filter((one) => confidence[one] !== undefined);
  return { ...facts, confidence, minConfidence: Math.min(...counted.map((one) => confidence[one] ?? 0)) };
}

/** At the next limit below and above, and just past it. */
function amountsNear(amount: number, limits: readonly number[]): number[] {
  const cent = 0.01;
  const below = limits.findLast((limit) => limit < amount);
  const above = limits.find((limit) => limit >= amount);
  const near = [
    below,
    below === undefined ? undefined : below - cent,
    above,
    above === undefined ? undefined : above + cent,
  ];
  return near.flatMap((each) => (each !== undefined && each >= 0 && each !== amount ? [each] : []));
}

/** All of a kind at once, where there are too many to try every combination; amounts stay apart, as there is one amount. */
function byKind(edits: readonly Edit[]): Edit[] {
  const groupOf = ({ change: { kind, name } }: Edit) => (kind === 'amount' ? `${kind} ${name}` : kind);
  return [...new Set(edits.map(groupOf))].flatMap((group) => {
    const same = edits.filter((each) => groupOf(each) === group);
    const [first] = same;
    if (!first) return [];
    const name = same.map(({ change }) => change.name).join(', ');
    return [edit(first.change.kind, name, (facts) => same.reduce((so, { apply }) => apply(so), facts))];
  });
}

/** Every choice of them, the small ones first. */
function* subsets<T>(items: readonly T[], largest: number): Generator<T[]> {
  for (let size = 1; size <= Math.min(largest, items.length); size++) yield* choices(items, size);
}

function* choices<T>(items: readonly T[], size: number): Generator<T[]> {
  if (size === 0) return yield [];
  for (const [at, item] of items.entries())
    for (const rest of choices(items.slice(at + 1), size - 1)) yield [item, ...rest];
}
