import { byPattern, type FindValues } from './value.ts';

const tidy = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/(?<=\p{L}) \/(?=\p{L})/gu, '/') // captions in two languages are parted there
    .replace(/(?<=\p{L}) -(?=\p{L})|(?<=\p{L})- (?=\p{Lu}\p{Lu})/gu, '-') // wide letters stand off from a hyphen
    .replace(/^[\s:;,.•|*_–-]+|[\s:;,|*_–-]+$/g, '')
    .trim();

const whole = (text: string, accept: (tidied: string) => boolean): ReturnType<FindValues> => {
  const value = tidy(text);
  return accept(value) ? [{ value, start: text.indexOf(value.slice(0, 1)), end: text.length }] : [];
};

/** A person's name as printed: letters in one to seven words, no digits. */
export const findPersonNames: FindValues = (text) =>
  whole(
    text,
    (name) => /^[\p{L}\p{M}'’.,\s-]{2,70}$/u.test(name) && name.split(' ').length <= 7 && /\p{L}{2}/u.test(name),
  );

/** What is stamped over a paper, and belongs to no name. */
const STAMP = /^(?:SPECIMEN|SAMPLE|COPY|DUPLICATE|ORIGINAL|VOID)(?= )/;

/** The number that some registers have a firm print behind its name. */
const REGISTERED = /\s*(?:\(?\s?\d{4,}\s?-\s?[A-Z]\s?\)?|\(\s?[A-Z]{0,2}\d{3}[\dA-Z]{1,6}\s?-?\s?[A-Z]?\s?\)?)$/;

/** A company's name as printed. */
export const findOrganisationNames: FindValues = (text) =>
  whole(
    text.replace(STAMP, (stamp) => ' '.repeat(stamp.length)).replace(REGISTERED, ''),
    (name) => /\p{L}{2}/u.test(name) && name.length <= 90 && !/^[\d\s.,/-]+$/.test(name),
  );

/** What a sentence puts before an address. */
const LEADING = /^(?:at|located at|in|à|en)\s+(?=\d|\p{Lu})/iu;

/** An address on one line: letters, usually with a number. */
export const findAddresses: FindValues = (text) =>
  whole(
    text.replace(LEADING, (word) => ' '.repeat(word.length)),
    (address) => /\p{L}{2}/u.test(address) && address.length >= 6 && address.length <= 200,
  );

export const findTexts: FindValues = (text) => whole(text, (value) => /[\p{L}\d]/u.test(value) && value.length <= 200);

export const findYears = byPattern(/(?<![\d/.-])((?:19|20)\d{2})(?![\d/-])/, ([year]) => year);
export const findPercentages = byPattern(/(\d{1,3}(?:[.,]\d+)?)\s?%/, ([, number]) => number?.replace(',', '.'));

export const findSexes = byPattern(
  /\b(male|female|[MFX]|männlich|weiblich|masculin|féminin|hombre|mujer)\b/iu,
  ([word]) => {
    const first = word.slice(0, 1).toUpperCase();
    if (word.length === 1) return first;
    return /^(male|männlich|masculin|hombre)$/iu.test(word) ? 'M' : 'F';
  },
);
