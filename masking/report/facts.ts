import { kindOf } from '../../src/documents/index.ts';
import type { FieldKind, FieldValue } from '../../src/domain/field.ts';

/** One document as it is counted: what it says, and how well it could be read. */
export interface CountedDocument {
  readonly type: string;
  readonly tier?: string;
  readonly fields: Readonly<Record<string, FieldValue | null>>;
  /** Of what was found, each from 0 to 1. */
  readonly confidences?: readonly number[];
}

/** What a report needs of a dataset: counts and bare numbers, no name and no identifier. */
export interface DatasetFacts {
  readonly documents: Map<string, number>;
  readonly tiers: Map<string, number>;
  /** Every `type.field` that is there. */
  readonly fields: Set<string>;
  /** By `type.field`: amounts, and dates in days. */
  readonly numbers: Map<string, number[]>;
  /** By `type.field`: values of closed lists. */
  readonly names: Map<string, string[]>;
  /** Fields found, of those that their types have. */
  readonly found: { fields: number; of: number };
  /** How sure the reader was, summed over the fields that it found. */
  readonly sureness: { sum: number; of: number };
  /** A row a packet, in order: what a neighbour may know, and the numbers that an attacker may hold. */
  readonly people: { readonly quasi: readonly string[]; readonly numbers: readonly number[] }[];
}

export const newFacts = (): DatasetFacts => ({
  documents: new Map(),
  tiers: new Map(),
  fields: new Set(),
  numbers: new Map(),
  names: new Map(),
  found: { fields: 0, of: 0 },
  sureness: { sum: 0, of: 0 },
  people: [],
});

const NUMBERS: ReadonlySet<FieldKind> = new Set(['money', 'date', 'year', 'percentage']);
/** A country is another in every copy. */
const NAMES: ReadonlySet<FieldKind> = new Set(['sex', 'currency', 'signature']);

/** Adds one packet. */
export function count(facts: DatasetFacts, documents: readonly CountedDocument[]): void {
  for (const { type, tier, fields, confidences = [] } of documents) {
    facts.documents.set(type, (facts.documents.get(type) ?? 0) + 1);
    if (tier) facts.tiers.set(tier, (facts.tiers.get(tier) ?? 0) + 1);
    for (const [field, value] of Object.entries(fields)) {
      facts.found.of++;
      facts.fields.add(`${type}.${field}`);
      if (value === null) continue;
      facts.found.fields++;
      sort(facts, `${type}.${field}`, kindOf(type, field), value);
    }
    facts.sureness.sum += confidences.reduce((sum, confidence) => sum + confidence, 0);
    facts.sureness.of += confidences.length;
  }
  facts.people.push({ quasi: quasiOf(documents), numbers: numbersOf(documents) });
}

function sort({ numbers, names }: DatasetFacts, name: string, kind: FieldKind | undefined, value: FieldValue): void {
  if (kind === undefined || Array.isArray(value)) return;
  if (NUMBERS.has(kind)) append(numbers, name, numberOf(value));
  if (NAMES.has(kind)) append(names, name, String(value));
}

function append<Value>(lists: Map<string, Value[]>, name: string, value: Value): void {
  const list = lists.get(name);
  if (list) list.push(value);
  else lists.set(name, [value]);
}

/** Days for a date, the number itself for an amount. */
function numberOf(value: string | boolean): number {
  const text = String(value);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) / 86_400_000 : Number(text);
}

/** What a neighbour or a colleague may know of somebody: year of birth, sex, nationality, and the part of the country. */
function quasiOf(documents: readonly CountedDocument[]): string[] {
  const address = firstOf(documents, 'address', 'serviceAddress', 'employeeAddress');
  const postcode = address.match(/\b(?=[A-Z0-9]*\d)[A-Z0-9]{3,5}\b(?!.*\b(?=[A-Z0-9]*\d)[A-Z0-9]{3,5}\b)/)?.[0] ?? '';
  return [
    firstOf(documents, 'dateOfBirth').slice(0, 4),
    firstOf(documents, 'sex'),
    firstOf(documents, 'nationality'),
    postcode.slice(0, 2),
  ];
}

const PERSONAL_NUMBERS = [
  'dateOfBirth',
  'annualIncome',
  'grossPay',
  'netPay',
  'requestedAmount',
  'closingBalance',
  'wages',
];

const numbersOf = (documents: readonly CountedDocument[]): number[] =>
  PERSONAL_NUMBERS.map((field) => {
    const value = firstOf(documents, field);
    return value === '' ? 0 : numberOf(value);
  });

function firstOf(documents: readonly CountedDocument[], ...fields: readonly string[]): string {
  for (const field of fields)
    for (const document of documents) {
      const value = document.fields[field];
      if (typeof value === 'string') return value;
    }
  return '';
}
