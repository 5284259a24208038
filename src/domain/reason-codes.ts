import { z } from 'zod';

/** Why a person decides unlike the recommendation, or again. Closed, so that they can be counted; what is special stands in the note. */
export const OVERRIDE_REASONS = {
  'evidence-misread': 'The documents say something else than was read',
  'evidence-outdated': 'The documents are too old to prove it',
  'evidence-missing': 'Something that is needed is not there',
  'conflict-explained': 'The sources differ for an innocent reason',
  'conflict-missed': 'Two sources differ and it was not seen',
  'wrong-document': 'A document was taken for another type',
  'identity-doubt': 'The person may be another',
  'tampering-suspected': 'A document may have been altered',
  'known-applicant': 'The applicant is known from before',
  'policy-exception': 'An exception that the policy does not know was granted',
  'policy-gap': 'The policy did not foresee this case',
} as const satisfies Record<string, string>;

export const OverrideReason = z.enum(
  Object.keys(OVERRIDE_REASONS) as [keyof typeof OVERRIDE_REASONS, ...(keyof typeof OVERRIDE_REASONS)[]],
); // Object.keys forgets the key type
export type OverrideReason = z.infer<typeof OverrideReason>;

/** Why a reading is set right. */
export const CorrectionReason = z.enum([
  'misread',
  'wrong-place',
  'wrong-format',
  'not-on-page',
  'illegible',
  'seen-right',
]);
export type CorrectionReason = z.infer<typeof CorrectionReason>;
