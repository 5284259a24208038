import { z } from 'zod';
import { AttributeName } from '../domain/attribute.ts';
import type { Reading } from '../domain/extraction.ts';
import { FieldKind } from '../domain/field.ts';
import type { Page } from '../domain/page.ts';
import type { PlainDate } from '../domain/plain-date.ts';

const share = z.number().min(0).max(1);

/** A phrase or pattern that helps to identify the type. A bare phrase weighs 1. */
const Anchor = z.union([
  z.string().min(1),
  z.strictObject({ phrase: z.string().min(1), weight: z.number().positive().default(1) }),
  z.strictObject({ pattern: z.string().min(1), weight: z.number().positive().default(1) }),
]);

/** A caption as printed, or the cell where a row caption and a column caption (or section heading) meet. */
export const Label = z.union([
  z.string().min(1),
  z.strictObject({ row: z.string().min(1), column: z.string().min(1) }),
]);
export type Label = z.infer<typeof Label>;

export const FieldDefinition = z.strictObject({
  kind: FieldKind,
  labels: z.array(Label).default([]),
  required: z.boolean().default(false),
  /** The value runs over several lines below or beside its label. */
  multiline: z.boolean().default(false),
  /** How running text says it, `{}` standing for the value: `the name of the company is {} and`. */
  sentences: z.array(z.string().regex(/^[^{}]+\{\}[^{}]*$/, 'words, then {} for the value')).default([]),
  /** All that it can say, where that is a short list: one of these is told wherever it stands alone on its line. */
  oneOf: z.array(z.string().min(1)).default([]),
  /** The answers of which one is ticked or crossed on the paper, each with other ways in which forms print it: `LLC: [limited liability company]`. */
  options: z
    .record(z.string().min(1), z.array(z.string().min(1)))
    .refine((options) => Object.keys(options).length > 1, 'two answers or more')
    .optional(),
  /** The first or last day of a span that is printed as one: `1 to 28 February 2026`. */
  span: z.enum(['start', 'end']).optional(),
  position: z
    .enum(['top', 'middle', 'bottom', 'left', 'right', 'top-left', 'top-right', 'bottom-left', 'bottom-right'])
    .optional(),
  /** The normal form must match this, whole. */
  pattern: z.string().optional(),
  checks: z.array(z.string()).default([]),
  attribute: AttributeName.optional(),
});
export type FieldDefinition = z.infer<typeof FieldDefinition>;

/** A document type, the same shape in TypeScript and in a user's YAML file. */
export const DocumentType = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/, 'lower-case letters, digits and hyphens'),
  title: z.string().min(1),
  anchors: z.array(Anchor).min(1),
  /** How much this type is to be believed about a kind of field, 0 to 1; 0.5 where nothing is said. */
  authority: z.partialRecord(FieldKind, share).default({}),
  /** How a claim ages: from which date field, and after how many days it counts half; some kinds of field sooner, later or never. */
  freshness: z
    .strictObject({
      from: z.string(),
      halfLifeDays: z.number().positive(),
      byKind: z.partialRecord(FieldKind, z.union([z.number().positive(), z.literal('never')])).optional(),
    })
    .optional(),
  fields: z.record(z.string(), FieldDefinition),
});
export type DocumentType = z.infer<typeof DocumentType>;
export type DocumentTypeInput = z.input<typeof DocumentType>;

/** Where labels are not enough (MRZ, tables): readings that this type finds its own way, given what the label search found; they take its place. */
export type Extract = (
  pages: readonly Page[],
  labelled: Readonly<Record<string, Reading>>,
  today: PlainDate,
) => Record<string, Reading>;

/** A document type whose field names the compiler knows. */
export type Defined<Id extends string, Field extends string> = Omit<DocumentType, 'id' | 'fields'> & {
  readonly id: Id;
  readonly fields: Readonly<Record<Field, FieldDefinition>>;
};

/** A definition in TypeScript, checked when it is loaded. */
export function define<const T extends DocumentTypeInput>(definition: T): Defined<T['id'], keyof T['fields'] & string> {
  const { fields, ...type } = DocumentType.parse(definition);
  return { ...type, id: definition.id, fields: fields as Record<keyof T['fields'] & string, FieldDefinition> }; // zod forgets the names it was given
}
