/** Where a phrase stands in a list of words: from `start` up to, not including, `end`. `score` is 1 for a letter-perfect match. */
export interface PhraseMatch {
  readonly start: number;
  readonly end: number;
  readonly score: number;
}

/** One wrong letter is forgiven for every this many, so that a misread caption is still a caption; short ones must be exact. */
const LETTERS_PER_SLIP = 9;

/** So many letters of a squeezed phrase may be wrong. */
export const slipsIn = (squeezed: string): number => Math.floor(squeezed.length / LETTERS_PER_SLIP);

/** Lower case, without diacritics, punctuation or spaces, and with letters that readers confuse made one: how captions are compared. */
export const squeeze = (text: string): string => lettersOf(text).replace(/[1i]/g, 'l').replace(/0/g, 'o');

const lettersOf = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}#&]/gu, '');

/** So short a phrase of letters is only itself: `in` would be `LN`. */
const SHORT = /^\p{L}{1,3}$/u;

/** Every place where the phrase stands in these words, whatever the spacing, with few misread letters. */
export function matchPhrase(phrase: string, words: readonly string[]): PhraseMatch[] {
  const wanted = SHORT.test(phrase) ? lettersOf(phrase) : squeeze(phrase);
  const slips = slipsIn(wanted);
  const squeezed = words.map(SHORT.test(phrase) ? lettersOf : squeeze);
  const matches: PhraseMatch[] = [];
  for (let start = 0; start < squeezed.length; start++) {
    if (squeezed[start] === '') continue;
    const match = matchAt(wanted, squeezed, start, slips);
    if (match) matches.push(match);
  }
  return matches;
}

function matchAt(wanted: string, words: readonly string[], start: number, slips: number): PhraseMatch | undefined {
  let best: PhraseMatch | undefined;
  let text = '';
  for (let end = start; end < words.length && text.length < wanted.length + slips; end++) {
    text += words[end] ?? '';
    if (text.length < wanted.length - slips || text.length > wanted.length + slips) continue;
    const distance = text === wanted ? 0 : editDistance(narrow(text), narrow(wanted));
    const score = 1 - distance / wanted.length;
    if (distance <= slips && (!best || score > best.score)) best = { start, end: end + 1, score };
  }
  return best;
}

/** `rn` is the commonest misreading of `m`, and the other way round. */
const narrow = (text: string): string => text.replace(/rn/g, 'm');

/** Levenshtein distance: the fewest letters to change, drop or add. */
export function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      current.push(Math.min(change, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[b.length] ?? 0;
}
