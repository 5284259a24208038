import { addDays, type PlainDate, PlainDate as PlainDateSchema } from '../../src/domain/plain-date.ts';
import { type Address, drawAddress } from '../address.ts';
import type { Keyed } from '../keyed.ts';
import type { Locale, Region } from '../locales/locale.ts';
import { RESERVED } from '../reserved.ts';
import { dayBetween, later } from './dates.ts';
import type { Numbers } from './numbers.ts';
import { eighteenth, RECEIVED_ON } from './person.ts';

/** A company that the person runs: what a business applicant's papers tell of. */
export interface Company {
  readonly name: string;
  readonly registrationNumber: string;
  readonly ein: string;
  readonly incorporationDate: string;
  readonly jurisdiction: string;
  readonly address: Address;
  /** The person. */
  readonly director: string;
}

interface Director {
  readonly fullName: string;
  readonly dateOfBirth: string;
}

const EARLIEST = PlainDateSchema.parse('2004-01-05');

/** Founded when its director was of age, and more than a year before the packet comes in. */
export function drawCompany(from: Keyed, numbers: Numbers, locale: Locale, director: Director): Company {
  const address = drawAddress(from, locale);
  return {
    name: from.pick('name', locale.lexicon.companies),
    registrationNumber: numbers('registrationNumber', RESERVED.registrationNumber),
    ein: numbers('companyEin', RESERVED.ein),
    incorporationDate: founded(from, director),
    jurisdiction: jurisdictionOf(locale, address.region),
    address,
    director: director.fullName,
  };
}

function founded(from: Keyed, { dateOfBirth }: Director): PlainDate {
  const first = later(EARLIEST, addDays(eighteenth(dateOfBirth), 30));
  return dayBetween(from, 'founded', first, addDays(RECEIVED_ON, -366));
}

/** A state of the US gives licences and registers companies itself; elsewhere the country does. */
export const jurisdictionOf = ({ country, countryName }: Locale, region: Region): string =>
  country === 'USA' ? region.name : countryName;
