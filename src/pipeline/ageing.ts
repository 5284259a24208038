import type { DocumentType } from '../documents/define.ts';
import type { AttributeName } from '../domain/attribute.ts';
import type { FieldKind } from '../domain/field.ts';
import { daysBetween, type PlainDate } from '../domain/plain-date.ts';

/** After how many days a claim counts half. */
type HalfLife = number | 'never';

/** A document that should be dated and shows no date counts as one half-life old. */
const UNDATED = 0.5;

// How long what a system of record says holds. A birth date is as true after ten years as on the first day; people move, change
// employers and get rises.
const IN_SYSTEMS: Readonly<Record<AttributeName, HalfLife>> = {
  fullName: 1825,
  dateOfBirth: 'never',
  address: 365,
  email: 730,
  phone: 730,
  nationality: 3650,
  sex: 'never',
  nationalId: 'never',
  taxId: 'never',
  employerName: 365,
  annualIncome: 365,
  monthlyNetIncome: 180,
  accountNumber: 730,
  iban: 730,
  companyName: 1825,
  registrationNumber: 'never',
};

/** How fresh a paper's word on an attribute is. Types that name no date do not age: a passport's facts hold as long as it does. */
export function freshnessOfPaper(
  { freshness }: DocumentType,
  { attribute, kind }: { readonly attribute: AttributeName; readonly kind: FieldKind },
  date: PlainDate | undefined,
  today: PlainDate,
): number {
  if (!freshness) return 1;
  const lasting = IN_SYSTEMS[attribute] === 'never' ? 'never' : freshness.halfLifeDays;
  const halfLife = freshness.byKind?.[kind] ?? lasting;
  if (halfLife === 'never') return 1;
  return date ? halving(date, halfLife, today) : UNDATED;
}

export function freshnessOfSource(attribute: AttributeName, asOf: PlainDate, today: PlainDate): number {
  const halfLife = IN_SYSTEMS[attribute];
  return halfLife === 'never' ? 1 : halving(asOf, halfLife, today);
}

const halving = (from: PlainDate, halfLifeDays: number, today: PlainDate): number =>
  0.5 ** (Math.max(0, daysBetween(from, today)) / halfLifeDays);
