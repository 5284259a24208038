import { z } from 'zod';

/** A fact about the applicant, agreed from claims. */
export const AttributeName = z.enum([
  'fullName',
  'dateOfBirth',
  'address',
  'email',
  'phone',
  'nationality',
  'sex',
  'nationalId',
  'taxId',
  'employerName',
  'annualIncome',
  'monthlyNetIncome',
  'accountNumber',
  'iban',
  'companyName',
  'registrationNumber',
]);
export type AttributeName = z.infer<typeof AttributeName>;
