import { z } from 'zod';
import { AttributeName } from './attribute.ts';
import { RefusalCode } from './failure.ts';
import { FieldValue } from './field.ts';
import { Box } from './page.ts';
import { Outcome } from './proposal.ts';

/** A field's true value with its place. A bare value is enough; `null` says that the field is not on the document. */
export const TrueField = z.union([
  FieldValue,
  z.null(),
  z.object({ value: FieldValue.nullable(), page: z.number().int().positive().optional(), box: Box.optional() }),
]);
export type TrueField = z.infer<typeof TrueField>;

/** One document of a file (a file with several repeats, with `pages`), or a file that must be refused. */
export const TrueDocument = z.union([
  z.strictObject({ file: z.string(), refusal: RefusalCode }),
  z.strictObject({
    file: z.string(),
    type: z.string(),
    pages: z.array(z.number().int().positive()).optional(),
    /** Which of its issuer's designs it follows, where that is known: figures are given for each apart. */
    layout: z.string().min(1).optional(),
    fields: z.record(z.string(), TrueField),
  }),
]);
export type TrueDocument = z.infer<typeof TrueDocument>;

/** What a labelled packet holds and must lead to: truth.json. */
export const Truth = z.object({
  documents: z.array(TrueDocument),
  expected: z.object({ outcome: Outcome, inbox: z.string(), conflicts: z.array(AttributeName) }).optional(),
  persona: z.unknown().optional(),
});
export type Truth = z.infer<typeof Truth>;

export const trueValue = (field: TrueField): FieldValue | null =>
  field !== null && typeof field === 'object' && 'value' in field ? field.value : field;
