import type { Reading } from '../domain/extraction.ts';
import { daysBetween, type PlainDate } from '../domain/plain-date.ts';
import { toldByOrder } from './by-order.ts';
import type { Extract } from './define.ts';
import { type Layout, layOut, type PlacedWord, type Run } from './layout.ts';
import { conventionsOf, FIND_VALUES } from './values/index.ts';
import type { Conventions } from './values/value.ts';

/** A day that a card prints, with the words that say it first. */
interface Day {
  readonly date: string;
  readonly words: readonly PlacedWord[];
}
interface Days {
  readonly dateOfBirth?: string | undefined;
  readonly issueDate?: string | undefined;
  readonly expiryDate?: string | undefined;
}

/**
 * The birth, the issue and the expiry of a card whose captions were not read: they follow each other in this order, and
 * papers run for whole years, to the day or the day before, or to a birthday. Where more than one reading of the dates
 * is possible, none is told.
 */
export const datesByOrderOf: Extract = (pages, labelled, today) => {
  const days = daysOn(pages.map(layOut));
  const told: Days = {
    dateOfBirth: dayTold(labelled.dateOfBirth),
    issueDate: dayTold(labelled.issueDate),
    expiryDate: dayTold(labelled.expiryDate),
  };
  const meant = meantBy(days, told, today);
  const added = (['dateOfBirth', 'issueDate', 'expiryDate'] as const).flatMap((field) => {
    const day = days.find(({ date }) => date === meant[field]);
    return day && field in labelled && labelled[field]?.status !== 'found'
      ? [[field, toldByOrder(day.date, day.words)] as const]
      : [];
  });
  return Object.fromEntries(added);
};

const dayTold = (reading: Reading | undefined): string | undefined =>
  reading?.status === 'found' && typeof reading.value === 'string' ? reading.value : undefined;

function meantBy(days: readonly Day[], told: Days, today: PlainDate): Days {
  const { dateOfBirth: birth, expiryDate: expiry } = told;
  const isIssue = (date: string): boolean => date <= today && (birth === undefined || date > birth);
  const dates = [...new Set([...days.map(({ date }) => date), ...(expiry ? [expiry] : [])])];
  const terms = dates
    .filter((issue) => isIssue(issue) && (told.issueDate ?? issue) === issue)
    .flatMap((issue) => dates.filter((last) => isTerm(issue, last)).map((last) => ({ issue, last })))
    .filter(({ last }) => (expiry ?? last) === last);
  const [term, ...others] = terms;
  if (!term) return birth && expiry ? { issueDate: untilBirthday(dates.filter(isIssue), birth, expiry) } : {};
  const isAnchored = Object.values(told).some((date) => date !== undefined) || days.length === 3;
  if (others.length > 0 || !isAnchored) return {};
  return { dateOfBirth: birthBefore(term.issue, days), issueDate: term.issue, expiryDate: term.last };
}

/** Of a card that runs to a birthday, the one day between. */
function untilBirthday(dates: readonly string[], birth: string, expiry: string): string | undefined {
  const [only, ...others] = dates.filter((date) => date < expiry && yearsBetween(date, expiry) <= LONGEST_TERM);
  return others.length === 0 && birth.slice(4) === expiry.slice(4) ? only : undefined;
}

/** The one day before the issue, if the card prints it first: the days since when classes are held stand in a table below. */
function birthBefore(issue: string, days: readonly Day[]): string | undefined {
  const [only, ...others] = days.filter(({ date }) => date < issue);
  const isFirst = days.indexOf(only as Day) < days.findIndex(({ date }) => date === issue); // of none, neither is found
  return only && others.length === 0 && isFirst ? only.date : undefined;
}

const LONGEST_TERM = 15; // years: Directive 2006/126/EC article 7

/** Whole years from the first day to the last, or a day less. */
function isTerm(first: string, last: string): boolean {
  const years = yearsBetween(first, last);
  const anniversary = Date.parse(`${last.slice(0, 4)}${first.slice(4)}`); // none, of the 29th of February
  const over = (anniversary - Date.parse(last)) / 86_400_000;
  return years >= 1 && years <= LONGEST_TERM && (over === 0 || over === 1);
}

const yearsBetween = (first: string, last: string): number =>
  Math.round(daysBetween(first as PlainDate, last as PlainDate) / 365.25); // values of dates are plain dates

/** Every day printed, in the order of reading. */
function daysOn(layouts: readonly Layout[]): Day[] {
  const conventions = conventionsOf(layouts.flatMap(({ runs }) => runs.map(({ text }) => text)).join('\n'));
  const all = layouts.flatMap(({ runs }) => runs.flatMap((run) => daysIn(run, conventions)));
  return all.filter(({ date }, index) => all.findIndex((other) => other.date === date) === index);
}

function daysIn({ words, text }: Run, conventions: Conventions): Day[] {
  return FIND_VALUES.date(text, conventions).flatMap(({ value, start, end }) => {
    if (typeof value !== 'string') return [];
    let at = 0;
    const saying = words.filter((word) => {
      const [from, to] = [at, at + word.text.length];
      at = to + 1;
      return from < end && to > start;
    });
    return [{ date: value, words: saying }];
  });
}
