import type { FieldValue } from '../../domain/field.ts';

/** How dates and amounts are written on this document, inferred once for all its pages. */
export interface Conventions {
  /** `03/04/2026` is the third of April. */
  readonly dayFirst: boolean;
  /** Calling code for phone numbers printed without one; undefined where the country is unknown. */
  readonly callingCode?: string;
}

/** A value found in a text: its normal form, and which characters it was read from. */
export interface ValueMatch {
  readonly value: FieldValue;
  readonly start: number;
  readonly end: number;
}

/** Finds every value of a kind in a text, in reading order. A text without one gives an empty list. */
export type FindValues = (text: string, conventions: Conventions) => ValueMatch[];

/** A finder from a pattern and a normaliser; the normaliser answers undefined for what only looks right. */
export function byPattern(
  pattern: RegExp,
  normalise: (match: RegExpExecArray, conventions: Conventions) => string | undefined,
): FindValues {
  return (text, conventions) =>
    [...text.matchAll(new RegExp(pattern, pattern.flags.includes('g') ? pattern.flags : `${pattern.flags}g`))].flatMap(
      (match) => {
        const value = normalise(match, conventions);
        return value === undefined ? [] : [{ value, start: match.index, end: match.index + match[0].length }];
      },
    );
}
