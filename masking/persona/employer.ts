import { type Address, drawAddress } from '../address.ts';
import { ordinal } from '../draw.ts';
import type { Keyed } from '../keyed.ts';
import type { Locale, Region } from '../locales/locale.ts';
import { RESERVED } from '../reserved.ts';

export interface Employer {
  readonly name: string;
  /** US employer identification number, as W-2 prints it; papers of other countries do not show it. */
  readonly ein: string;
  readonly stateId: string;
  readonly address: Address;
}

/**
 * In the applicant's own region, so that one region's income tax is withheld.
 * What is known of an employer hangs on its name and region: all who work there print the same.
 */
export function drawEmployer(from: Keyed, dataset: Keyed, locale: Locale, region: Region): Employer {
  const name = from.pick('name', locale.lexicon.employers);
  const own = dataset.at('employers').at(region.code).at(name);
  return {
    name,
    ein: ordinal(own, 'ein', RESERVED.ein),
    stateId: ordinal(own, 'stateId', RESERVED.stateTaxId),
    address: drawAddress(own, locale, region),
  };
}
