import type { FieldKind } from '../../domain/field.ts';
import { findCountries, findCurrencies } from './country.ts';
import { findDates, writesDayFirst } from './date.ts';
import {
  findAccountNumbers,
  findCodes,
  findEmails,
  findIbans,
  findNationalIds,
  findPhones,
  findRoutingNumbers,
  findSortCodes,
  findTaxIds,
} from './identifiers.ts';
import { findMoney } from './money.ts';
import type { Conventions, FindValues } from './value.ts';
import {
  findAddresses,
  findOrganisationNames,
  findPercentages,
  findPersonNames,
  findSexes,
  findTexts,
  findYears,
} from './words.ts';

const never: FindValues = () => [];

/** How a value of each kind is found in a text and brought to its normal form. Signatures are ink and MRZ lines a zone: neither is found by text. */
export const FIND_VALUES: Readonly<Record<FieldKind, FindValues>> = {
  personName: findPersonNames,
  organisationName: findOrganisationNames,
  address: findAddresses,
  date: findDates,
  country: findCountries,
  sex: findSexes,
  documentNumber: findCodes,
  nationalId: findNationalIds,
  taxId: findTaxIds,
  accountNumber: findAccountNumbers,
  iban: findIbans,
  routingNumber: findRoutingNumbers,
  sortCode: findSortCodes,
  phone: findPhones,
  email: findEmails,
  money: findMoney,
  currency: findCurrencies,
  percentage: findPercentages,
  registrationNumber: findCodes,
  mrz: never,
  year: findYears,
  code: findCodes,
  text: findTexts,
  signature: never,
};

/** Kinds whose value is any run of words: only its place tells it from other text. */
export const FREE_TEXT: ReadonlySet<FieldKind> = new Set(['personName', 'organisationName', 'address', 'text']);

/** How this document writes dates and phone numbers, told from all its text at once. */
export function conventionsOf(text: string): Conventions {
  const dayFirst = writesDayFirst(text);
  const american = !dayFirst && /\$|\b[A-Z]{2} \d{5}(-\d{4})?\b|\(\d{3}\) \d{3}-\d{4}/.test(text);
  return american ? { dayFirst, callingCode: '1' } : { dayFirst };
}
