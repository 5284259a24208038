import { addDays, PlainDate } from '../../src/domain/plain-date.ts';
import type { Keyed } from '../keyed.ts';
import { type MrzContent, mrvA, td1, td3 } from '../mrz.ts';
import { RESERVED } from '../reserved.ts';
import type { Sex } from '../strategies/index.ts';
import { dayBetween, later, yearsAfter } from './dates.ts';
import type { Numbers } from './numbers.ts';
import { eighteenth, RECEIVED_ON } from './person.ts';

/** A document with a machine-readable zone: two lines of TD3 or MRV-A, three of TD1. */
export interface TravelDocument {
  readonly number: string;
  readonly personalNumber: string;
  readonly issueDate: string;
  readonly expiryDate: string;
  readonly mrz: readonly string[];
}

/** What a travel document says of the person it is given to. */
export interface Holder {
  readonly givenNames: string;
  readonly surname: string;
  readonly sex: Sex;
  readonly dateOfBirth: string;
  readonly nationality: string;
}

type Zone = (content: MrzContent) => readonly string[];
interface Validity {
  readonly issueDate: PlainDate;
  readonly expiryDate: PlainDate;
}

const CHRISTMAS = PlainDate.parse('2025-12-20');
const NEW_YEAR = PlainDate.parse('2026-01-02');

/** A passport and an identity card of grown-ups, both good on the day the packet comes in, and a visa in that passport. */
export function drawTravelDocuments(
  holder: Holder,
  from: Keyed,
  numbers: Numbers,
): Record<'passport' | 'identityCard' | 'visa', TravelDocument> {
  const grown = addDays(eighteenth(holder.dateOfBirth), 1);
  const tenYears = (place: string, first: string): Validity =>
    validFor(dayBetween(from.at(place), 'issued', later(grown, PlainDate.parse(first)), CHRISTMAS), 10);
  const number = (nth: number) => numbers('travelDocument', RESERVED.passportNumber, nth);
  return {
    passport: issue(holder, from.at('passport'), number(0), tenYears('passport', '2018-01-08'), td3),
    identityCard: issue(holder, from.at('identityCard'), number(1), tenYears('identityCard', '2017-05-02'), td1),
    visa: issue(holder, from.at('visa'), number(2), visaValidity(from.at('visa')), mrvA),
  };
}

/** A passport given out in the year named: ten years for grown-ups, five for those who were not yet, each less a day. */
export function issuePassport(holder: Holder, from: Keyed, year: number): TravelDocument {
  const grown = addDays(eighteenth(holder.dateOfBirth), 1);
  const [first, last] = [PlainDate.parse(`${year}-01-08`), PlainDate.parse(`${year}-12-20`)];
  const validity =
    grown > last
      ? validFor(dayBetween(from, 'issued', first, last), 5)
      : validFor(dayBetween(from, 'issued', later(grown, first), last), 10);
  const number = RESERVED.passportNumber.at(from.integer('number', RESERVED.passportNumber.size));
  return issue(holder, from, number, validity, td3);
}

const validFor = (issueDate: PlainDate, years: number): Validity => ({
  issueDate,
  expiryDate: addDays(yearsAfter(issueDate, years), -1),
});

/** Given out this year for half a year or a whole one; the passport it stands in lasts longer. */
function visaValidity(from: Keyed): Validity {
  const issueDate = dayBetween(from, 'issued', NEW_YEAR, addDays(RECEIVED_ON, -14));
  return { issueDate, expiryDate: addDays(issueDate, from.pick('days', [179, 364])) };
}

function issue(holder: Holder, from: Keyed, number: string, validity: Validity, zone: Zone): TravelDocument {
  const personalNumber = `UT${String(10_000_000 + from.integer('personal', 89_999_999))}`;
  const { surname, givenNames, dateOfBirth, sex, nationality } = holder;
  const content = { state: 'UTO', nationality, surname, givenNames, documentNumber: number, dateOfBirth, sex };
  const mrz = zone({ ...content, expiryDate: validity.expiryDate, personalNumber });
  return { number, personalNumber, ...validity, mrz };
}
