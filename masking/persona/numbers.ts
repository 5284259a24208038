import { ordinal } from '../draw.ts';
import type { Keyed } from '../keyed.ts';
import type { CountedSpace } from '../reserved.ts';

/** Which of a dataset's people somebody is: people of different ordinals never share an identifier. */
export interface Among {
  /** The place of the dataset, the same for all its people. */
  readonly dataset: Keyed;
  readonly ordinal: number;
}

/** Draws the identifier of a place from its space. `nth` tells those apart that one person has several of. */
export type Numbers = (place: string, space: CountedSpace, nth?: number) => string;

/** By the key alone two people of very many may share an identifier. */
export function numbersOf(from: Keyed, _among: Among | undefined): Numbers {
  return (place, space, nth = 0) => ordinal(from, nth === 0 ? place : `${place}-${nth}`, space);
}
