import { isMap, isScalar, isSeq, LineCounter, type Node, type Pair, parseDocument } from 'yaml';
import type { Problem } from '../domain/problem.ts';

/** Something wrong at a place in a definition: the names and numbers that lead there. */
export interface Mistake {
  readonly path: readonly PropertyKey[];
  readonly says: string;
  /** The name itself is wrong, not what it stands for. */
  readonly key?: string;
}

/** A definition as it was written, with the place of everything in it. */
export interface DefinitionFile {
  readonly value: unknown;
  readonly mistakes: readonly Problem[];
  /** Mistakes with their file, line and column, as editors and terminals follow them, from top to bottom. */
  place(mistakes: readonly Mistake[]): Problem[];
}

/** Reads YAML; where it is none, every place at which it breaks is a mistake. */
export function parseDefinition(name: string, text: string): DefinitionFile {
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
        .map((mistake) => ({ ...mistake, offset: offsetOf(document.contents, mistake.path, mistake.key) }))
        .sort((a, b) => a.offset - b.offset)
        .map(({ path, key, says, offset }) => {
          const where = [...path, ...(key === undefined ? [] : [key])].map(String).join('.');
          return { at: at(offset), says: `${where ? `"${where}" ` : ''}${says}` };
        }),
  };
}

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
