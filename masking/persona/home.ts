import { type Address, drawAddress } from '../address.ts';
import type { Keyed } from '../keyed.ts';
import type { Locale } from '../locales/locale.ts';
import type { Pay } from '../pay.ts';

export interface Landlord {
  readonly name: string;
  readonly address: Address;
}

export function drawLandlord(from: Keyed, dataset: Keyed, locale: Locale): Landlord {
  const name = from.pick('name', locale.lexicon.landlords);
  return { name, address: drawAddress(dataset.at('landlords').at(name), locale) };
}

/** A month's rent in cents: between two and three ninths of the pay, in whole tens. */
export const drawRent = (from: Keyed, { gross }: Pay): number =>
  Math.round((gross * (220 + from.integer('rent', 110))) / 1000 / 10_00) * 10_00;
