import type { Keyed } from './keyed.ts';
import type { AddressParts, Locale, Region } from './locales/locale.ts';

/** `lines` as on an envelope. */
export interface Address extends AddressParts {
  readonly lines: readonly string[];
  /** ISO 3166-1 alpha-3. */
  readonly country: string;
}

/** An address that cannot be delivered to: an invented town in a real region, with a postcode of the reserved table. */
export function drawAddress(from: Keyed, locale: Locale, region?: Region): Address {
  const { streets, towns, regions } = locale.lexicon;
  const where = region ?? from.pick('state', regions);
  return addressOf(locale, {
    house: String(locale.houses.first + from.integer('house', locale.houses.count)),
    street: from.pick('street', streets),
    town: from.pick('town', towns),
    region: where,
    postcode: locale.postcode(from, where),
  });
}

export const addressOf = (locale: Locale, parts: AddressParts): Address => ({
  ...parts,
  lines: locale.addressLines(parts),
  country: locale.country,
});

export const oneLine = ({ lines }: Address): string => lines.join(', ');
