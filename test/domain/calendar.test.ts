import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Calendar, daysIn, dueAt, type Pause, workingMs } from '../../src/domain/calendar.ts';
import { PlainDate } from '../../src/domain/plain-date.ts';

const HOUR_MS = 3_600_000;
const office: [string, string][] = [
  ['09:00', '12:30'],
  ['13:00', '17:30'],
];
const WEEK = { monday: office, tuesday: office, wednesday: office, thursday: office, friday: office };
const LONDON = Calendar.parse({ timeZone: 'Europe/London', hours: WEEK, holidays: ['2026-04-03', '2026-04-06'] });
const always: [string, string][] = [['00:00', '24:00']];
const alwaysIn = (timeZone: string): Calendar =>
  Calendar.parse({
    timeZone,
    hours: {
      ...{ monday: always, tuesday: always, wednesday: always, thursday: always },
      ...{ friday: always, saturday: always, sunday: always },
    },
  });

/** Zones whose clocks go forward and back: by an hour or half of one, at midnight, over the date line, and not at all. */
const ZONES = [
  ...['Europe/London', 'America/New_York', 'Australia/Lord_Howe', 'America/Havana', 'Atlantic/Azores', 'UTC'],
  ...['Asia/Beirut', 'America/Asuncion', 'Africa/Casablanca', 'Pacific/Apia', 'America/St_Johns', 'Asia/Kolkata'],
];
const at = (text: string) => new Date(text);
const moments = fc.date({ min: at('2009-01-01'), max: at('2027-12-31'), noInvalidDate: true });
const hours = fc.integer({ min: 1, max: 300 }).map((quarters) => quarters / 4);
const calendars = fc
  .record({ zone: fc.constantFrom(...ZONES), week: fc.constantFrom(WEEK, { saturday: always }, { sunday: office }) })
  .map(({ zone, week }) => Calendar.parse({ timeZone: zone, hours: week }));

describe('a promised time', () => {
  it.each([
    ['2026-03-25T10:00Z', 2, '2026-03-25T12:00Z'],
    ['2026-03-25T12:00Z', 1, '2026-03-25T13:30Z'], // over lunch
    ['2026-03-25T03:00Z', 1, '2026-03-25T10:00Z'], // before the day begins
    ['2026-03-27T17:00Z', 1, '2026-03-30T08:30Z'], // over a weekend on which clocks go forward
    ['2026-04-02T16:00Z', 1, '2026-04-07T08:30Z'], // over Easter
    ['2026-10-23T16:00Z', 1, '2026-10-26T09:30Z'], // over a weekend on which clocks go back
  ])('counted from %s in London for %d hours is %s', (opened, promised, due) => {
    expect(dueAt(at(opened), promised, LONDON)).toEqual(at(due));
  });

  it('where people always work is as many hours later, on whatever night clocks are changed', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ZONES), moments, hours, (zone, opened, promised) => {
        expect(dueAt(opened, promised, alwaysIn(zone))?.getTime()).toBe(opened.getTime() + promised * HOUR_MS);
      }),
      { numRuns: 300 },
    );
  });

  it('comes after exactly so much working time', () => {
    fc.assert(
      fc.property(calendars, moments, hours, (calendar, opened, promised) => {
        const due = dueAt(opened, promised, calendar) ?? opened;
        expect(workingMs(opened, due, calendar)).toBe(promised * HOUR_MS);
      }),
      { numRuns: 200 },
    );
  });

  it('comes no sooner for what was opened later or takes longer', () => {
    fc.assert(
      fc.property(calendars, moments, fc.nat(5 * 24 * HOUR_MS), hours, (calendar, opened, later, promised) => {
        const due = dueAt(opened, promised, calendar)?.getTime() ?? 0;
        const openedLater = new Date(opened.getTime() + later);
        expect(dueAt(openedLater, promised, calendar)?.getTime()).toBeGreaterThanOrEqual(due);
        expect(dueAt(opened, promised + 0.25, calendar)?.getTime()).toBeGreaterThan(due);
      }),
      { numRuns: 200 },
    );
  });

  it('falls into working hours, as a clock on the wall shows them', () => {
    const clock = new Intl.DateTimeFormat('en-GB', {
      ...{ timeZone: 'Europe/London', weekday: 'long', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
    });
    fc.assert(
      fc.property(moments, hours, (opened, promised) => {
        const [weekday = '', time = ''] = clock.format(dueAt(opened, promised, LONDON)).split(' ');
        expect(Object.keys(WEEK)).toContain(weekday.replace(',', '').toLowerCase());
        expect(office.some(([from, until]) => from <= time && time <= until)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});

describe('while the applicant is asked', () => {
  const opened = at('2026-03-25T10:00Z');

  it('the clock stands, and goes on with what was left', () => {
    const asked: Pause[] = [{ from: at('2026-03-25T11:00Z'), until: at('2026-03-26T16:00Z') }];
    expect(dueAt(opened, 2, LONDON, asked)).toEqual(at('2026-03-26T17:00Z'));
    expect(dueAt(opened, 1, LONDON, asked)).toEqual(at('2026-03-25T11:00Z'));
  });

  it('there is no promised time, unless it came before', () => {
    expect(dueAt(opened, 2, LONDON, [{ from: at('2026-03-25T11:00Z') }])).toBeUndefined();
    expect(dueAt(opened, 2, LONDON, [{ from: at('2020-01-01T00:00Z') }])).toBeUndefined();
    expect(dueAt(opened, 2, LONDON, [{ from: at('2026-03-25T12:15Z') }])).toEqual(at('2026-03-25T12:00Z'));
  });

  it('pauses that overlap count once, and those that a clock put back ends before they begin not at all', () => {
    const back = { from: at('2026-03-25T11:00Z'), until: at('2026-03-25T10:30Z') };
    expect(dueAt(opened, 2, LONDON, [back])).toEqual(at('2026-03-25T12:00Z'));
    const overlapping = [
      { from: at('2026-03-25T10:30Z'), until: at('2026-03-25T11:30Z') },
      { from: at('2026-03-25T11:00Z'), until: at('2026-03-25T11:45Z') },
    ];
    expect(dueAt(opened, 1, LONDON, overlapping)).toEqual(at('2026-03-25T12:15Z'));
  });

  it('it is the same to count from the end of a pause with what was left at its begin', () => {
    fc.assert(
      fc.property(calendars, moments, hours, fc.nat(200), fc.nat(200), (calendar, begin, promised, before, lasts) => {
        const from = new Date(begin.getTime() + before * HOUR_MS);
        const until = new Date(from.getTime() + lasts * HOUR_MS);
        const due = dueAt(begin, promised, calendar) ?? begin;
        const left = workingMs(from, due, calendar) / HOUR_MS;
        const paused = dueAt(begin, promised, calendar, [{ from, until }]);
        expect(paused).toEqual(left > 0 ? dueAt(until, left, calendar) : due);
      }),
      { numRuns: 200 },
    );
  });
});

describe('a calendar', () => {
  it('knows its own days, as long as they are', () => {
    const day = (first: string, last = first) => daysIn(PlainDate.parse(first), PlainDate.parse(last), LONDON);
    expect(day('2026-03-29')).toEqual({ from: at('2026-03-29T00:00Z'), until: at('2026-03-29T23:00Z') });
    expect(day('2026-07-01', '2026-07-03')).toEqual({ from: at('2026-06-30T23:00Z'), until: at('2026-07-03T23:00Z') });
  });

  it.each([
    { timeZone: 'Europe/Atlantis', hours: WEEK },
    { timeZone: 'UTC', hours: {} },
    { timeZone: 'UTC', hours: { monday: [] } },
    { timeZone: 'UTC', hours: { monday: [['17:00', '09:00']] } },
    { timeZone: 'UTC', hours: { monday: [['09:00', '09:00']] } },
    {
      timeZone: 'UTC',
      hours: {
        monday: [
          ['09:00', '13:00'],
          ['12:00', '17:00'],
        ],
      },
    },
    { timeZone: 'UTC', hours: { monday: [['09:00', '25:00']] } },
    { timeZone: 'UTC', hours: WEEK, holidays: ['2026-02-30'] },
  ])('is refused that cannot be meant: %j', (written) => {
    expect(Calendar.safeParse(written).success).toBe(false);
  });
});
