/** Letters that print alike are the same here, and accents, case and punctuation say nothing: enough to tell whether two readers saw the same word. */
export const folded = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/o/g, '0')
    .replace(/[il]/g, '1');

/** Words that say something, rather than dots, rules and single letters. */
export const isReal = ({ text }: { text: string }): boolean => /\p{L}{3}|\p{N}{2}/u.test(text);
