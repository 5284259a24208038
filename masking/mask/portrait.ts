import { cents } from '../../src/checks/cents.ts';
import type { DocumentTypeId, FieldOf } from '../../src/documents/index.ts';
import type { Address } from '../address.ts';
import { deductionsOf, type Pay } from '../pay.ts';
import type { Bank, Company, DrivingLicence, Employer, Persona, TravelDocument } from '../persona.ts';
import type { SaidFields } from './document.ts';

/** Puts a masked value where the layouts look for it, so that what they print twice agrees. */
type Put = (persona: Persona, value: string, addressOf: (line: string) => Address | undefined) => Persona;
/** Only on this paper: `saying` prints it. */
const HERE: Put = (persona) => persona;

const fullName: Put = (persona, value) => {
  const words = value.split(' ');
  const [givenNames, surname] = [words.slice(0, -1).join(' '), words.at(-1) ?? ''];
  return named(persona, { givenNames, surname, fullName: value });
};
const surname: Put = (persona, value) =>
  named(persona, { ...persona, surname: value, fullName: `${persona.givenNames} ${value}` });
const givenNames: Put = (persona, value) =>
  named(persona, { ...persona, givenNames: value, fullName: `${value} ${persona.surname}` });

/** The copy's name is read in Latin letters; no other script could be held against it. */
function named(
  { nativeName: _other, ...persona }: Persona,
  name: Pick<Persona, 'givenNames' | 'surname' | 'fullName'>,
) {
  return { ...persona, givenNames: name.givenNames, surname: name.surname, fullName: name.fullName };
}

const address: Put = (persona, value, addressOf) => ({ ...persona, address: addressOf(value) ?? persona.address });
const dateOfBirth: Put = (persona, value) => ({ ...persona, dateOfBirth: value });
const sex: Put = (persona, value) => ({ ...persona, sex: value === 'F' ? 'F' : 'M' });
const nationality: Put = (persona, value) => ({ ...persona, nationality: value });
const nationalId: Put = (persona, value) => ({ ...persona, nationalId: value });
const employer =
  (name: keyof Omit<Employer, 'address'>): Put =>
  (persona, value) => ({
    ...persona,
    employer: { ...persona.employer, [name]: value },
  });
const bank =
  (name: keyof Omit<Bank, 'address'>): Put =>
  (persona, value) => ({
    ...persona,
    bank: { ...persona.bank, [name]: value },
  });
const company =
  (name: keyof Omit<Company, 'address'>): Put =>
  (persona, value) => ({
    ...persona,
    company: { ...persona.company, [name]: value },
  });
const travel =
  (document: 'passport' | 'identityCard' | 'visa', name: keyof Omit<TravelDocument, 'mrz'>): Put =>
  (persona, value) => ({ ...persona, [document]: { ...persona[document], [name]: value } });
const zone =
  (document: 'passport' | 'identityCard' | 'visa'): Put =>
  (persona, value) => ({ ...persona, [document]: { ...persona[document], mrz: value.split('\n') } });
const licence =
  (name: keyof DrivingLicence): Put =>
  (persona, value) => ({
    ...persona,
    drivingLicence: { ...persona.drivingLicence, [name]: value },
  });

/** A month's gross pay, with the heads that the country has; what is kept back keeps its shares. */
const gross =
  (months: number): Put =>
  (persona, value) => {
    const amount = Math.round((cents(value) ?? 0) / months);
    return amount > 0 ? { ...persona, pay: scaled(persona.pay, amount, amount / persona.pay.gross) } : persona;
  };
const deductions: Put = (persona, value) => {
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

const TRAVELLER = { surname, givenNames, nationality, dateOfBirth, sex } as const;

/** Every field of every type has its place; one that is added to a type does not compile before it has. */
const PLACES: { readonly [Id in DocumentTypeId]: Readonly<Record<FieldOf<Id>, Put>> } = {
  'application-form': {
    ...{ applicantName: fullName, dateOfBirth, address, nationality, nationalId, annualIncome: gross(12) },
    phone: (persona, value) => ({ ...persona, phone: value }),
    email: (persona, value) => ({ ...persona, email: value }),
    ...{ employerName: employer('name'), requestedProduct: HERE, signaturePresent: HERE, signedDate: HERE },
    requestedAmount: (persona, value) => ({ ...persona, requestedAmount: cents(value) ?? persona.requestedAmount }),
  },
  passport: {
    ...TRAVELLER,
    placeOfBirth: (persona, value) => ({ ...persona, placeOfBirth: value }),
    ...{ documentNumber: travel('passport', 'number'), personalNumber: travel('passport', 'personalNumber') },
    ...{ issueDate: travel('passport', 'issueDate'), expiryDate: travel('passport', 'expiryDate') },
    ...{ issuingState: HERE, mrz: zone('passport') },
  },
  'identity-card': {
    ...{ ...TRAVELLER, address, documentNumber: travel('identityCard', 'number') },
    ...{ issueDate: travel('identityCard', 'issueDate'), expiryDate: travel('identityCard', 'expiryDate') },
    ...{ issuingState: HERE, mrz: zone('identityCard') },
  },
  visa: {
    ...{ ...TRAVELLER, documentNumber: travel('visa', 'number'), expiryDate: travel('visa', 'expiryDate') },
    ...{ issuingState: HERE, mrz: zone('visa') },
  },
  'driving-licence': {
    ...{ surname, givenNames, dateOfBirth, address, documentNumber: licence('number') },
    ...{ issueDate: licence('issueDate'), expiryDate: licence('expiryDate') },
    ...{ jurisdiction: licence('jurisdiction'), licenceClass: licence('licenceClass') },
  },
  'utility-bill': {
    ...{ accountHolder: fullName, serviceAddress: address, provider: HERE, accountNumber: HERE, billDate: HERE },
    ...{ periodStart: HERE, periodEnd: HERE, amountDue: HERE, dueDate: HERE },
  },
  'bank-statement': {
    ...{ accountHolder: fullName, address, bankName: bank('name'), accountNumber: bank('accountNumber') },
    ...{ iban: bank('iban'), routingNumber: bank('routingNumber'), sortCode: bank('sortCode'), currency: HERE },
    ...{ periodStart: HERE, periodEnd: HERE, openingBalance: HERE, closingBalance: HERE, transactions: HERE },
  },
  'pay-slip': {
    ...{ employeeName: fullName, employerName: employer('name'), nationalId, grossPay: gross(1) },
    employeeId: (persona, value) => ({ ...persona, employeeId: value }),
    ...{ totalDeductions: deductions, payPeriodStart: HERE, payPeriodEnd: HERE, payDate: HERE, netPay: HERE },
    ...{ ytdGross: HERE, ytdNet: HERE, currency: HERE },
  },
  w2: {
    ...{ employeeName: fullName, employeeSsn: nationalId, employeeAddress: address, wages: gross(12) },
    ...{ employerName: employer('name'), employerEin: employer('ein'), employerStateId: employer('stateId') },
    employerAddress: (persona, value, addressOf) => ({
      ...persona,
      employer: { ...persona.employer, address: addressOf(value) ?? persona.employer.address },
    }),
    ...{ taxYear: HERE, controlNumber: HERE, federalTaxWithheld: HERE, socialSecurityWages: HERE, state: HERE },
    ...{ socialSecurityTax: HERE, medicareWages: HERE, medicareTax: HERE, stateWages: HERE, stateTax: HERE },
  },
};

/** The person as this paper shows them: what it does not say is the persona's own. */
export function portraitOf(
  type: DocumentTypeId,
  fields: SaidFields,
  persona: Persona,
  addressOf: (line: string) => Address | undefined,
): Persona {
  return Object.entries<Put>(PLACES[type]).reduce((shown, [field, put]) => {
    const value = fields[field];
    return typeof value === 'string' ? put(shown, value, addressOf) : shown;
  }, persona);
}
