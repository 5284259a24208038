import type { FieldValue } from '../../src/domain/field.ts';
import type { Box } from '../../src/domain/page.ts';
import type { Keyed } from '../keyed.ts';
import type { Persona } from '../persona.ts';

/** Where a value was printed, and how. */
export interface Placed {
  readonly value: FieldValue;
  readonly printed: string;
  readonly page: number;
  readonly box: Box;
}

/** A drawn document with what it says. */
export interface Specimen {
  readonly bytes: Uint8Array;
  readonly pages: number;
  readonly truth: Readonly<Record<string, Placed>>;
}

/** How a document type is drawn: from a person and a place of their own in the key space, in one of its layouts. */
export type Draw<Layout extends string = string> = (persona: Persona, from: Keyed, layout: Layout) => Promise<Specimen>;

/** One layout of a type. */
export type DrawLayout = (persona: Persona, from: Keyed) => Promise<Specimen>;
