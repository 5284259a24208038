import type { FieldDefinition, Label } from '../../documents/define.ts';
import { type Layout, median, type PlacedWord, type Run } from '../../documents/layout.ts';
import { matchPhrase, type PhraseMatch, squeeze } from './match-phrase.ts';

/** A label of some field, found on the page. */
export interface Caption {
  readonly phrase: string;
  readonly run: Run;
  readonly start: number;
  readonly end: number;
  readonly score: number;
  /** Whether it stands where captions do: first in its run, after a colon or apart from the rest. */
  readonly leads: boolean;
  /** How much of its printed caption the label makes up: less than 1 where the print goes on (`Gross pay year to date`). */
  readonly whole: number;
  readonly words: readonly PlacedWord[];
}

/** Box numbers, bullets and letters that forms print before a caption: `1`, `12a`, `b`, `(c)`, `5.`. */
const ENUMERATION = /^\(?(\d{1,2}[a-z]?|[a-z])[).:]?$/i;

/** Every caption of these phrases on the page. Where two overlap, the longer stands, so that `gross pay ytd` is not also `gross pay`. */
export function findCaptions(phrases: Iterable<string>, { runs }: Layout): Caption[] {
  const wanted = [...new Set(phrases)];
  return runs.flatMap((run) => {
    const texts = textsOf(run);
    const found = wanted.flatMap((phrase) => matchPhrase(phrase, texts).map((match) => captionAt(phrase, run, match)));
    return longestFirst(found.filter((caption) => caption.score > 0));
  });
}

const TEXTS = new WeakMap<Run, readonly string[]>();

/** The words of a run: the same list each time, as what is looked for in it is remembered with it. */
function textsOf(run: Run): readonly string[] {
  const texts = TEXTS.get(run) ?? run.words.map((word) => word.text);
  TEXTS.set(run, texts);
  return texts;
}

/** All phrases that a type's labels use, rows and columns included. */
export function phrasesOf(fields: Readonly<Record<string, FieldDefinition>>): string[] {
  return Object.values(fields).flatMap(({ labels }) => labels.flatMap(phrasesIn));
}

export const phrasesIn = (label: Label): string[] => (typeof label === 'string' ? [label] : [label.row, label.column]);

/** Captions that firms' names begin with too: `Bank of …`, `Banco …`. */
const NAME_BEGINS = /^(?:bank|banque|banco|caisse|entldad)$/;

/** A caption opens its run (after a box number) or follows a colon-ended value; in the middle of a sentence it is only words. */
function captionAt(phrase: string, run: Run, match: PhraseMatch): Caption {
  const words = run.words.slice(match.start, match.end);
  const before = run.words.slice(0, match.start);
  const opens = before.every((word) => ENUMERATION.test(word.text) || !/[\p{L}\d]/u.test(word.text));
  const closedByColon = words.at(-1)?.text.endsWith(':') || run.words[match.end]?.text === ':';
  const isName =
    opens && !closedByColon && NAME_BEGINS.test(squeeze(phrase)) && /^\p{L}/u.test(run.words[match.end]?.text ?? '');
  const place = isName ? 0.45 : opens ? 1 : closedByColon || isSetApart(run, match.start) ? 0.85 : 0.45;
  return {
    phrase,
    run,
    start: match.start,
    end: match.end,
    words,
    score: match.score * place,
    leads: place > 0.5,
    whole: wholeness(run, match),
  };
}

/** A gap before it that is twice as wide as the other gaps of its run: two columns stand so near that they were taken for one. */
function isSetApart({ words }: Run, start: number): boolean {
  const gaps = words.slice(1).map(({ left }, before) => left - (words[before]?.right ?? left));
  const own = gaps[start - 1] ?? 0;
  const others = gaps.filter((_, at) => at !== start - 1);
  return others.length > 0 && own > 2 * Math.max(median(others), 1);
}

/** Words behind the label that are no value, no remark in brackets and no translation after a slash belong to the caption. */
function wholeness({ words }: Run, { start, end }: PhraseMatch): number {
  const label = words
    .slice(start, end)
    .map((word) => squeeze(word.text))
    .join('');
  const rest = words.slice(end).map((word) => word.text);
  if (
    words[end - 1]?.text.endsWith(':') ||
    rest.some((text) => /\d/.test(text) && !text.includes('%')) ||
    /^[(/:]/.test(rest[0] ?? '')
  )
    return 1;
  return label.length / (label.length + squeeze(rest.join('')).length);
}

function longestFirst(captions: readonly Caption[]): Caption[] {
  const kept: Caption[] = [];
  const byLength = [...captions].sort(
    (a, b) => b.end - b.start - (a.end - a.start) || b.score - a.score || b.phrase.length - a.phrase.length,
  );
  for (const caption of byLength) {
    const clash = kept.some(
      (other) => caption.start < other.end && other.start < caption.end && !sameWords(caption, other),
    );
    if (!clash) kept.push(caption);
  }
  return kept;
}

/** Two fields may share one printed caption (`Employer's name, address`). */
const sameWords = (a: Caption, b: Caption): boolean => a.start === b.start && a.end === b.end;
