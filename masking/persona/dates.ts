import { addDays, daysBetween, type PlainDate, plainDate } from '../../src/domain/plain-date.ts';
import type { Keyed } from '../keyed.ts';

/** A day from the first to the last, both possible. */
export const dayBetween = (from: Keyed, place: string, first: PlainDate, last: PlainDate): PlainDate =>
  addDays(first, from.integer(place, Math.max(0, daysBetween(first, last)) + 1));

/** The same day so many years later; 1 March where that year has no 29 February. */
export function yearsAfter(date: PlainDate, years: number): PlainDate {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return plainDate(year + years, month, day) ?? addDays(date, 365 * years + Math.ceil(years / 4));
}

export const later = (one: PlainDate, other: PlainDate): PlainDate => (one > other ? one : other);
