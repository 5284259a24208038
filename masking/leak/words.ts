/** Words of three letters and more, without accents and case. Letters beside digits are codes, not words. */
export const wordsOf = (text: string): string[] => wordsIn(text).map(({ word }) => word);

export interface FoundWord {
  readonly word: string;
  readonly capital: boolean;
  readonly at: number;
  readonly end: number;
}

export function wordsIn(text: string): FoundWord[] {
  const composed = text.normalize('NFC');
  return [...composed.matchAll(/(?<![\p{L}\p{M}\p{N}])\p{L}[\p{L}\p{M}]{2,}(?![\p{L}\p{M}\p{N}])/gu)].map((found) => ({
    word: plain(found[0]),
    capital: /^\p{Lu}/u.test(found[0]),
    at: found.index,
    end: found.index + found[0].length,
  }));
}

/** One spelling: é is e, ß is ss, capitals are small. */
const plain = (word: string): string =>
  word.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll('ß', 'ss');
