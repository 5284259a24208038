import { DOCUMENT_TYPES } from '../../src/documents/index.ts';
import type { Application, ApplicationForm, DocumentOutcome } from '../../src/domain/application.ts';
import type { CheckResult, Extraction, Reading } from '../../src/domain/extraction.ts';
import type { FieldValue } from '../../src/domain/field.ts';
import { DocumentId, newApplicationId } from '../../src/domain/ids.ts';
import { PlainDate } from '../../src/domain/plain-date.ts';

export const TODAY = PlainDate.parse('2026-11-22');

export const found = (value: FieldValue, confidence = 0.98, checks: CheckResult[] = []): Reading => ({
  status: 'found',
  value,
  raw: String(value),
  confidence,
  evidence: [{ page: 1, box: [0.1, 0.1, 0.2, 0.02], text: String(value), engine: 'text-layer' }],
  checks,
});

export const unreadable: Reading = { status: 'unreadable', evidence: [], checks: [] };

const documentId = (number: number): DocumentId => DocumentId.parse(`doc_${String(number).padStart(26, '0')}`);

/** One document of a packet: its type and what was read; bare values count as found. */
export interface Paper {
  readonly type: string;
  readonly fields: Readonly<Record<string, Reading | FieldValue>>;
}

export interface Packet {
  readonly application: Application;
  readonly extractions: Extraction[];
}

/** An application whose files hold one document each. */
export function packet(papers: readonly Paper[], form: Partial<ApplicationForm> = {}): Packet {
  const outcomes = papers.map(
    ({ type }, index): DocumentOutcome => ({
      document: documentId(index + 1),
      file: `${type}-${index + 1}.pdf`,
      sha256: `${index}`.padStart(64, '0'),
      status: 'complete',
      pages: [],
    }),
  );
  return {
    application: {
      id: newApplicationId(),
      form: { schema: 'docket.application.v1', reference: 'R-1', receivedOn: TODAY, ...form },
      documents: outcomes,
    },
    extractions: papers.map(({ type, fields }, index) => ({
      document: documentId(index + 1),
      type,
      typeConfidence: 0.99,
      pages: [1],
      readings: Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, readingOf(value)])),
      calibration: 'test',
    })),
  };
}

const readingOf = (value: Reading | FieldValue): Reading =>
  typeof value === 'object' && 'status' in value ? value : found(value);

const ADDRESS = '100 Example Street, Apt 4, Springfield, IL 62701';
const MRZ = 'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F3104150ZE184226B<<<<<16';

export const form: Paper = {
  type: 'application-form',
  fields: {
    applicantName: 'Anna Maria Eriksson',
    dateOfBirth: '1974-08-12',
    address: ADDRESS,
    employerName: 'Example Tools Inc',
    annualIncome: '62400.00',
    requestedAmount: '12000.00',
    signaturePresent: true,
    signedDate: '2026-11-10',
  },
};

export const passport: Paper = {
  type: 'passport',
  fields: {
    documentNumber: 'L898902C3',
    surname: 'ERIKSSON',
    givenNames: 'ANNA MARIA',
    nationality: 'UTO',
    dateOfBirth: '1974-08-12',
    sex: 'F',
    expiryDate: '2031-04-15',
    issuingState: 'UTO',
    mrz: MRZ,
  },
};

export const bill: Paper = {
  type: 'utility-bill',
  fields: {
    provider: 'Example Power',
    accountHolder: 'Anna Eriksson',
    serviceAddress: '100 Example St #4, Springfield, Illinois 62701-1234',
    billDate: '2026-11-01',
  },
};

export const paySlip: Paper = {
  type: 'pay-slip',
  fields: {
    employerName: 'Example Tools, Inc.',
    employeeName: 'ERIKSSON, ANNA M',
    payPeriodStart: '2026-10-26',
    payPeriodEnd: '2026-11-08',
    payDate: '2026-11-13',
    grossPay: '2400.00',
    totalDeductions: '600.00',
    netPay: '1800.00',
  },
};

/** The paper with some fields changed; `undefined` takes one away. */
export function withFields({ type, fields }: Paper, changes: Record<string, Reading | FieldValue | undefined>): Paper {
  const entries = Object.entries({ ...fields, ...changes });
  return {
    type,
    fields: Object.fromEntries(entries.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))),
  };
}

export const CLEAN: readonly Paper[] = [form, passport, bill, paySlip];

export { DOCUMENT_TYPES as TYPES };
