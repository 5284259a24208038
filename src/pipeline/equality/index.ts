import { cents } from '../../checks/cents.ts';
import type { AttributeName } from '../../domain/attribute.ts';
import { sameAddress } from './addresses.ts';
import { alikeIdentifiers, sameIdentifier } from './identifiers.ts';
import { sameName } from './names.ts';
import { sameOrganisation } from './organisations.ts';

/** How the claims on one attribute are compared. */
export interface Comparison {
  readonly same: (a: string, b: string) => boolean;
  /** Whether two values speak of the same thing at all; where they do not, neither contradicts the other. */
  readonly comparable: (a: string, b: string) => boolean;
  /** An applicant's value may have changed between two documents: the older is then stale, not wrong. */
  readonly changes: boolean;
}

const always = (): boolean => true;
const never = (): boolean => false;
const exactly = (a: string, b: string): boolean => a === b;
const caseless = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

/** The national number decides: one side may lack its country code. */
const samePhone = (a: string, b: string): boolean => a.replace(/\D/g, '').slice(-9) === b.replace(/\D/g, '').slice(-9);

/** Yearly figures never agree to the cent: pay slips are scaled up, and W-2 wages leave out pension contributions. */
const INCOME_TOLERANCE = 0.1;

function sameIncome(a: string, b: string): boolean {
  const [one, other] = [cents(a), cents(b)];
  if (one === undefined || other === undefined) return a === b;
  return Math.abs(one - other) <= INCOME_TOLERANCE * Math.max(Math.abs(one), Math.abs(other));
}

/** A person has one name, but may have two telephones or accounts: of those no two contradict each other. */
export const COMPARISONS: Readonly<Record<AttributeName, Comparison>> = {
  fullName: { same: sameName, comparable: always, changes: false },
  dateOfBirth: { same: exactly, comparable: always, changes: false },
  address: { same: sameAddress, comparable: always, changes: true },
  email: { same: caseless, comparable: never, changes: true },
  phone: { same: samePhone, comparable: never, changes: true },
  nationality: { same: caseless, comparable: always, changes: false },
  sex: { same: caseless, comparable: (a, b) => a !== 'X' && b !== 'X', changes: false },
  nationalId: { same: sameIdentifier, comparable: alikeIdentifiers, changes: false },
  taxId: { same: sameIdentifier, comparable: alikeIdentifiers, changes: false },
  employerName: { same: sameOrganisation, comparable: always, changes: true },
  annualIncome: { same: sameIncome, comparable: always, changes: true },
  monthlyNetIncome: { same: sameIncome, comparable: always, changes: true },
  accountNumber: { same: sameIdentifier, comparable: never, changes: true },
  iban: { same: sameIdentifier, comparable: never, changes: true },
  companyName: { same: sameOrganisation, comparable: always, changes: true },
  registrationNumber: { same: sameIdentifier, comparable: always, changes: false },
};
