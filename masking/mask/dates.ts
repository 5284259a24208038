import { addDays, PlainDate } from '../../src/domain/plain-date.ts';
import type { Keyed } from '../keyed.ts';

/** Between one week and four into the past: nothing that was past becomes future, and papers stay as far from the end of a tax year. */
const [LEAST, SPREAD] = [7, 21];

/** How dates of one person move: all by the same days, so that order, periods and ages stay. */
export interface Calendar {
  date(iso: string): string | null;
  birth(iso: string): string | null;
  year(year: string): string | null;
}

/** `births`: the packet's dates of birth, the one that counts first; `receivedOn` settles which year a tax year was. */
export function calendarOf(person: Keyed, births: readonly string[], receivedOn: string): Calendar {
  const days = -(LEAST + person.integer('days', SPREAD));
  const shifted = (iso: string): string | null => {
    const date = PlainDate.safeParse(iso);
    return date.success ? addDays(date.data, days) : null;
  };
  const own = births[0];
  return {
    date: shifted,
    birth: (iso) => (own && iso !== own && swapped(iso) === own ? swapOf(born(own, shifted)) : born(iso, shifted)),
    year: (year) => {
      const received = shifted(receivedOn);
      if (!/^\d{4}$/.test(year) || received === null) return null;
      return String(Number(received.slice(0, 4)) - (Number(receivedOn.slice(0, 4)) - Number(year)));
    },
  };
}

/** A day that could be a month stays one, so that day and month can be taken for each other in the copy as in the source. */
function born(iso: string, shifted: (iso: string) => string | null): string | null {
  const moved = shifted(iso);
  const day = Number(moved?.slice(8));
  if (moved === null || Number(iso.slice(8)) > 12 || day <= 12) return moved;
  return `${moved.slice(0, 8)}${String(1 + (day % 12)).padStart(2, '0')}`;
}

const swapped = (iso: string): string => `${iso.slice(0, 4)}-${iso.slice(8)}-${iso.slice(5, 7)}`;
const swapOf = (iso: string | null): string | null =>
  iso !== null && PlainDate.safeParse(swapped(iso)).success ? swapped(iso) : iso;
