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

/** A phrase as it is compared. */
interface Wanted {
  readonly text: string;
  readonly slips: number;
  readonly isShort: boolean;
  /** One more than there may be slips, so that at least one of them is left whole wherever the phrase stands. */
  readonly pieces: readonly string[];
}

/** Words as they are compared, each way with all their letters in a row. */
interface Searched {
  readonly squeezed: readonly string[];
  readonly letters: readonly string[];
  readonly joined: { readonly squeezed: string; readonly letters: string };
}

const WANTED = new Map<string, Wanted>(); // phrases come from definitions, and are few
const SEARCHED = new WeakMap<readonly string[], Searched>();

/** Every place where the phrase stands in these words, whatever the spacing, with few misread letters. */
export function matchPhrase(phrase: string, words: readonly string[]): PhraseMatch[] {
  const wanted = WANTED.get(phrase) ?? wantedOf(phrase);
  const { squeezed, letters, joined } = SEARCHED.get(words) ?? searchedOf(words);
  const row = wanted.isShort ? joined.letters : joined.squeezed;
  if (!wanted.pieces.some((piece) => row.includes(piece))) return [];
  const texts = wanted.isShort ? letters : squeezed;
  return texts.flatMap((text, start) => (text === '' ? [] : (matchAt(wanted, texts, start) ?? [])));
}

function wantedOf(phrase: string): Wanted {
  const isShort = SHORT.test(phrase);
  const text = isShort ? lettersOf(phrase) : squeeze(phrase);
  const slips = slipsIn(text);
  const wanted = { text, slips, isShort, pieces: piecesOf(narrow(text), slips + 1) };
  WANTED.set(phrase, wanted);
  return wanted;
}

function searchedOf(words: readonly string[]): Searched {
  const squeezed = words.map(squeeze);
  const letters = words.map(lettersOf);
  const joined = { squeezed: narrow(squeezed.join('')), letters: narrow(letters.join('')) };
  const searched = { squeezed, letters, joined };
  SEARCHED.set(words, searched);
  return searched;
}

function piecesOf(text: string, count: number): string[] {
  const size = Math.floor(text.length / count);
  return Array.from({ length: count }, (_, at) =>
    text.slice(at * size, at === count - 1 ? undefined : (at + 1) * size),
  );
}

function matchAt(wanted: Wanted, words: readonly string[], start: number): PhraseMatch | undefined {
  const { text: phrase, slips } = wanted;
  let best: PhraseMatch | undefined;
  let text = '';
  for (let end = start; end < words.length && text.length < phrase.length + slips; end++) {
    text += words[end] ?? '';
    if (text.length < phrase.length - slips || text.length > phrase.length + slips) continue;
    const distance = text === phrase ? 0 : editDistance(narrow(text), narrow(phrase));
    const score = 1 - distance / phrase.length;
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
