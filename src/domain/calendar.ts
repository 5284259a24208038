import { z } from 'zod';
import { addDays, PlainDate } from './plain-date.ts';

export const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const;
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

const ClockTime = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/, 'a time of day from 00:00 to 24:00');
/** From when until when people work on a day; a day with a break has two. */
const Hours = z
  .array(z.tuple([ClockTime, ClockTime]))
  .refine((spans) => isAscending(spans.flat()), 'spans of time that neither overlap nor run backwards');

/** When people work: the clock of a promised time stands still outside these hours. */
export const Calendar = z.strictObject({
  timeZone: z.string().refine(isTimeZone, 'a time zone such as Europe/London'),
  hours: z
    .partialRecord(z.enum(WEEKDAYS), Hours)
    .refine((week) => Object.values(week).some(({ length }) => length > 0), 'working hours on one day at least'),
  holidays: z.array(PlainDate).default([]),
});
export type Calendar = z.infer<typeof Calendar>;

/** A time in which the clock stands, as while the applicant is asked; without an end it still does. */
export interface Pause {
  readonly from: Date;
  readonly until?: Date;
}

interface Span {
  readonly from: number;
  readonly until: number;
}

/** When so many working hours will have passed since; undefined where a pause without an end comes first. */
export function dueAt(
  opened: Date,
  hours: number,
  calendar: Calendar,
  pauses: readonly Pause[] = [],
): Date | undefined {
  let left = Math.round(hours * HOUR_MS);
  if (left <= 0) return opened;
  for (const { from, until } of workingSpans(opened.getTime(), calendar, pauses)) {
    if (until - from >= left) return new Date(from + left);
    left -= until - from;
  }
  return undefined;
}

/** Whole days in the calendar's time zone, the first and the last included. */
export const daysIn = (first: PlainDate, last: PlainDate, { timeZone }: Calendar) => ({
  from: new Date(instantOf(Date.parse(first), timeZone)),
  until: new Date(instantOf(Date.parse(addDays(last, 1)), timeZone)),
});

/** How much working time lies between; none where the second comes first, as when a clock was put back. */
export function workingMs(from: Date, until: Date, calendar: Calendar): number {
  let worked = 0;
  for (const span of workingSpans(from.getTime(), calendar, [])) {
    if (span.from >= until.getTime()) break;
    worked += Math.min(span.until, until.getTime()) - span.from;
  }
  return worked;
}

/** Working time from a moment on, in order; endless, unless a pause is. */
function* workingSpans(from: number, calendar: Calendar, pauses: readonly Pause[]): Generator<Span> {
  const stops = pauses
    .map((pause) => ({ from: pause.from.getTime(), until: pause.until?.getTime() ?? Number.POSITIVE_INFINITY }))
    .toSorted((one, other) => one.from - other.from);
  const end = Math.min(...stops.filter(({ until }) => until === Number.POSITIVE_INFINITY).map((stop) => stop.from));
  // Early enough wherever that is, also where clocks go back over midnight.
  const early = PlainDate.parse(new Date(from - 2 * DAY_MS).toISOString().slice(0, 10));
  for (let date = early; ; date = addDays(date, 1))
    for (const span of spansOn(date, calendar)) {
      if (span.from >= end) return;
      yield* without({ ...span, from: Math.max(span.from, from) }, stops);
    }
}

const known = new WeakMap<Calendar, Map<PlainDate, readonly Span[]>>(); // thousands of reviews are due on the same few days

function spansOn(date: PlainDate, calendar: Calendar): readonly Span[] {
  const days = known.get(calendar) ?? new Map<PlainDate, readonly Span[]>();
  known.set(calendar, days);
  const spans = days.get(date) ?? hoursOn(date, calendar);
  days.set(date, spans);
  return spans;
}

function hoursOn(date: PlainDate, { timeZone, hours, holidays }: Calendar): Span[] {
  const midnight = Date.parse(date);
  const weekday = WEEKDAYS[new Date(midnight).getUTCDay()];
  if (weekday === undefined || holidays.includes(date)) return [];
  return (hours[weekday] ?? []).map(([from, until]) => ({
    from: instantOf(midnight + msOf(from), timeZone),
    until: instantOf(midnight + msOf(until), timeZone),
  }));
}

/** What is left of a span outside these stops, which come in order of their begin. */
function* without(span: Span, stops: readonly Span[]): Generator<Span> {
  let { from } = span;
  for (const stop of stops) {
    if (stop.until <= from || stop.from >= span.until || stop.until <= stop.from) continue;
    if (stop.from > from) yield { from, until: stop.from };
    from = stop.until;
  }
  if (from < span.until) yield { from, until: span.until };
}

/**
 * The moment at which the clocks of a time zone first show this time, written as if they showed UTC. Where it is shown
 * twice, as clocks go back, the first; where it is left out, as they go forward, the moment of the leap.
 */
function instantOf(wall: number, timeZone: string): number {
  const offsets = [wall - DAY_MS, wall + DAY_MS].map((at) => wallTime(at, timeZone) - at);
  const tried = offsets.map((offset) => wall - offset).toSorted((one, other) => one - other);
  const shown = tried.find((instant) => wallTime(instant, timeZone) === wall);
  if (shown !== undefined) return shown;
  let [before = wall, after = wall] = tried;
  while (after - before > 1_000) {
    const middle = Math.floor((before + after) / 2);
    if (wallTime(middle, timeZone) < wall) before = middle;
    else after = middle;
  }
  return Math.floor(after / 1_000) * 1_000;
}

/** What clocks there show at a moment, written as if they showed UTC. */
function wallTime(instant: number, timeZone: string): number {
  const parts = Object.fromEntries(
    clockOf(timeZone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second) + (((instant % 1_000) + 1_000) % 1_000);
}

const clocks = new Map<string, Intl.DateTimeFormat>(); // making one takes longer than all that is asked of it

function clockOf(timeZone: string): Intl.DateTimeFormat {
  const number = 'numeric' as const;
  const shape = { year: number, month: number, day: number, hour: number, minute: number, second: number } as const;
  const clock =
    clocks.get(timeZone) ??
    new Intl.DateTimeFormat('en-GB', { timeZone, calendar: 'iso8601', hourCycle: 'h23', ...shape });
  clocks.set(timeZone, clock);
  return clock;
}

function msOf(time: string): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return hour * HOUR_MS + minute * MINUTE_MS;
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en-GB', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

const isAscending = (times: readonly string[]): boolean =>
  times.every(
    (time, index) => index === 0 || time > (times[index - 1] ?? '') || (index % 2 === 0 && time === times[index - 1]),
  );
