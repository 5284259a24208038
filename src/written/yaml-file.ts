import { isMap, isScalar, isSeq, LineCounter, type Node, type Pair, parseDocument } from 'yaml';
import type { Problem } from '../domain/problem.ts';

/** Something wrong at a place in a file: the names and numbers that lead there. */
export interface Mistake {
  readonly path: readonly PropertyKey[];
  readonly says: string;
  /** The name itself is wrong, not what it stands for. */
  readonly key?: string;
  /** Where in the text that stands there, counted from 0. */
  readonly offset?: number;
}

/** What a person wrote in YAML, with the place of everything in it. */
export interface YamlFile {
  readonly value: unknown;
  readonly mistakes: readonly Problem[];
  /** Mistakes with their file, line and column, as editors and terminals follow them, from top to bottom. */
  place(mistakes: readonly Mistake[]): Problem[];
}

/** Reads YAML; where it is none, every place at which it breaks is a mistake. */
export function parseYamlFile(name: string, text: string): YamlFile {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const at = (offset: number): string => {
    const { line, col } = lines.linePos(offset);
    return `${name}:${line}:${col}`;
  };
  const mistakes = document.errors.map(({ pos, message }) => ({
    at: at(pos[0]),
    says: `is not valid YAML: ${message}`,
  }));
  return {
    value: mistakes.length > 0 ? undefined : document.toJS(),
    mistakes,
    place: (found) =>
      found
        .map((mistake) => ({ ...mistake, offset: placeOf(mistake, document.contents, text) }))
        .sort((a, b) => a.offset - b.offset)
        .map(({ path, key, says, offset }) => {
          const where = [...path, ...(key === undefined ? [] : [key])].map(String).join('.');
          return { at: at(offset), says: `${where ? `"${where}" ` : ''}${says}` };
        }),
  };
}

/** Where a mistake stands, in a text that may be folded over several lines or quoted. */
function placeOf({ path, key, offset }: Mistake, root: Node | null, text: string): number {
  const start = offsetOf(root, path, key);
  const node = offset === undefined ? undefined : nodeAt(root, path);
  if (offset === undefined || !isScalar(node) || typeof node.value !== 'string') return start;
  const isBlock = node.type === 'BLOCK_FOLDED' || node.type === 'BLOCK_LITERAL';
  const from = isBlock ? text.indexOf('\n', start) + 1 : start + (node.type?.startsWith('QUOTE') ? 1 : 0);
  return afterLetters(text, from, node.value.slice(0, offset).replace(/\s/g, '').length, node.type);
}

/** Folding and indenting change nothing but white space: what is counted are letters, an escaped one once. */
function afterLetters(text: string, from: number, letters: number, type: unknown): number {
  const escaping = type === 'QUOTE_DOUBLE' ? '\\' : type === 'QUOTE_SINGLE' ? "'" : undefined;
  let at = from;
  for (let left = letters; at < text.length; at++) {
    if (/\s/.test(text[at] ?? '')) continue;
    if (left === 0) return at;
    if (text[at] === escaping) at++;
    left--;
  }
  return at;
}

const nodeAt = (root: Node | null, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((node, name) => (isSeq(node) ? node.items[Number(name)] : pairOf(node, name)?.value), root);

/** Where a path leads, or as far as it goes: what is missing is missing from what is there. */
function offsetOf(root: Node | null, path: readonly PropertyKey[], key: string | undefined): number {
  let node: unknown = root;
  let offset = root?.range?.[0] ?? 0;
  for (const [at, name] of path.entries()) {
    const pair = pairOf(node, name);
    const next = pair ? pair.value : isSeq(node) ? node.items[Number(name)] : undefined;
    if (next === undefined) return offset;
    const isLast = at === path.length - 1 && key === undefined;
    offset = startOf(isLast ? next : (pair?.key ?? next)) ?? startOf(pair?.key) ?? offset;
    node = next;
  }
  return (key === undefined ? undefined : startOf(pairOf(node, key)?.key)) ?? offset;
}

const pairOf = (node: unknown, name: PropertyKey): Pair | undefined =>
  isMap(node) ? node.items.find(({ key }) => isScalar(key) && String(key.value) === String(name)) : undefined;

const startOf = (node: unknown): number | undefined =>
  isScalar(node) || isMap(node) || isSeq(node) ? node.range?.[0] : undefined;
