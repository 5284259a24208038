import { z } from 'zod';

/** What a value means. Closed: each kind has a normaliser, and does not compile until it has a masking strategy. */
export const FieldKind = z.enum([
  'personName',
  'organisationName',
  'address',
  'date',
  'country',
  'sex',
  'documentNumber',
  'nationalId',
  'taxId',
  'accountNumber',
  'iban',
  'routingNumber',
  'sortCode',
  'phone',
  'email',
  'money',
  'currency',
  'percentage',
  'registrationNumber',
  'mrz',
  'year',
  'code',
  'text',
  'signature',
]);
export type FieldKind = z.infer<typeof FieldKind>;

/** A row of a table field: a bank statement's transactions. */
export const TableRow = z.object({
  date: z.string().optional(),
  description: z.string().optional(),
  amount: z.string().optional(),
  balance: z.string().optional(),
});
export type TableRow = z.infer<typeof TableRow>;

/** A value in its normal form: text, a yes or no (a signature), or a table. */
export const FieldValue = z.union([z.string(), z.boolean(), z.array(TableRow)]);
export type FieldValue = z.infer<typeof FieldValue>;
