import { z } from 'zod';

/** A calendar day, `YYYY-MM-DD` (ISO 8601), without time or zone. Compares correctly as a string. */
export const PlainDate = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine(isCalendarDay, 'no such day in the calendar')
  .brand<'PlainDate'>();
export type PlainDate = z.infer<typeof PlainDate>;

const DAY_MS = 86_400_000;

/** The date, or undefined where the calendar has no such day (31 February). */
export function plainDate(year: number, month: number, day: number): PlainDate | undefined {
  const pad = (value: number, width: number) => String(value).padStart(width, '0');
  const parsed = PlainDate.safeParse(`${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`);
  return parsed.success ? parsed.data : undefined;
}

export const today = (): PlainDate => PlainDate.parse(new Date().toISOString().slice(0, 10));

/** Whole days from one date to a later one; negative when `to` is the earlier. */
export const daysBetween = (from: PlainDate, to: PlainDate): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);

export const addDays = (date: PlainDate, days: number): PlainDate =>
  PlainDate.parse(new Date(Date.parse(date) + days * DAY_MS).toISOString().slice(0, 10));

function isCalendarDay(text: string): boolean {
  const time = Date.parse(text);
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === text;
}
