/** Whether two dates are one day: as ISO has them, or as callers' systems write them. Of `03/04/1974`, which could be two days, either will do. */
export const sameDate = (a: string, b: string): boolean => a === b || daysOf(a).some((day) => daysOf(b).includes(day));

/** The day as ISO has it, where only one can be meant; as it stands where not. */
export function isoDate(text: string): string {
  const [day, ...others] = daysOf(text);
  return day !== undefined && others.length === 0 ? day : text;
}

const YEAR_FIRST = /^(\d{4})[-/.]?(\d{2})[-/.]?(\d{2})(?:T.*)?$/;
const YEAR_LAST = /^(\d{1,2})([-/. ])(\d{1,2})\2(\d{4})$/;

function daysOf(text: string): string[] {
  const [, year, month, day] = YEAR_FIRST.exec(text.trim()) ?? [];
  if (year && month && day) return [`${year}-${month}-${day}`];
  const [, first = '', between, second = '', last] = YEAR_LAST.exec(text.trim()) ?? [];
  if (!last) return [text.trim()];
  const dayFirst = `${last}-${two(second)}-${two(first)}`;
  return between === '.' || Number(first) > 12 ? [dayFirst] : [dayFirst, `${last}-${two(first)}-${two(second)}`];
}

const two = (number: string): string => number.padStart(2, '0');
