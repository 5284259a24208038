import { fold } from './fold.ts';

const LEGAL_FORMS =
  /^(?:INC|INCORPORATED|LLC|LLP|LP|LTD|LIMITED|PLC|CORP|CORPORATION|CO|COMPANY|GMBH|AG|KG|SA|SARL|SAS|BV|NV|SPA|SRL|THE|AND)$/;

/** Whether two names are one organisation's: legal form, punctuation and `&` aside, or one the beginning of the other. */
export function sameOrganisation(a: string, b: string): boolean {
  const [one, other] = [wordsOf(a), wordsOf(b)];
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (short.length === long.length || short.length >= 2) return short.every((word, index) => word === long[index]);
  return false;
}

function wordsOf(text: string): string[] {
  const words = fold(text)
    .replace(/['’.]/g, '')
    .split(/[^A-Z0-9]+/)
    .filter(Boolean);
  const telling = words.filter((word) => !LEGAL_FORMS.test(word));
  return telling.length > 0 ? telling : words;
}
