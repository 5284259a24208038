import { addDays, PlainDate } from '../../src/domain/plain-date.ts';
import type { Keyed } from '../keyed.ts';
import type { Locale, Region } from '../locales/locale.ts';
import { RESERVED } from '../reserved.ts';
import { jurisdictionOf } from './company.ts';
import { dayBetween, later, yearsAfter } from './dates.ts';
import type { Numbers } from './numbers.ts';
import { eighteenth } from './person.ts';

export interface DrivingLicence {
  readonly number: string;
  readonly issueDate: string;
  readonly expiryDate: string;
  readonly jurisdiction: string;
  readonly licenceClass: string;
}

const [EARLIEST, LATEST] = [PlainDate.parse('2017-05-02'), PlainDate.parse('2025-12-20')];

/** Good for ten years, less a day. */
export function drawLicence(
  from: Keyed,
  numbers: Numbers,
  locale: Locale,
  { region, dateOfBirth }: { readonly region: Region; readonly dateOfBirth: string },
): DrivingLicence {
  const issueDate = dayBetween(from, 'issued', later(EARLIEST, addDays(eighteenth(dateOfBirth), 1)), LATEST);
  return {
    number: numbers('licenceNumber', RESERVED.licenceNumber),
    issueDate,
    expiryDate: addDays(yearsAfter(issueDate, 10), -1),
    jurisdiction: jurisdictionOf(locale, region),
    licenceClass: from.pick('class', locale.country === 'USA' ? ['C', 'D', 'E'] : ['B', 'AM B', 'A B', 'B BE']),
  };
}
