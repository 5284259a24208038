import { cents } from '../../src/checks/cents.ts';
import type { Address } from '../address.ts';
import { deductionsOf, type Pay } from '../pay.ts';
import type { Bank, Company, DrivingLicence, Employer, Persona, TravelDocument } from '../persona.ts';

/** Puts a masked value where the layouts look for it, so that what they print twice agrees. */
export type Put = (persona: Persona, value: string, addressOf: (line: string) => Address | undefined) => Persona;
/** Only on this paper: it is told to say so. */
export const HERE: Put = (persona) => persona;

export const fullName: Put = (persona, value) => {
  const words = value.split(' ');
  const [givenNames, surname] = [words.slice(0, -1).join(' '), words.at(-1) ?? ''];
  return named(persona, { givenNames, surname, fullName: value });
};
export const surname: Put = (persona, value) =>
  named(persona, { ...persona, surname: value, fullName: `${persona.givenNames} ${value}` });
export const givenNames: Put = (persona, value) =>
  named(persona, { ...persona, givenNames: value, fullName: `${value} ${persona.surname}` });

/** The copy's name is read in Latin letters; no other script could be held against it. */
function named(
  { nativeName: _other, ...persona }: Persona,
  name: Pick<Persona, 'givenNames' | 'surname' | 'fullName'>,
) {
  return { ...persona, givenNames: name.givenNames, surname: name.surname, fullName: name.fullName };
}

export const address: Put = (persona, value, addressOf) => ({
  ...persona,
  address: addressOf(value) ?? persona.address,
});
export const dateOfBirth: Put = (persona, value) => ({ ...persona, dateOfBirth: value });
export const sex: Put = (persona, value) => ({ ...persona, sex: value === 'F' ? 'F' : 'M' });
export const nationality: Put = (persona, value) => ({ ...persona, nationality: value });
export const nationalId: Put = (persona, value) => ({ ...persona, nationalId: value });
export const employer =
  (name: keyof Omit<Employer, 'address'>): Put =>
  (persona, value) => ({
    ...persona,
    employer: { ...persona.employer, [name]: value },
  });
export const bank =
  (name: keyof Omit<Bank, 'address'>): Put =>
  (persona, value) => ({
    ...persona,
    bank: { ...persona.bank, [name]: value },
  });
export const company =
  (name: keyof Omit<Company, 'address'>): Put =>
  (persona, value) => ({
    ...persona,
    company: { ...persona.company, [name]: value },
  });
export const travel =
  (document: 'passport' | 'identityCard' | 'visa', name: keyof Omit<TravelDocument, 'mrz'>): Put =>
  (persona, value) => ({ ...persona, [document]: { ...persona[document], [name]: value } });
export const zone =
  (document: 'passport' | 'identityCard' | 'visa'): Put =>
  (persona, value) => ({ ...persona, [document]: { ...persona[document], mrz: value.split('\n') } });
export const licence =
  (name: keyof DrivingLicence): Put =>
  (persona, value) => ({
    ...persona,
    drivingLicence: { ...persona.drivingLicence, [name]: value },
  });

/** A month's gross pay, with the heads that the country has; what is kept back keeps its shares. */
export const gross =
  (months: number): Put =>
  (persona, value) => {
    const amount = Math.round((cents(value) ?? 0) / months);
    return amount > 0 ? { ...persona, pay: scaled(persona.pay, amount, amount / persona.pay.gross) } : persona;
  };
export const deductions: Put = (persona, value) => {
  const total = Math.abs(cents(value) ?? 0);
  const { pay } = persona;
  return { ...persona, pay: evened(scaled(pay, pay.gross, total / Math.max(1, deductionsOf(pay))), total) };
};
const scaled = ({ deductions }: Pay, amount: number, factor: number): Pay => ({
  gross: amount,
  deductions: deductions.map(({ kind, cents }) => ({ kind, cents: Math.round(cents * factor) })),
});
/** The first head takes what rounding left over. */
const evened = (pay: Pay, total: number): Pay => ({
  ...pay,
  deductions: pay.deductions.map((deduction, index) =>
    index === 0 ? { ...deduction, cents: deduction.cents + total - deductionsOf(pay) } : deduction,
  ),
});
