import type { Keyed } from './keyed.ts';
import type { CountedSpace } from './reserved.ts';

/** A value of a counted space, at this place. */
export const ordinal = (from: Keyed, place: string, space: CountedSpace): string =>
  space.at(from.integer(place, space.size));

/** One of the list, the next one that is not to be avoided where the first choice is. */
export function pickUnlike(
  from: Keyed,
  place: string,
  list: readonly string[],
  avoided: (entry: string) => boolean,
): string {
  const start = from.integer(place, list.length);
  const found = [...list.slice(start), ...list.slice(0, start)].find((entry) => !avoided(entry));
  if (found === undefined) throw new RangeError('Everything there is must be avoided');
  return found;
}
