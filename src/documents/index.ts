import { applicationForm } from './application-form/definition.ts';
import { bankStatement } from './bank-statement/definition.ts';
import { transactionsOf } from './bank-statement/extract.ts';
import { companyCertificate } from './company-certificate/definition.ts';
import { datesByOrderOf } from './dates-by-order.ts';
import type { DocumentType, Extract as Extractor } from './define.ts';
import { drivingLicence } from './driving-licence/definition.ts';
import { licenceFieldsOf } from './driving-licence/extract.ts';
import { identityCard } from './identity-card/definition.ts';
import { mrzFieldsOf } from './mrz-fields.ts';
import { OTHER } from './other.ts';
import { passport } from './passport/definition.ts';
import { paySlip } from './pay-slip/definition.ts';
import { utilityBill } from './utility-bill/definition.ts';
import { visa } from './visa/definition.ts';
import { w2 } from './w2/definition.ts';
import { wholeNameOf } from './w2/extract.ts';
import { w9 } from './w9/definition.ts';
import { addressOf } from './w9/extract.ts';

export { OTHER };

/** The built-in catalogue, one line a type. */
export const DOCUMENT_TYPES = [
  applicationForm,
  passport,
  identityCard,
  visa,
  drivingLicence,
  utilityBill,
  bankStatement,
  paySlip,
  w2,
  w9,
  companyCertificate,
] as const satisfies readonly DocumentType[];
export type DocumentTypeId = (typeof DOCUMENT_TYPES)[number]['id'];
/** The names of a type's fields. */
export type FieldOf<Id extends DocumentTypeId> = keyof Extract<(typeof DOCUMENT_TYPES)[number], { id: Id }>['fields'] &
  string;

/** The second is given what the first found. */
const inTurn =
  (first: Extractor, second: Extractor): Extractor =>
  (pages, labelled, today) => {
    const found = first(pages, labelled, today);
    return { ...found, ...second(pages, { ...labelled, ...found }, today) };
  };

/** The types that find some fields their own way. */
const EXTRACTORS: { readonly [Id in DocumentTypeId]?: Extractor } = {
  passport: inTurn(mrzFieldsOf, datesByOrderOf),
  'identity-card': inTurn(mrzFieldsOf, datesByOrderOf),
  visa: mrzFieldsOf,
  'driving-licence': licenceFieldsOf,
  'bank-statement': transactionsOf,
  w2: wholeNameOf,
  w9: addressOf,
};

/** What a field of a type means, where there are such. */
export const kindOf = (type: string, field: string, types: readonly DocumentType[] = DOCUMENT_TYPES) =>
  types.find(({ id }) => id === type)?.fields[field]?.kind;

export const extractorOf = (id: string): Extractor | undefined =>
  new Map<string, Extractor>(Object.entries(EXTRACTORS)).get(id);
