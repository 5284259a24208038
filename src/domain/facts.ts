import { z } from 'zod';

/** Everything a policy may look at; always present, though a list or map may be empty. Numbers are doubles. */
export const Facts = z.object({
  /** How many attributes are in conflict, and which. */
  conflicts: z.number(),
  conflicting: z.array(z.string()),
  /** Required attributes and documents that are absent, and required fields that a document does not show, as `type.field`. */
  missing: z.array(z.string()),
  /** Required fields that stand on a page but could not be read, as `type.field`, and files that were refused. */
  unreadable: z.array(z.string()),
  /** Failed checks, as `type.field:check`. */
  failedChecks: z.array(z.string()),
  /** Signs of tampering, duplicates or a lying text layer, and `weak-conflict:<attribute>` where sources seem to disagree but one was probably misread. */
  signals: z.array(z.string()),
  /** The lowest confidence over the required attributes; 0 where one is absent. */
  minConfidence: z.number(),
  confidence: z.record(z.string(), z.number()),
  attributes: z.record(z.string(), z.string()),
  /** Document type → how many. */
  documents: z.record(z.string(), z.number()),
  /** Document type → age in days of the newest one. */
  ages: z.record(z.string(), z.number()),
  amount: z.number(),
  currency: z.string(),
  country: z.string(),
  product: z.string(),
  partial: z.boolean(),
});
export type Facts = z.infer<typeof Facts>;
