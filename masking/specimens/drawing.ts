import type { Keyed } from '../keyed.ts';
import type { Persona } from '../persona.ts';
import type { Specimen } from './sheet.ts';

/** How a document type is drawn: from a person and a place of their own in the key space, in one of its layouts. */
export type Draw<Layout extends string = string> = (persona: Persona, from: Keyed, layout: Layout) => Promise<Specimen>;
