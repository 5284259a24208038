import { type ASTNode, serialize } from '@marcbachmann/cel-js';
import { childrenOf, environment, TYPES } from './environment.ts';
import { type Input, keyedInput } from './inputs.ts';

/** What must be so before a part of a condition may be asked whether it is true. CEL lets `||`, `&&`, `exists` and `all` swallow an error where another part decides, and dividing by zero gives a number: either could let an application pass on a value that nobody has. */
export interface Needs {
  /** Keys that must be there, as an error about them would be swallowed. */
  readonly keys: readonly Input[];
  /** Expressions that must come to a finite number; divisors not to zero. */
  readonly numbers: readonly { readonly node: ASTNode; readonly divides: boolean }[];
}

/** Why a part cannot be held to that, and at which offset. */
export interface Refusal {
  readonly offset: number;
  readonly says: string;
}

/** Where a node stands: below something that swallows errors, and what the variables of macros around it go through. */
interface Place {
  readonly swallowed: boolean;
  readonly through: ReadonlyMap<string, string | undefined>;
}

const SWALLOW = new Set(['exists', 'all']);
const MACROS = new Set(['exists', 'all', 'exists_one', 'filter', 'map']);
/** Conversions that fail on text they cannot read. */
const CONVERT = new Set(['double', 'int', 'uint', 'bool', 'timestamp', 'duration', 'bytes']);
const NOT_INSIDE = 'may fail for want of a value, which would go unnoticed inside exists, all, || or &&';

/** What a part needs, or why it is refused. */
export function needsOf(root: ASTNode): { readonly needs: Needs; readonly refusals: readonly Refusal[] } {
  const [keys, numbers, refusals]: [Input[], Needs['numbers'][number][], Refusal[]] = [[], [], []];
  const refuse = (node: ASTNode, says: string) => void refusals.push({ offset: node.range.start, says });
  const needNumber = (node: ASTNode, divides: boolean) => {
    if (node.op === 'value' && (!divides || Number(node.args) !== 0)) return;
    if (node.op === 'value') return refuse(node, 'divides by zero');
    if (environment.check(serialize(node)).valid) numbers.push({ node, divides });
    else refuse(node, 'must not hang on a variable of a macro: it could not be checked beforehand');
  };
  const visit = (node: ASTNode, place: Place): void => {
    if (isQuestion(node)) return;
    const input = keyedInput(node);
    if (input && place.swallowed) keys.push(input);
    if (node.op === '/' || node.op === '%') needNumber(node.args[1], true);
    if (node.op === 'call' && node.args[0] === 'double') needNumber(node, false);
    if (place.swallowed && !input && mayFail(node, place)) refuse(node, NOT_INSIDE);
    for (const [child, inside] of insides(node, place)) visit(child, inside);
  };
  visit(root, { swallowed: false, through: new Map() });
  return { needs: { keys, numbers }, refusals };
}

/** `has(ages.passport)` asks whether the key is there: it does not read it. */
export const isQuestion = (node: ASTNode): boolean => node.op === 'call' && node.args[0] === 'has';

/** Whether it can fail on facts that are well formed; a key that the macro around it takes from the same map is there. */
function mayFail(node: ASTNode, { through }: Place): boolean {
  if (node.op === 'call' && CONVERT.has(node.args[0])) return true;
  if (node.op === 'rcall' && node.args[0].startsWith('get')) return true;
  if (node.op !== '[]') return false;
  const [object, key] = node.args;
  return !(object.op === 'id' && key.op === 'id' && through.get(key.args) === object.args && isMap(object.args));
}

const isMap = (name: string): boolean =>
  Object.entries(TYPES).some(([fact, type]) => fact === name && /^map/.test(type));

/** The children of a node, each with where it stands. */
function insides(node: ASTNode, place: Place): [ASTNode, Place][] {
  if (node.op === '||' || node.op === '&&') return node.args.map((child) => [child, { ...place, swallowed: true }]);
  if (node.op !== 'rcall' || !MACROS.has(node.args[0])) return childrenOf(node).map((child) => [child, place]);
  const [name, range, [variable, ...bodies]] = node.args;
  const through = new Map(place.through);
  if (variable?.op === 'id') through.set(variable.args, range.op === 'id' ? range.args : undefined);
  const inside = { swallowed: place.swallowed || SWALLOW.has(name), through };
  return [[range, place], ...bodies.map((body): [ASTNode, Place] => [body, inside])];
}

/** Throws on what is not there or no number, in a map too: such a comparison is false, and its opposite true. */
export function mustBeSound(value: unknown): void {
  if (value === undefined || (typeof value === 'number' && !Number.isFinite(value)))
    throw new TypeError('a value is missing');
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    for (const name in value) mustBeSound(Reflect.get(value, name));
}

export function mustBeThere(value: unknown): void {
  if (value === null || value === undefined) throw new TypeError('a value is missing');
}

export function mustBeNumber(value: unknown, divides: boolean): void {
  const number = Number(value);
  if (!Number.isFinite(number) || (divides && number === 0)) throw new TypeError('no number to go on with');
}
