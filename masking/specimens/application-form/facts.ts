import { oneLine } from '../../address.ts';
import type { Keyed } from '../../keyed.ts';
import { netOf, yearlyGross } from '../../pay.ts';
import type { Persona } from '../../persona.ts';
import { decimal } from '../../printed.ts';
import { formTerm } from './captions.ts';

/** A field with its value and how the applicant writes it. */
export type Written = readonly [field: string, value: string, printed: string];

/** What the applicant tells on a form. */
export function formFacts(persona: Persona, from: Keyed) {
  const { locale, address, pay, requestedAmount } = persona;
  const { print, language } = locale;
  const same = (field: string, value: string): Written => [field, value, value];
  const money = (field: string, cents: number): Written => [field, decimal(cents), print.money(cents)];
  const signed = `2026-03-${String(20 + from.integer('signedDay', 9))}`;
  return {
    applicantName: same('applicantName', persona.fullName),
    dateOfBirth: ['dateOfBirth', persona.dateOfBirth, print.date(persona.dateOfBirth)],
    nationality: ['nationality', persona.nationality, persona.nationality === 'UTO' ? 'Utopia' : persona.nationality],
    nationalId: same('nationalId', persona.nationalId),
    address: ['address', oneLine(address), oneLine(address)],
    addressLines: address.lines,
    phone: ['phone', persona.phone, print.phone(persona.phone)],
    email: same('email', persona.email),
    employerName: same('employerName', persona.employer.name),
    annualIncome: money('annualIncome', yearlyGross(pay)),
    requestedProduct: same('requestedProduct', formTerm(language, 'loan')),
    requestedAmount: money('requestedAmount', requestedAmount),
    signedDate: ['signedDate', signed, print.date(signed)],
    // What other boxes ask for and no field of ours does.
    netIncome: print.money(netOf(pay)),
    rent: print.money(persona.rent),
    years: String(1 + from.integer('years', 14)),
    dependants: String(from.integer('dependants', 4)),
    lender: from.pick('lender', locale.lexicon.banks),
  } as const satisfies Record<string, Written | string | readonly string[]>;
}
export type FormFacts = ReturnType<typeof formFacts>;
