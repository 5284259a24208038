import { cents } from '../../src/checks/cents.ts';
import type { DocumentTypeId, FieldOf } from '../../src/documents/index.ts';
import type { Address } from '../address.ts';
import type { Persona } from '../persona.ts';
import type { SaidFields } from './document.ts';
import {
  address,
  bank,
  company,
  dateOfBirth,
  deductions,
  employer,
  fullName,
  givenNames,
  gross,
  HERE,
  licence,
  nationalId,
  nationality,
  type Put,
  sex,
  surname,
  travel,
  zone,
} from './puts.ts';

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
  'company-certificate': {
    ...{ companyName: company('name'), registrationNumber: company('registrationNumber') },
    ...{ incorporationDate: company('incorporationDate'), jurisdiction: company('jurisdiction') },
    registeredAddress: (persona, value, addressOf) => ({
      ...persona,
      company: { ...persona.company, address: addressOf(value) ?? persona.company.address },
    }),
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
  w9: {
    ...{ name: fullName, address, ssn: nationalId, businessName: company('name'), ein: company('ein') },
    ...{ taxClassification: HERE, signaturePresent: HERE, signedDate: HERE },
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
