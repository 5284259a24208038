import { PlainDate } from '../domain/plain-date.ts';
import type { Check } from './check.ts';

const isDate = (value: unknown): value is PlainDate => PlainDate.safeParse(value).success;

/** Not earlier than the date of the other field; the same day passes (a period of one day, a bill due at once). */
export const after =
  (field: string): Check =>
  (value, siblings) => {
    const other = siblings[field];
    return isDate(value) && isDate(other) ? value >= other : undefined;
  };

/** Not later than the date of the other field. */
export const before =
  (field: string): Check =>
  (value, siblings) => {
    const other = siblings[field];
    return isDate(value) && isDate(other) ? value <= other : undefined;
  };

/** The day of expiry still counts as valid. */
export const notExpired: Check = (value, _siblings, today) => (isDate(value) ? value >= today : undefined);

export const notFuture: Check = (value, _siblings, today) => (isDate(value) ? value <= today : undefined);

/** Between 1900 and fifty years from now: outside it a date on an applicant's papers is misread. */
export const plausibleDate: Check = (value, _siblings, today) =>
  isDate(value) ? value >= '1900-01-01' && Number(value.slice(0, 4)) <= Number(today.slice(0, 4)) + 50 : undefined;
