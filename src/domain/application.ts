import { z } from 'zod';
import { AttributeName } from './attribute.ts';
import { ReadStatus, Refusal } from './extraction.ts';
import { ApplicationId, DocumentId } from './ids.ts';
import { PageSummary } from './page.ts';
import { PlainDate } from './plain-date.ts';

const AttributeClaims = z.partialRecord(AttributeName, z.string().min(1));

/** What the caller says of an application: the public contract `docket.application.v1` (application.json). What is not there is unknown. */
export const ApplicationForm = z.strictObject({
  schema: z.literal('docket.application.v1'),
  reference: z.string().min(1),
  product: z.string().optional(),
  country: z
    .string()
    .regex(/^[A-Z]{3}$/, 'an ISO 3166-1 alpha-3 code')
    .optional(),
  amount: z.number().nonnegative().optional(),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/, 'an ISO 4217 code')
    .optional(),
  receivedOn: PlainDate,
  applicant: AttributeClaims.optional(),
  sources: z
    .array(
      z.strictObject({
        source: z.string().min(1),
        authority: z.number().min(0).max(1),
        asOf: PlainDate,
        attributes: AttributeClaims,
      }),
    )
    .optional(),
  documents: z.array(z.strictObject({ file: z.string().min(1), declaredType: z.string().optional() })).optional(),
});
export type ApplicationForm = z.infer<typeof ApplicationForm>;

/** Page → document type, as people say. */
export const AssignedTypes = z.record(z.string().regex(/^[1-9]\d*$/), z.string());
export type AssignedTypes = z.infer<typeof AssignedTypes>;

/** A file received, and how far it has come. `blob` names its stored bytes. */
export const Document = z.object({
  id: DocumentId,
  application: ApplicationId,
  file: z.string(),
  sha256: z.string(),
  blob: z.string(),
  declaredType: z.string().optional(),
  /** Page → type, where a person says what a page is. */
  assigned: AssignedTypes.optional(),
});
export type Document = z.infer<typeof Document>;

/** What became of a document: its pages' facts, or why it was turned away. */
export const DocumentOutcome = z.object({
  document: DocumentId,
  file: z.string(),
  sha256: z.string().optional(),
  status: ReadStatus,
  refusal: Refusal.optional(),
  pages: z.array(PageSummary),
});
export type DocumentOutcome = z.infer<typeof DocumentOutcome>;

/** One applicant's packet, with every document in a final state: what is decided on. */
export const Application = z.object({ id: ApplicationId, form: ApplicationForm, documents: z.array(DocumentOutcome) });
export type Application = z.infer<typeof Application>;
