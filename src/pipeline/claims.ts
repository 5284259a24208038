import type { DocumentType } from '../documents/define.ts';
import type { Application } from '../domain/application.ts';
import { AttributeName } from '../domain/attribute.ts';
import type { Extraction } from '../domain/extraction.ts';
import { PlainDate } from '../domain/plain-date.ts';
import type { Claim } from '../domain/proposal.ts';
import { freshnessOfPaper, freshnessOfSource } from './ageing.ts';
import { derivedReadings } from './derived-readings.ts';
import { COMPARISONS } from './equality/index.ts';
import { failedChecksOf } from './failed-checks.ts';

/** A claim with the parts of its weight, and who stands behind it. */
export interface WeighedClaim {
  readonly attribute: AttributeName;
  readonly claim: Claim;
  readonly reading: number;
  readonly freshness: number;
  readonly authority: number;
  readonly checks: number;
  /** Two claims of one origin (two pay slips, the form and its data) do not confirm each other. */
  readonly origin: string;
}

/** Under these names applicants speak for themselves. */
export const APPLICANT = 'applicant';
export const APPLICANTS_FORM = 'application-form';
/** What applicants say of themselves is the thing to be proved. */
const APPLICANT_AUTHORITY = 0.5;
/** Of a type that says nothing of a kind of field. */
export const UNSAID_AUTHORITY = 0.5;
const FAILED_CHECK = 0.5;

/** What every document, the application itself and the caller's other sources say of the applicant. */
export function claimsOf(
  { form, documents }: Application,
  extractions: readonly Extraction[],
  types: readonly DocumentType[],
  today: PlainDate,
): WeighedClaim[] {
  const files = new Map(documents.map(({ document, file }) => [document, file]));
  const said = extractions.flatMap((extraction) => {
    const type = types.find(({ id }) => id === extraction.type);
    return type ? claimsOfDocument(extraction, type, files.get(extraction.document), today) : [];
  });
  const own = claimsOfSource(
    { source: APPLICANT, authority: APPLICANT_AUTHORITY, asOf: form.receivedOn, attributes: form.applicant ?? {} },
    today,
  );
  return [...said, ...own, ...(form.sources ?? []).flatMap((source) => claimsOfSource(source, today))];
}

function claimsOfDocument(
  extraction: Extraction,
  type: DocumentType,
  file: string | undefined,
  today: PlainDate,
): WeighedClaim[] {
  const date = documentDate(extraction, type);
  const failed = failedChecksOf(extraction, type);
  const zoneFails = failed.some(({ field, aboutReading }) => aboutReading && type.fields[field]?.kind === 'mrz');
  return derivedReadings(extraction, type).flatMap(({ attribute, field, kind, reading }) => {
    const fails = zoneFails || failed.some((check) => check.aboutReading && field.split('+').includes(check.field));
    const parts = {
      reading: reading.confidence,
      freshness: freshnessOfPaper(type, { attribute, kind }, date, today),
      authority: type.authority[kind] ?? UNSAID_AUTHORITY,
      checks: fails ? FAILED_CHECK : 1,
    };
    const claim = {
      document: extraction.document,
      ...(file !== undefined && { file }),
      type: type.id,
      field,
      value: reading.value,
      ...(date && { date }),
      weight: weightOf(parts),
    };
    return [{ attribute, claim, ...parts, origin: type.id === APPLICANTS_FORM ? APPLICANT : type.id }];
  });
}

type Source = NonNullable<Application['form']['sources']>[number];

/** What a system says, in the normal form that documents are read to, so that a policy sees one form. */
function claimsOfSource({ source, authority, asOf, attributes }: Source, today: PlainDate): WeighedClaim[] {
  return AttributeName.options.flatMap((attribute) => {
    const said = attributes[attribute];
    if (said === undefined) return [];
    const value = COMPARISONS[attribute].normal?.(said) || said;
    const parts = { reading: 1, freshness: freshnessOfSource(attribute, asOf, today), authority, checks: 1 };
    const claim = { document: source, field: attribute, value, date: asOf, weight: weightOf(parts) };
    return [{ attribute, claim, ...parts, origin: source }];
  });
}

/** The day from which a document's claims age; a tax year counts from its end. */
export function documentDate(extraction: Extraction, type: DocumentType): PlainDate | undefined {
  const reading = type.freshness && extraction.readings[type.freshness.from];
  if (reading?.status !== 'found' || typeof reading.value !== 'string') return undefined;
  const text = /^\d{4}$/.test(reading.value) ? `${reading.value}-12-31` : reading.value;
  const parsed = PlainDate.safeParse(text);
  return parsed.success ? parsed.data : undefined;
}

const weightOf = (parts: Pick<WeighedClaim, 'reading' | 'freshness' | 'authority' | 'checks'>): number =>
  parts.reading * parts.freshness * parts.authority * parts.checks;
