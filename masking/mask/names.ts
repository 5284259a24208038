import { Failure } from '../../src/domain/failure.ts';
import type { Keyed } from '../keyed.ts';
import type { Lexicon } from '../locales/locale.ts';
import { foldedName } from './folded.ts';
import { groupsOf } from './groups.ts';

/** A name as read, and what is known of its order. */
export interface ToldName {
  readonly text: string;
  readonly part: 'full' | 'surname' | 'given';
}

/** A closed list: kept as they are, they tell nobody from anybody. */
const KEPT = /^(?:MR|MRS|MS|MISS|MX|DR|PROF|SIR|DAME|HERR|FRAU|MME|MLLE|JR|SR|II|III|IV)$/i;
const WORD = /[\p{L}\p{M}'\u2019`]+/gu;
const wordsOf = (text: string): readonly string[] => text.match(WORD) ?? [];
const TRIES = 256;

/**
 * Names word by word: a left-out middle name, an initial, a comma form or another order stays what it is, and a word has
 * the same replacement in every document and packet. `sameName` says which words are one name (short forms).
 */
export function renaming(
  told: readonly ToldName[],
  from: Keyed,
  lexicon: Lexicon,
  sameName: (a: string, b: string) => boolean,
): (text: string) => string {
  const families = familyWords(told);
  const words = told.flatMap(({ text }) => wordsOf(text)).filter((word) => !KEPT.test(word));
  const whole = words.map(foldedName).filter((word) => word.length > 1);
  const groups = groupsOf(whole, (a, b) => a === b || (!families.has(a) && sameName(`${a} ZZ`, `${b} ZZ`)));
  const lists = { family: singles(lexicon.surnames), given: singles([...lexicon.femaleNames, ...lexicon.maleNames]) };
  const chosen = new Map<string, string>();
  for (const { head, members } of groups) {
    const list = families.has(head) ? lists.family : lists.given;
    const other = pickOther(from.at(head), list, [...whole, ...[...chosen.values()].map(foldedName)]);
    for (const member of members) chosen.set(member, other);
  }
  return (text) => text.replace(WORD, (word) => replaceWord(word, chosen, from));
}

/** An initial is that of the name it stands for, where the packet has one that begins so. */
function replaceWord(word: string, chosen: ReadonlyMap<string, string>, from: Keyed): string {
  if (KEPT.test(word)) return word;
  const plain = foldedName(word);
  if (plain.length > 1) return chosen.get(plain) ?? '';
  const long = [...chosen].find(([known]) => known.startsWith(plain));
  return long ? long[1].charAt(0) : from.at('initial').pick(plain, [...'BCDEGHKMPRTVW']);
}

function pickOther(from: Keyed, list: readonly string[], taken: readonly string[]): string {
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const other = from.pick(String(attempt), list);
    if (!taken.includes(foldedName(other))) return other;
  }
  throw new Failure('masking-space.exhausted');
}

/** Words that documents give as surnames; where none does, the last word of a full name. */
function familyWords(told: readonly ToldName[]): ReadonlySet<string> {
  const of = (part: ToldName['part']) => told.filter((name) => name.part === part);
  const given = new Set(of('given').flatMap(({ text }) => wordsOf(text).map(foldedName)));
  const family = new Set(of('surname').flatMap(({ text }) => wordsOf(text).map(foldedName)));
  for (const { text } of of('full')) {
    const surname = text.includes(',') ? text.slice(0, text.indexOf(',')) : text;
    const words = wordsOf(surname).filter((word) => !KEPT.test(word));
    const last = foldedName(words.at(-1) ?? '');
    if (!given.has(last)) family.add(last);
  }
  return family;
}

/** One word for one word: what is counted in the source is counted in the copy. */
const singles = (names: readonly string[]): readonly string[] =>
  [...new Set(names)].filter((name) => /^[\p{L}\p{M}'\u2019]+$/u.test(name));
