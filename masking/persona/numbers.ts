import { ordinal } from '../draw.ts';
import type { Keyed } from '../keyed.ts';
import type { CountedSpace } from '../reserved.ts';
import { uniqueIn } from '../unique.ts';

/** Which of a dataset's people somebody is: people of different ordinals never share an identifier. */
export interface Among {
  /** The place of the dataset, the same for all its people. */
  readonly dataset: Keyed;
  readonly ordinal: number;
}

/** Draws the identifier of a place from its space. `nth` tells those apart that one person has several of. */
export type Numbers = (place: string, space: CountedSpace, nth?: number) => string;

/** How many travel documents a person may have. */
const OF_ONE_PERSON = 4;

/** By the person's ordinal where one is known; else by the key alone, and then two people of very many may share one. */
export function numbersOf(from: Keyed, among: Among | undefined): Numbers {
  if (!among) return (place, space, nth = 0) => ordinal(from, nth === 0 ? place : `${place}-${nth}`, space);
  const { dataset, ordinal: person } = among;
  return (place, space, nth) =>
    uniqueIn(dataset.stream(`unique ${place}`, 32), space, nth === undefined ? person : person * OF_ONE_PERSON + nth);
}
