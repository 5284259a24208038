import type { PlacedWord } from '../../documents/layout.ts';
import type { Candidate } from './candidates.ts';
import { ANOTHER_ENDS, ENDS_WELL } from './clues.ts';

/** What the others say: the same value found again, other values for the same field, and other fields with a better claim to the same words. */
export function cluesOfRivals(candidates: readonly Candidate[]): Candidate[] {
  const byField = groupBy(candidates, ({ field }) => field);
  const byWord = new Map<PlacedWord, Candidate[]>();
  for (const candidate of candidates)
    for (const word of candidate.words) byWord.set(word, [...(byWord.get(word) ?? []), candidate]);
  return candidates.map((candidate) => {
    const same = (byField.get(candidate.field) ?? []).filter((other) => other !== candidate);
    const agreeing = same.filter((other) => other.value === candidate.value && other.words[0] !== candidate.words[0]);
    const contenders = endsWell(candidate) ? same.filter(endsWell) : same;
    const unlike = new Set(contenders.map(({ value }) => value).filter((value) => value !== candidate.value));
    const claims = new Set(candidate.words.flatMap((word) => byWord.get(word) ?? []));
    const rivals = [...claims].filter(
      (other) =>
        other.field !== candidate.field && closeness(other) < closeness(candidate) && claimsMost(other, candidate),
    );
    const inCell = same.filter(({ clues }) => clues.cell === 1);
    const isInCell = candidate.clues.cell === 1 || inCell.some(({ words }) => words[0] === candidate.words[0]);
    const clues = {
      ...candidate.clues,
      'in the column it names': isInCell ? 1 : 0,
      'another stands in that column': !isInCell && inCell.length > 0 ? 1 : 0,
      'found again': Math.min(2, agreeing.length) / 2,
      'other values': Math.min(4, unlike.size) / 4,
      'another field is nearer': Math.min(1, rivals.length),
      'a sentence gives less of it': same.some((other) => saysLess(other, candidate)) ? 1 : 0,
      [ANOTHER_ENDS]: !endsWell(candidate) && same.some(endsWell) ? 1 : 0,
    };
    return { ...candidate, clues };
  });
}

/** A number that stands inside an address may be another's; the address is not for that. */
const claimsMost = (rival: Candidate, { words }: Candidate): boolean =>
  2 * words.filter((word) => rival.words.includes(word)).length >= words.length;

/** A sentence whose words around a value are known tells where it begins and ends. */
const saysLess = (sentence: Candidate, { words }: Candidate): boolean =>
  sentence.clues.sentence === 1 &&
  sentence.words.length < words.length &&
  sentence.words.every((word) => words.includes(word));

const endsWell = ({ clues }: Candidate): boolean => clues[ENDS_WELL] === 1;

/** How near a candidate stands to what names it; what nothing names is furthest. */
function closeness({ clues }: Candidate): number {
  const named = CAPTIONED.some((name) => clues[name] === 1);
  return named ? (clues['how far'] ?? 0) + 2 * (clues['caption goes on'] ?? 0) + (clues['caption misread'] ?? 0) : 10;
}
const CAPTIONED = ['inline after a colon', 'inline', 'right', 'below', 'above', 'cell', 'sentence'];

function groupBy<Item>(items: readonly Item[], key: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}
