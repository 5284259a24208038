import { fold } from './fold.ts';

const WORDS: Readonly<Record<string, string>> = {
  ...of('F', 'FEMALE WOMAN W WEIBLICH FRAU FEMININ FEMME MUJER FEMENINO FEMMINA FEMMINILE THYLY GYNAIKA ZHINOCHA ZH'),
  ...of('M', 'MALE MAN MANNLICH MANN MASCULIN HOMME H HOMBRE MASCULINO MASCHIO MASCHILE ARREN ANDRAS CHOLOVICHA CH'),
  ...of('X', 'DIVERSE DIVERS UNSPECIFIED OTHER NONBINARY D'),
};

/** As passports have it: F, M or X; what is none of these in capitals. */
export const sexCode = (text: string): string => {
  const word = fold(text.trim()).replace(/[^A-Z]/g, '');
  return WORDS[word] ?? word;
};

function of(code: string, words: string): Record<string, string> {
  return Object.fromEntries(words.split(' ').map((word) => [word, code]));
}
