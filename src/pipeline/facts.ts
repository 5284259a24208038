import type { DocumentType } from '../documents/define.ts';
import type { Application } from '../domain/application.ts';
import { AttributeName } from '../domain/attribute.ts';
import type { Extraction } from '../domain/extraction.ts';
import type { Facts } from '../domain/facts.ts';
import { daysBetween, type PlainDate } from '../domain/plain-date.ts';
import type { ReconciledAttribute, Reconciliation } from '../domain/proposal.ts';
import type { Policy } from '../policy/load.ts';
import { AGAINST_ZONE, contradictsZone } from './against-zone.ts';
import { documentDate } from './claims.ts';
import { failedChecksOf } from './failed-checks.ts';

/** Everything a policy may look at, from what was read and agreed; what is required is the policy's to say. */
export function factsFor(
  application: Application,
  extractions: readonly Extraction[],
  attributes: Reconciliation,
  types: readonly DocumentType[],
  { requires }: Pick<Policy, 'requires'>,
  today: PlainDate,
): Facts {
  const { form, documents } = application;
  const agreed = AttributeName.options.flatMap((name) => (attributes[name] ? [[name, attributes[name]] as const] : []));
  const conflicting = agreed.filter(([, { conflict }]) => conflict).map(([name]) => name);
  const counts = countsOf(extractions);
  const confidence = mapped(agreed, ({ confidence }) => confidence);
  return {
    conflicts: conflicting.length,
    conflicting,
    missing: [...missing(requires, attributes, counts), ...requiredFields(extractions, types, 'absent')],
    unreadable: [...requiredFields(extractions, types, 'unreadable'), ...unreadableFiles(application)],
    failedChecks: unique(
      perType(extractions, types, (extraction, type) =>
        failedChecksOf(extraction, type).map(({ field, check }) => `${type.id}.${field}:${check}`),
      ),
    ),
    signals: unique([
      ...signalsOf(application),
      ...doubtsIn(agreed),
      ...perType(extractions, types, (extraction, type) => (contradictsZone(extraction, type) ? [AGAINST_ZONE] : [])),
    ]),
    minConfidence: lowest(requires.attributes, attributes),
    confidence,
    attributes: mapped(agreed, ({ value }) => value),
    documents: counts,
    ages: agesOf(extractions, types, today),
    amount: Math.max(form.amount ?? 0, requestedAmount(extractions)),
    currency: form.currency ?? '',
    country: form.country ?? '',
    product: form.product ?? '',
    partial: documents.some(({ status }) => status !== 'complete'),
  };
}

function missing(
  { attributes, documents }: Policy['requires'],
  agreed: Reconciliation,
  counts: Record<string, number>,
): string[] {
  const lacking = documents.filter((oneOf) => !oneOf.some((type) => counts[type]));
  return [...attributes.filter((name) => !agreed[name]), ...lacking.map((oneOf) => oneOf.join('/'))];
}

/** The required fields of this status, as `type.field`. A document without one of them is no full evidence, even where its claims suffice. */
const requiredFields = (
  extractions: readonly Extraction[],
  types: readonly DocumentType[],
  status: 'absent' | 'unreadable',
): string[] =>
  unique(
    perType(extractions, types, ({ readings }, type) =>
      Object.entries(type.fields)
        .filter(([field, { required }]) => required && (readings[field]?.status ?? 'absent') === status)
        .map(([field]) => `${type.id}.${field}`),
    ),
  );

const unreadableFiles = ({ documents }: Application): string[] =>
  documents
    .filter(({ status }) => status === 'refused' || status === 'quarantined')
    .map(({ refusal, status }) => `file:${refusal?.code ?? status}`);

/** What reading noticed; and that the same bytes were sent twice, which are no second proof. */
function signalsOf({ documents }: Application): string[] {
  const hashes = documents.flatMap(({ sha256 }) => (sha256 ? [sha256] : []));
  const noticed = documents.flatMap(({ pages }) => pages.flatMap(({ signals = [] }) => signals));
  return unique([...(new Set(hashes).size < hashes.length ? ['duplicate'] : []), ...noticed]);
}

/** Contradictions that are likelier misread than printed: no conflicts, but a policy may want to know of them. */
const doubtsIn = (agreed: readonly (readonly [AttributeName, ReconciledAttribute])[]): string[] =>
  agreed.filter(([, { doubt }]) => doubt).map(([name]) => `weak-conflict:${name}`);

/** 0 where a required attribute is absent; where none is required, the lowest of all. */
function lowest(required: readonly AttributeName[], attributes: Reconciliation): number {
  const names = required.length > 0 ? required : AttributeName.options.filter((name) => attributes[name]);
  return names.length > 0 ? Math.min(...names.map((name) => attributes[name]?.confidence ?? 0)) : 0;
}

/** Type → age in days of its newest document; types that show no date have none. */
function agesOf(
  extractions: readonly Extraction[],
  types: readonly DocumentType[],
  today: PlainDate,
): Record<string, number> {
  const ages: Record<string, number> = {};
  for (const [id, age] of perType(extractions, types, (extraction, type) => {
    const date = documentDate(extraction, type);
    return date ? [[type.id, daysBetween(date, today)] as const] : [];
  }))
    ages[id] = Math.min(ages[id] ?? Number.POSITIVE_INFINITY, age);
  return ages;
}

/** What the form asks for counts where it is more than the caller says. */
function requestedAmount(extractions: readonly Extraction[]): number {
  const amounts = extractions.map(({ readings: { requestedAmount } }) =>
    requestedAmount?.status === 'found' ? Number(requestedAmount.value) : 0,
  );
  return Math.max(0, ...amounts.filter(Number.isFinite));
}

function countsOf(extractions: readonly Extraction[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { type } of extractions) counts[type] = (counts[type] ?? 0) + 1;
  return counts;
}

const perType = <T>(
  extractions: readonly Extraction[],
  types: readonly DocumentType[],
  give: (extraction: Extraction, type: DocumentType) => readonly T[],
): T[] =>
  extractions.flatMap((extraction) => {
    const type = types.find(({ id }) => id === extraction.type);
    return type ? give(extraction, type) : [];
  });

const mapped = <T>(
  agreed: readonly (readonly [AttributeName, ReconciledAttribute])[],
  give: (attribute: ReconciledAttribute) => T,
): Record<string, T> => Object.fromEntries(agreed.map(([name, attribute]) => [name, give(attribute)]));

const unique = (texts: readonly string[]): string[] => [...new Set(texts)].sort();
