import { z } from 'zod';
import { AttributeName } from './attribute.ts';
import { ExtractionReport } from './extraction.ts';
import { ApplicationId, DocumentId } from './ids.ts';

const share = z.number().min(0).max(1);

/** Confidence by part; their product is the attribute's confidence. */
export const ConfidenceParts = z.object({
  reading: share,
  freshness: share,
  authority: share,
  agreement: share,
  checks: share,
});
export type ConfidenceParts = z.infer<typeof ConfidenceParts>;

/** What one source says about an attribute. `document` is a document's id, or `applicant` or a source's name where no document stands behind the claim. */
export const Claim = z.object({
  document: z.union([DocumentId, z.string()]),
  file: z.string().optional(),
  type: z.string().optional(),
  field: z.string(),
  value: z.string(),
  date: z.string().optional(),
  weight: share,
  /** Why it weighs so, and how far the other sources agree with it. */
  parts: ConfidenceParts.optional(),
});
export type Claim = z.infer<typeof Claim>;

/** How claims disagree: `real` where no innocent reason fits. */
export const ConflictKind = z.enum(['typo', 'transliteration', 'stale', 'format', 'real', 'two-persons']);
export type ConflictKind = z.infer<typeof ConflictKind>;

const Contradiction = z.object({ kind: ConflictKind, claims: z.array(Claim).min(1) });

export const ReconciledAttribute = z.object({
  value: z.string(),
  confidence: share,
  parts: ConfidenceParts,
  /** The claims that agree with the value, most weighty first. */
  sources: z.array(Claim).min(1),
  /** Every claim that was read surely and cannot be right together with the value. */
  conflict: Contradiction.optional(),
  /** Claims that contradict the value, but of which it is likelier that one side was misread than that both are printed so: they take confidence away and are no conflict. */
  doubt: Contradiction.optional(),
});
export type ReconciledAttribute = z.infer<typeof ReconciledAttribute>;

export const Reconciliation = z.partialRecord(AttributeName, ReconciledAttribute);
export type Reconciliation = z.infer<typeof Reconciliation>;

/** What may become of an application; the machine's and the human's word for it, so that divergence is `!==`. */
export const Outcome = z.enum(['approve', 'decline', 'request-more']);
export type Outcome = z.infer<typeof Outcome>;

export const Reason = z.object({ code: z.string(), text: z.string(), direction: z.enum(['for', 'against']) });
export type Reason = z.infer<typeof Reason>;

/** What the applicant is asked for: one of these types of document, and how they are told. */
export const Wanted = z.strictObject({ oneOf: z.array(z.string().min(1)).min(1), text: z.string().min(1) });
export type Wanted = z.infer<typeof Wanted>;

/** Why an application is to be refused, in words that the applicant may be told. */
export const ApplicantReason = z.object({ code: z.string(), text: z.string() });
export type ApplicantReason = z.infer<typeof ApplicantReason>;

export const Recommendation = z.object({
  outcome: Outcome,
  confidence: share,
  reasons: z.array(Reason),
  /** The principal reasons for a refusal, the weightiest first; at most four. */
  applicantReasons: z.array(ApplicantReason).optional(),
  wants: z.array(Wanted).optional(),
});
export type Recommendation = z.infer<typeof Recommendation>;

/** One rule as it was tried: the inputs its condition named, and whether it hit. `error` where it could not be evaluated. */
export const RuleTrace = z.object({
  rule: z.string(),
  hit: z.boolean(),
  inputs: z.record(z.string(), z.unknown()),
  error: z.boolean().optional(),
});
export type RuleTrace = z.infer<typeof RuleTrace>;

/** Which people must decide (`inbox`), how many of them (`approvals`), and why. */
export const Route = z.object({
  inbox: z.string(),
  approvals: z.number().int().nonnegative(),
  rule: z.string(),
  because: z.string(),
  policy: z.object({ name: z.string(), version: z.number().int(), hash: z.string() }),
  trace: z.array(RuleTrace),
});
export type Route = z.infer<typeof Route>;

/** A required attribute that no paper proves, and the document types that would, the most believed first. */
export const LackingEvidence = z.object({ attribute: AttributeName, provenBy: z.array(z.string()) });
export type LackingEvidence = z.infer<typeof LackingEvidence>;

export const Proposal = z.object({
  status: z.enum(['complete', 'partial']),
  attributes: Reconciliation,
  lacking: z.array(LackingEvidence).optional(),
  recommendation: Recommendation,
  route: Route,
});
export type Proposal = z.infer<typeof Proposal>;

/** One application's proposal with what every file gave: the public contract `docket.proposal.v1`. */
export const ProposalReport = Proposal.extend({
  schema: z.literal('docket.proposal.v1'),
  application: ApplicationId,
  documents: z.array(ExtractionReport),
});
export type ProposalReport = z.infer<typeof ProposalReport>;
