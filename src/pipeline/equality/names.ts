import { spellings } from './fold.ts';
import { sameNickname } from './nicknames/index.ts';

const TITLES = new Set(
  `MR MRS MS MISS MX DR PROF SIR DAME LADY REV HERR FRAU FR DIPL ING MAG MME MLLE MONSIEUR MADAME SR SRA SRTA DOTT SIG
  SIGRA PAN PANI`.split(/\s+/),
);
const GENERATIONS = new Set(['JR', 'SR', 'II', 'III', 'IV']);

/** A word of a name in every spelling of it. */
type Part = readonly string[];

interface PersonName {
  readonly parts: readonly Part[];
  readonly generation?: string;
}

/** Whether two names can be the same person's: any order, comma form, initials, left-out middle names, marks, alphabets and their transliterations, hyphens, titles and usual short forms aside. */
export function sameName(a: string, b: string): boolean {
  const [one, other] = [nameOf(a), nameOf(b)];
  if (one.generation && other.generation && one.generation !== other.generation) return false;
  return sameParts(one.parts, other.parts) || isSameJoined(one.parts, other.parts);
}

function nameOf(text: string): PersonName {
  // An apostrophe joins (O'Brien → OBRIEN, as the MRZ has it); every other mark separates.
  const words = text
    .replace(/['’`´ʼ](?=\p{L})/gu, '')
    .split(/[^\p{L}\p{M}]+/u)
    .filter(Boolean)
    .map(spellings);
  const parts = words.filter((word, index) => !isTitle(word, index) && !isGeneration(word, index));
  const generation = words.find(isGeneration)?.[0];
  return { parts, ...(generation && { generation }) };
}

const isTitle = ([word = '']: Part, index: number): boolean => index === 0 && TITLES.has(word);
const isGeneration = ([word = '']: Part, index: number): boolean => index > 0 && GENERATIONS.has(word);

/** Every part of the shorter name has its own partner in the longer, at least one of them written out, and two of them unless there is only one. */
function sameParts(a: readonly Part[], b: readonly Part[]): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length === 0 || (short.length === 1 && long.length > 1)) return false;
  const left = [...long];
  let whole = 0;
  for (const part of fullFirst(short)) {
    const at = bestPartner(part, left);
    if (at < 0) return false;
    if (!isInitial(part) && !isInitial(left[at] ?? [])) whole += 1;
    left.splice(at, 1);
  }
  return whole > 0;
}

const fullFirst = (parts: readonly Part[]): Part[] => [...parts].sort(([a = ''], [b = '']) => b.length - a.length);

/** The same word before a short form of it, either before an initial: so that what is vague is left for the part that needs it. */
function bestPartner(part: Part, candidates: readonly Part[]): number {
  for (const alike of [sameSpelling, sameForm, sameInitial]) {
    const at = candidates.findIndex((candidate) => alike(part, candidate));
    if (at >= 0) return at;
  }
  return -1;
}

const isInitial = ([word = '']: Part): boolean => word.length === 1;
const sameSpelling = (a: Part, b: Part): boolean => !isInitial(a) && a.some((way) => b.includes(way));
const sameForm = (a: Part, b: Part): boolean => a.some((way) => b.some((other) => sameNickname(way, other)));
const sameInitial = (a: Part, b: Part): boolean =>
  (isInitial(a) || isInitial(b)) && a.some((way) => b.some((other) => way.charAt(0) === other.charAt(0)));

/** What one paper writes in two words another writes in one: Jean-Luc and JEANLUC, Mac Donald and MacDonald. */
function isSameJoined(a: readonly Part[], b: readonly Part[]): boolean {
  const [one, other] = [joined(a, 0), joined(b, 0)];
  return one === other || joined(a, -1) === joined(b, -1);
}

const joined = (parts: readonly Part[], way: number): string => parts.map((part) => part.at(way)).join('');
