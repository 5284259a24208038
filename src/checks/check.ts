import type { FieldValue } from '../domain/field.ts';
import type { PlainDate } from '../domain/plain-date.ts';

/** The values of the same document's other fields, by name; only those that were found. */
export type Siblings = Readonly<Record<string, FieldValue>>;

/** A deterministic test of one value. `undefined`: it cannot be tested here, because a sibling is missing or the value is of another kind; that is neither passed nor failed. */
export type Check = (value: FieldValue, siblings: Siblings, today: PlainDate) => boolean | undefined;

/** A test that needs nothing but the text itself. */
export const ofText =
  (holds: (text: string) => boolean | undefined): Check =>
  (value) =>
    typeof value === 'string' ? holds(value) : undefined;
