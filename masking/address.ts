import type { Keyed } from './keyed.ts';
import { EN_US, type State } from './lexicon/en-us.ts';

export interface Address {
  readonly street: string;
  readonly town: string;
  readonly state: State;
  readonly zip: string;
}

/** An address that cannot be delivered to: an invented town in a real state, with a ZIP prefix of that state's range that is not in use. */
export function drawAddress(from: Keyed): Address {
  const state = from.pick('state', EN_US.states);
  return {
    street: `${100 + from.integer('house', 8900)} ${from.pick('street', EN_US.streets)}`,
    town: from.pick('town', EN_US.towns),
    state,
    zip: from.pick('zipPrefix', state.zips) + String(10 + from.integer('zip', 90)),
  };
}

export const townLine = ({ town, state, zip }: Address): string => `${town}, ${state.code} ${zip}`;
export const addressLines = (address: Address): readonly [string, string] => [address.street, townLine(address)];
export const oneLine = (address: Address): string => addressLines(address).join(', ');
