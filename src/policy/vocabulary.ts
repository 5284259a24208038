import type { ASTNode } from '@marcbachmann/cel-js';
import { AttributeName } from '../domain/attribute.ts';
import type { Facts } from '../domain/facts.ts';
import { meant } from '../domain/meant.ts';
import { childrenOf, isFact } from './environment.ts';
import { keyedInput } from './inputs.ts';
import type { PolicyFile } from './policy.ts';
import type { Refusal } from './strict.ts';

/** The names that can come up in facts, as the types at hand have them. A misspelt one would never be found, and nobody told. */
export interface Vocabulary {
  /** Document type → its fields. */
  readonly types: Readonly<Record<string, readonly string[]>>;
  /** What can fail, as `type.field:check`. */
  readonly checks: readonly string[];
  readonly signals: readonly string[];
}

export type NamesOf = (fact: keyof Facts) => readonly string[] | undefined;

/** The names that a fact can hold under these requirements; undefined where it may hold anything. */
export function namesIn({ types, checks, signals }: Vocabulary, requires: PolicyFile['requires']): NamesOf {
  const fields = Object.entries(types).flatMap(([type, names]) => names.map((name) => `${type}.${name}`));
  const missing = [...requires.attributes, ...requires.documents.map((oneOf) => oneOf.join('/')), ...fields];
  const names: Partial<Record<keyof Facts, readonly string[]>> = {
    attributes: AttributeName.options,
    confidence: AttributeName.options,
    conflicting: AttributeName.options,
    documents: Object.keys(types),
    ages: Object.keys(types),
    missing,
    unreadable: fields,
    failedChecks: checks,
    signals,
  };
  return (fact) => names[fact];
}

/** Every literal that is held against names and is none of them, each with its place and what was probably meant. */
export const unknownNames = (root: ASTNode, namesOf: NamesOf): Refusal[] =>
  comparisonsIn(root).flatMap((compared) => refusalOf(compared, namesOf) ?? []);

/** Every literal that a condition holds against the names in a fact. */
export function comparisonsIn(root: ASTNode): Compared[] {
  const visit = (node: ASTNode, through: ReadonlyMap<string, keyof Facts>): Compared[] => [
    ...comparedIn(node, through),
    ...childrenOf(node).flatMap((child) => visit(child, withVariable(node, through))),
  ];
  return visit(root, new Map());
}

/** A text in a condition, the fact it is held against, and how. */
export interface Compared {
  readonly node: ASTNode;
  readonly text: string;
  readonly fact: keyof Facts;
  readonly how: 'is' | 'startsWith' | 'endsWith' | 'contains';
}

function comparedIn(node: ASTNode, through: ReadonlyMap<string, keyof Facts>): Compared[] {
  const keyed = keyedInput(node);
  if (keyed) return [{ node, text: keyed.key, fact: keyed.name, how: 'is' }];
  if (node.op === 'in') {
    const [item, list] = node.args;
    if (list.op === 'list') return list.args.flatMap((each) => literalAgainst(each, elementOf(item, through)));
    return literalAgainst(item, list.op === 'id' && isFact(list.args) ? list.args : undefined);
  }
  if (node.op === '==' || node.op === '!=') {
    const [left, right] = node.args;
    return [...literalAgainst(left, elementOf(right, through)), ...literalAgainst(right, elementOf(left, through))];
  }
  if (node.op !== 'rcall') return [];
  const [name, receiver, [argument]] = node.args;
  return argument && (name === 'startsWith' || name === 'endsWith' || name === 'contains')
    ? literalAgainst(argument, elementOf(receiver, through), name)
    : [];
}

function literalAgainst(node: ASTNode, fact: keyof Facts | undefined, how: Compared['how'] = 'is'): Compared[] {
  const text = node.op === 'value' ? node.args : undefined;
  return fact !== undefined && typeof text === 'string' ? [{ node, text, fact, how }] : [];
}

export function isTrueOf(name: string, how: Compared['how'], text: string): boolean {
  if (how === 'is') return name === text;
  if (how === 'contains') return name.includes(text);
  return how === 'startsWith' ? name.startsWith(text) : name.endsWith(text);
}

function refusalOf({ node, text, fact, how }: Compared, namesOf: NamesOf): Refusal | undefined {
  const names = namesOf(fact);
  // A file that was refused is told with a code, of which there are many.
  if (!names || (fact === 'unreadable' && text.startsWith('file'))) return undefined;
  if (names.some((name) => isTrueOf(name, how, text))) return undefined;
  const says =
    how === 'is'
      ? `${JSON.stringify(text)} can never be in ${fact}: ${meant(text, names.length > 20 ? nearTo(text, names) : names)}`
      : `nothing in ${fact} can ever be true of ${how}(${JSON.stringify(text)})`;
  return { offset: node.range.start, says };
}

/** Of very many names only those that begin alike are worth a look. */
const nearTo = (text: string, names: readonly string[]): readonly string[] => {
  const near = names.filter((name) => name.slice(0, 3).toLowerCase() === text.slice(0, 3).toLowerCase());
  return near.length > 0 ? near.slice(0, 20) : names.slice(0, 20);
};

/** The fact that an expression takes one name from: a macro's variable, or one place of a list. */
function elementOf(node: ASTNode, through: ReadonlyMap<string, keyof Facts>): keyof Facts | undefined {
  if (node.op === 'id') return through.get(node.args);
  const [object] = node.op === '[]' ? node.args : [];
  return object?.op === 'id' && isFact(object.args) && LISTS.has(object.args) ? object.args : undefined;
}

const LISTS = new Set<keyof Facts>(['conflicting', 'missing', 'unreadable', 'failedChecks', 'signals']);

/** What the variable of a macro goes through. */
function withVariable(node: ASTNode, through: ReadonlyMap<string, keyof Facts>): ReadonlyMap<string, keyof Facts> {
  if (node.op !== 'rcall') return through;
  const [, range, [variable]] = node.args;
  if (range.op !== 'id' || !isFact(range.args) || variable?.op !== 'id') return through;
  return new Map([...through, [variable.args, range.args]]);
}
