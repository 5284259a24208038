import { spellings } from './fold.ts';
import { sameNickname } from './nicknames.ts';

const TITLES = /^(?:MR|MRS|MS|MISS|MX|DR|PROF|SIR|DAME|HERR|FRAU|MME|MLLE)$/;
const GENERATIONS = /^(?:JR|SR|II|III|IV)$/;

/** Whether two names can be the same person's: any order, comma form, initials, left-out middle names, marks and their transliterations, hyphens, titles and common short forms aside. */
export function sameName(a: string, b: string): boolean {
  const [one, other] = [nameOf(a), nameOf(b)];
  if (one.generation && other.generation && one.generation !== other.generation) return false;
  return sameParts(one.parts, other.parts) || joined(one.parts) === joined(other.parts);
}

interface PersonName {
  readonly parts: readonly string[];
  readonly generation?: string;
}

function nameOf(text: string): PersonName {
  // An apostrophe joins (O'Brien → OBRIEN, as the MRZ has it); every other mark separates.
  const words = text
    .replace(/['’`]/g, '')
    .split(/[^\p{L}\p{M}]+/u)
    .filter(Boolean);
  const parts = words.filter((word, index) => !isTitle(word, index) && !isGeneration(word, index));
  const generation = words.find(isGeneration)?.toUpperCase();
  return { parts, ...(generation && { generation }) };
}

const isTitle = (word: string, index: number): boolean => index === 0 && TITLES.test(word.toUpperCase());
const isGeneration = (word: string, index: number): boolean => index > 0 && GENERATIONS.test(word.toUpperCase());

/** Every part of the shorter name has its own partner in the longer, at least one of them written out, and two of them unless there is only one. */
function sameParts(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length === 0 || (short.length === 1 && long.length > 1)) return false;
  const left = [...long];
  let whole = 0;
  for (const part of fullFirst(short)) {
    const at = bestPartner(part, left);
    if (at < 0) return false;
    if (part.length > 1 && (left[at] ?? '').length > 1) whole += 1;
    left.splice(at, 1);
  }
  return whole > 0;
}

const fullFirst = (parts: readonly string[]): string[] => [...parts].sort((a, b) => b.length - a.length);

/** A written-out partner before an initial, so that `J` is left for the part that needs it. */
function bestPartner(part: string, candidates: readonly string[]): number {
  const whole = candidates.findIndex((candidate) => candidate.length > 1 && samePart(part, candidate));
  return whole >= 0 ? whole : candidates.findIndex((candidate) => samePart(part, candidate));
}

function samePart(a: string, b: string): boolean {
  const [ways, others] = [spellings(a), spellings(b)];
  if (a.length === 1 || b.length === 1) return ways[0]?.charAt(0) === others[0]?.charAt(0);
  return ways.some((way) => others.includes(way)) || sameNickname(ways[0] ?? '', others[0] ?? '');
}

const joined = (parts: readonly string[]): string => parts.map((part) => spellings(part).at(-1)).join('');
