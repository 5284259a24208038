import type { Keyed } from './keyed.ts';
import type { CountedSpace } from './reserved.ts';

/** A value of a counted space, at this place. */
export const ordinal = (from: Keyed, place: string, space: CountedSpace): string =>
  space.at(from.integer(place, space.size));
