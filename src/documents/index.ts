import { applicationForm } from './application-form/definition.ts';
import { bankStatement } from './bank-statement/definition.ts';
import { transactionsOf } from './bank-statement/extract.ts';
import type { DocumentType, Extract } from './define.ts';
import { passport } from './passport/definition.ts';
import { mrzFieldsOf } from './passport/extract.ts';
import { paySlip } from './pay-slip/definition.ts';
import { utilityBill } from './utility-bill/definition.ts';
import { w2 } from './w2/definition.ts';
import { wholeNameOf } from './w2/extract.ts';

/** The built-in catalogue, one line a type. */
export const DOCUMENT_TYPES = [
  applicationForm,
  passport,
  utilityBill,
  bankStatement,
  paySlip,
  w2,
] as const satisfies readonly DocumentType[];
export type DocumentTypeId = (typeof DOCUMENT_TYPES)[number]['id'];

/** The types that find some fields their own way. */
const EXTRACTORS: { readonly [Id in DocumentTypeId]?: Extract } = {
  passport: mrzFieldsOf,
  'bank-statement': transactionsOf,
  w2: wholeNameOf,
};

/** A page that fits no type is said to be so; it has no fields. */
export const OTHER: DocumentType = { id: 'other', title: 'Other document', anchors: [], authority: {}, fields: {} };

export const extractorOf = (id: string): Extract | undefined =>
  new Map<string, Extract>(Object.entries(EXTRACTORS)).get(id);
