/** L1's own spellings; no other scanner uses them. */

/** What a reader of pixels takes for another: O for 0, I and l for 1, S for 5, B for 8. */
const CONFUSED: Readonly<Record<string, string>> = { o: '0', i: '1', l: '1', s: '5', b: '8' };
const confusable = (text: string): string => text.replaceAll(/[oilsb]/g, (sign) => CONFUSED[sign] ?? sign);

/** Letters without case and accents, and without what readers confuse. */
export const foldLetters = (word: string): string =>
  confusable(word.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll('ß', 'ss'));

/** A number without what groups it. */
export const foldDigits = (text: string): string => foldLetters(text).replaceAll(/[^\p{L}\p{N}]/gu, '');

/** One to `most` neighbours. */
export function shinglesOf(words: readonly string[], most: number): string[][] {
  return words.flatMap((_, from) =>
    Array.from({ length: Math.min(most, words.length - from) }, (_, count) => words.slice(from, from + count + 1)),
  );
}

/** Four digits that stand for a longer number: ***-**-6789, ending in 6789. */
export const shortFormsIn = (text: string): string[] =>
  [...text.matchAll(/(?:[*xX•#·.]{2,}[ -]?|\b(?:ending|ends)(?: in)? |\blast (?:four|4):? )(\d{4})(?!\d)/g)].map(
    ([, digits = '']) => digits,
  );

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** Every day that a text may mean, as YYYYMMDD: 02/03/2001 means two. */
export function datesIn(text: string): string[] {
  const found: string[] = [];
  const add = (year: string, month: number, day: number): void => {
    const full = year.length === 2 ? `${Number(year) > 30 ? 19 : 20}${year}` : year;
    if (month >= 1 && month <= 12 && day >= 1 && day <= 31)
      found.push(full + String(month).padStart(2, '0') + String(day).padStart(2, '0'));
  };
  for (const [, year = '', month, day] of text.matchAll(/(?<!\d)(\d{4})[-./ ]?(\d{2})[-./ ]?(\d{2})(?!\d)/g))
    add(year, Number(month), Number(day));
  for (const [, a, b, year = ''] of text.matchAll(/(?<!\d)(\d{1,2})[-./ ](\d{1,2})[-./ ](\d{4}|\d{2})(?!\d)/g)) {
    add(year, Number(a), Number(b));
    add(year, Number(b), Number(a));
  }
  for (const [, day, name = '', year = ''] of text.matchAll(/(?<!\d)(\d{1,2})\.? ?(\p{L}{3})\p{L}*\.?,? ?(\d{4})/gu))
    add(year, MONTHS.indexOf(name.toLowerCase()) + 1, Number(day));
  for (const [, name = '', day, year = ''] of text.matchAll(/(\p{L}{3})\p{L}*\.? (\d{1,2}),? (\d{4})/gu))
    add(year, MONTHS.indexOf(name.toLowerCase()) + 1, Number(day));
  for (const [, year = '', month, day] of text.matchAll(/(?<=[A-Z<]{3}|<)(\d{2})(\d{2})(\d{2})(?=\d[FMX<])/g))
    add(year, Number(month), Number(day));
  return found;
}
