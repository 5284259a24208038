/** The letters and digits of a text, without case, marks, punctuation and runs of spaces: spellings of one value meet here. */
export const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** A name's word without the letters that an airline ticket or a passport spells otherwise: Müller, Mueller and MULLER are one. */
export const foldedName = (word: string): string =>
  folded(word.replace(/ß/g, 'ss').replace(/[øœæ]/gi, (letter) => (/æ/i.test(letter) ? 'ae' : 'oe')))
    .replace(/ /g, '')
    .replace(/([AOU])E/g, '$1');
