import { z } from 'zod';
import { Reading } from './extraction.ts';
import { FieldValue } from './field.ts';
import { type ActorId, ApplicationId, CorrectionId, DocumentId, ReviewId } from './ids.ts';
import { Box } from './page.ts';
import { Outcome } from './proposal.ts';
import { CorrectionReason, OverrideReason } from './reason-codes.ts';

/** `waiting`: the applicant was asked for something. A closed review stays closed: to look again is another review. */
export const ReviewState = z.enum(['open', 'claimed', 'waiting', 'closed']);
export type ReviewState = z.infer<typeof ReviewState>;

/** How a review ended: by its people, by evidence on which the policy needs none, or because it began anew on other evidence or by right. */
export const ClosedAs = z.enum(['decided', 'auto', 'superseded', 'erased']);
export type ClosedAs = z.infer<typeof ClosedAs>;

/** When the people who decide see the recommendation: at once, when they ask, after they have said what they think, never. */
export const BlindMode = z.enum(['beside', 'on-request', 'commit-then-compare', 'blind']);
export type BlindMode = z.infer<typeof BlindMode>;

/** What somebody is about to decide. `provisional` is what they thought before they saw the recommendation. */
export const Draft = z.object({
  outcome: Outcome,
  reason: OverrideReason.optional(),
  note: z.string().min(1).max(4_000).optional(),
  provisional: Outcome.optional(),
});
export type Draft = z.infer<typeof Draft>;

/** What a person says of a field: another value, the same value, that it cannot be read, that it is not there. */
export const CorrectionKind = z.enum(['value', 'confirmed', 'unreadable', 'absent']);
export type CorrectionKind = z.infer<typeof CorrectionKind>;

/** One field as a person set it right, with what stood there before. */
export const Correction = z.object({
  id: CorrectionId,
  document: DocumentId,
  /** Which of the file's documents, and what it was taken for: read anew as another type, it is said of nothing. */
  part: z.number().int().nonnegative(),
  type: z.string(),
  field: z.string(),
  kind: CorrectionKind,
  reason: CorrectionReason,
  before: Reading,
  after: FieldValue.optional(),
  /** Where it stands, where it is not where it was read. */
  place: z.object({ page: z.number().int().positive(), box: Box }).optional(),
  note: z.string().min(1).max(4_000).optional(),
});
export type Correction = z.infer<typeof Correction>;

/** A review as anybody may see it who may see how things stand: ids, codes and times. */
export const Review = z.object({
  review: ReviewId,
  application: ApplicationId,
  inbox: z.string(),
  state: ReviewState,
  closedAs: ClosedAs.optional(),
  /** Grows with every change; whoever changes says which they saw. */
  version: z.number().int(),
  /** The version at which the evidence last changed. */
  evidence: z.number().int(),
  /** How many must agree, and how many have decided. */
  approvals: z.number().int(),
  decided: z.number().int(),
  blind: BlindMode,
  openedAt: z.coerce.date(),
});
export type Review = z.infer<typeof Review>;

/** Who decided what, unlike what. */
export interface Decision {
  readonly actor: ActorId;
  readonly outcome: Outcome;
  readonly recommended: Outcome;
}
