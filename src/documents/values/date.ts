import { plainDate } from '../../domain/plain-date.ts';
import { byPattern, type Conventions, type FindValues, type ValueMatch } from './value.ts';

// Month names by their first letters, in the languages of the documents we know; enough letters to tell them apart.
const MONTHS: readonly RegExp[] = [
  /^(jan|ene|janv|gen)/,
  /^(feb|f[eé]v|f[eé]b)/,
  /^(mar|m[aä]r|mrz|maa)/,
  /^(apr|avr|abr)/,
  /^(may|mai|mag|mei)/,
  /^(jun|juin|giu)/,
  /^(jul|juil|lug)/,
  /^(aug|ao[uû]|ago)/,
  /^(sep|set)/,
  /^(oct|okt|ott)/,
  /^(nov)/,
  /^(dec|dez|d[eé]c|dic)/,
];

const YEAR_FIRST = byPattern(/(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/, ([, year, month, day]) =>
  plainDate(Number(year), Number(month), Number(day)),
);

// 20260314, as tills print it beside the time
const COMPACT = byPattern(/(?<![\d.,/-])(20\d{2})(0[1-9]|1[0-2])([0-2]\d|3[01])(?![\d.,-])/, ([, year, month, day]) =>
  plainDate(Number(year), Number(month), Number(day)),
);

const NUMERIC = byPattern(
  /(?<![\d/.-])(\d{1,2})\s?[-/.]\s?(\d{1,2})\s?[-/.]\s?(\d{4}|\d{2})(?![\d])/,
  ([, first, second, year], conventions) => fromNumbers(Number(first), Number(second), year ?? '', conventions),
);

// 14 March 2026 · 14 MAR/MARS 2026 · 14 N0V 2026, as it is misread · 14. März 2026 · 14-Mar-26 · 1st January 2026 · 1er janvier 2026
const DAY_MONTH = byPattern(
  /(?<![\d.,])(\d{1,2})(?:st|nd|rd|th|er)?[.\s/-]{0,2}(?:de\s)?((?=0?\p{L}{2}|\p{L}0)[\p{L}0]{3,10})\.?(?:\s?\/\s?[\p{L}0]{3,10}\.?)?,?[\s/-]?(?:de\s)?(\d{4}|\d{2})(?!\d)/iu,
  ([, day, month, year]) => fromName(day ?? '', month ?? '', year ?? ''),
);

// March 14, 2026 · Mar 14 2026
const MONTH_DAY = byPattern(
  /(?<!\p{L})(\p{L}{3,10})\.?\s?(\d{1,2})(?:st|nd|rd|th)?\s?,?\s(\d{4})(?!\d)/iu,
  ([, month, day, year]) => fromName(day ?? '', month ?? '', year ?? ''),
);

/** Dates in any of the usual forms, as `YYYY-MM-DD`. Two-digit years fall in 1930–2029. */
export const findDates: FindValues = (text, conventions) => {
  const found = [YEAR_FIRST, COMPACT, NUMERIC, DAY_MONTH, MONTH_DAY].flatMap((find) => find(text, conventions));
  return withoutOverlaps(found.sort((a, b) => a.start - b.start || b.end - a.end));
};

/** Little words and captions of the languages that write the day first, and the points behind the numbered fields of a European licence. */
const DAY_FIRST =
  /(?<!\p{L})(?:der|die|das|und|für|vom|bis|geburtsdatum|deutschland|le|du|des|née?|naissance|délivrance|permis|république|el|los|del|nacimiento|expedición|permiso|españa|vigencia)(?!\p{L})|(?<!\p{L})4[abc]\.(?!\d)/giu;
/** A state of the United States with its ZIP code (USPS Publication 28). */
const STATE =
  /\b(?:A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY]),? \d{5}(-\d{4})?\b/;
/** What is written where the month comes first. */
const AMERICAN =
  /\$|\(\d{3}\) \d{3}-\d{4}|\b(?:IRS|SSN|DLN?|EIN|USD|FICA|Federal|Medicare|Social Security)\b|\b401\(k\)|\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]* \d{1,2}, \d{4}\b/;
/** What is not written there: dollars are money in many countries. */
const ELSEWHERE = /[£€]|\b(?:GBP|EUR|MYR|RM|SGD|AUD|GST|VAT)\b|\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b/;

/** Whether this document writes the day first, told by a date that can only be read one way, then by its language, its money and its postcodes. Where nothing tells, the day: most of the world writes so. */
export function writesDayFirst(text: string): boolean {
  let dayFirst = 0;
  for (const [, first, separator, second] of text.matchAll(/(?<!\d)(\d{1,2})([-/.])(\d{1,2})\2\d{2,4}(?!\d)/g)) {
    if (Number(first) > 12) dayFirst += 4;
    else if (Number(second) > 12) dayFirst -= 4;
    else if (separator === '.') dayFirst += 1;
  }
  if (dayFirst === 0) dayFirst = wholeYears(text, true) - wholeYears(text, false) || changing(text);
  if (dayFirst !== 0) return dayFirst > 0;
  const foreign = (text.match(DAY_FIRST) ?? []).length;
  const american = STATE.test(text) || (AMERICAN.test(text) && !ELSEWHERE.test(text));
  return foreign >= 4 || !american;
}

/** Days of one month: above 0 where the first numbers change and the second are all one, below 0 the other way round. */
function changing(text: string): number {
  const dates = [...text.matchAll(/(?<![\d/.-])(\d{1,2})([-/.])(\d{1,2})\2(?:\d{4}|\d{2})(?!\d)/g)];
  const firsts = new Set(dates.map(([, first]) => Number(first)));
  const seconds = new Set(dates.map(([, , , second]) => Number(second)));
  if (firsts.size > 2 && seconds.size === 1) return 1;
  return seconds.size > 2 && firsts.size === 1 ? -1 : 0;
}

/** How many pairs of dates lie whole years apart, or a day less, read in this order: so papers run from their issue to their expiry. */
function wholeYears(text: string, dayFirst: boolean): number {
  const days = NUMERIC(text, { dayFirst }).flatMap(({ value }) => (typeof value === 'string' ? [value] : []));
  const different = [...new Set(days)].slice(0, MOST_COMPARED);
  const pairs = different.flatMap((one) => different.map((other) => [one, other] as const));
  return pairs.filter(([one, other]) => {
    const anniversary = Date.parse(`${other.slice(0, 4)}${one.slice(4)}`); // none, of the 29th of February
    return other > one && other.slice(0, 4) > one.slice(0, 4) && [0, DAY_MS].includes(anniversary - Date.parse(other));
  }).length;
}
const DAY_MS = 86_400_000;
const MOST_COMPARED = 30;

function fromNumbers(first: number, second: number, year: string, { dayFirst }: Conventions): string | undefined {
  const usual = dayFirst ? plainDate(fullYear(year), second, first) : plainDate(fullYear(year), first, second);
  return usual ?? (dayFirst ? plainDate(fullYear(year), first, second) : plainDate(fullYear(year), second, first));
}

function fromName(day: string, month: string, year: string): string | undefined {
  const index = MONTHS.findIndex((name) => name.test(month.toLowerCase().replaceAll('0', 'o')));
  return index < 0 ? undefined : plainDate(fullYear(year), index + 1, Number(day));
}

const fullYear = (year: string): number =>
  year.length === 4 ? Number(year) : Number(year) + (Number(year) < 30 ? 2000 : 1900);

function withoutOverlaps(matches: readonly ValueMatch[]): ValueMatch[] {
  const kept: ValueMatch[] = [];
  for (const match of matches) if (match.start >= (kept.at(-1)?.end ?? 0)) kept.push(match);
  return kept;
}
