import type { AttributeName } from '../../domain/attribute.ts';
import { sameAddress } from './addresses.ts';
import { countryCode, sameCountry } from './countries.ts';
import { isoDate, sameDate } from './dates.ts';
import { alikeIdentifiers, sameIdentifier } from './identifiers.ts';
import { inPeriod, samePeriodMoney } from './money.ts';
import { sameName } from './names.ts';
import { sameOrganisation } from './organisations.ts';
import { samePhone } from './phones.ts';
import { sexCode } from './sex.ts';

/** How the claims on one attribute are compared. */
export interface Comparison {
  readonly same: (a: string, b: string) => boolean;
  /** Whether two values speak of the same thing at all; where they do not, neither contradicts the other. */
  readonly comparable: (a: string, b: string) => boolean;
  /** An applicant's value may have changed between two documents: the older is then stale, not wrong. */
  readonly changes: boolean;
  /** What a caller's system says, in the normal form that documents are read to. */
  readonly normal?: (value: string) => string;
}

const always = (): boolean => true;
const never = (): boolean => false;
const caseless = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();
const sameSex = (a: string, b: string): boolean => sexCode(a) === sexCode(b);
const bothSaySex = (a: string, b: string): boolean => sexCode(a) !== 'X' && sexCode(b) !== 'X';

/** Most pairs are equal to the letter, and whatever a value is, it is the same as itself. */
const orEqual =
  (same: Comparison['same']): Comparison['same'] =>
  (a, b) =>
    a === b || same(a, b);

const income = (period: 'year' | 'month'): Comparison => ({
  same: orEqual((a, b) => samePeriodMoney(a, b, period)),
  comparable: always,
  changes: true,
  normal: (value) => inPeriod(value, period),
});

/** A person has one name, but may have two telephones or accounts: of those no two contradict each other. */
export const COMPARISONS: Readonly<Record<AttributeName, Comparison>> = {
  fullName: { same: orEqual(sameName), comparable: always, changes: false },
  dateOfBirth: { same: sameDate, comparable: always, changes: false, normal: isoDate },
  address: { same: orEqual(sameAddress), comparable: always, changes: true },
  email: { same: caseless, comparable: never, changes: true },
  phone: { same: orEqual(samePhone), comparable: never, changes: true },
  nationality: { same: orEqual(sameCountry), comparable: always, changes: false, normal: countryCode },
  sex: { same: orEqual(sameSex), comparable: bothSaySex, changes: false, normal: sexCode },
  nationalId: { same: orEqual(sameIdentifier), comparable: alikeIdentifiers, changes: false },
  taxId: { same: orEqual(sameIdentifier), comparable: alikeIdentifiers, changes: false },
  employerName: { same: orEqual(sameOrganisation), comparable: always, changes: true },
  annualIncome: income('year'),
  monthlyNetIncome: income('month'),
  accountNumber: { same: orEqual(sameIdentifier), comparable: never, changes: true },
  iban: { same: orEqual(sameIdentifier), comparable: never, changes: true },
  companyName: { same: orEqual(sameOrganisation), comparable: always, changes: true },
  registrationNumber: { same: orEqual(sameIdentifier), comparable: always, changes: false },
};
