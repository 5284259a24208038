import { APPLICATION_FORM_LAYOUTS, drawApplicationForm } from './application-form/index.ts';
import { BANK_STATEMENT_LAYOUTS, drawBankStatement } from './bank-statement/index.ts';
import { COMPANY_CERTIFICATE_LAYOUTS, drawCompanyCertificate } from './company-certificate/index.ts';
import { DRIVING_LICENCE_LAYOUTS, drawDrivingLicence } from './driving-licence/index.ts';
import { drawIdentityCard, IDENTITY_CARD_LAYOUTS } from './identity-card/index.ts';
import { drawPassport, PASSPORT_LAYOUTS } from './passport/index.ts';
import { drawPaySlip, PAY_SLIP_LAYOUTS } from './pay-slip/index.ts';
import type { Draw } from './specimen.ts';
import { drawUtilityBill, UTILITY_BILL_LAYOUTS } from './utility-bill/index.ts';
import { drawVisa, VISA_LAYOUTS } from './visa/index.ts';
import { drawW2, W2_LAYOUTS } from './w2/index.ts';
import { drawW9, W9_LAYOUTS } from './w9/index.ts';

/** Raise it when a specimen is drawn otherwise: a dataset says which drawings made it. */
export const SPECIMENS_VERSION = 3;

/** Papers that exist in one country only. */
const AMERICAN: readonly string[] = ['USA'];

/** Every document type that can be drawn, with its layouts; the first is the usual one. */
export const SPECIMENS = {
  'application-form': specimen(APPLICATION_FORM_LAYOUTS, drawApplicationForm),
  passport: specimen(PASSPORT_LAYOUTS, drawPassport),
  'identity-card': specimen(IDENTITY_CARD_LAYOUTS, drawIdentityCard),
  visa: specimen(VISA_LAYOUTS, drawVisa),
  'driving-licence': specimen(DRIVING_LICENCE_LAYOUTS, drawDrivingLicence),
  'utility-bill': specimen(UTILITY_BILL_LAYOUTS, drawUtilityBill),
  'bank-statement': specimen(BANK_STATEMENT_LAYOUTS, drawBankStatement),
  'company-certificate': specimen(COMPANY_CERTIFICATE_LAYOUTS, drawCompanyCertificate),
  'pay-slip': specimen(PAY_SLIP_LAYOUTS, drawPaySlip),
  w2: { ...specimen(W2_LAYOUTS, drawW2), countries: AMERICAN },
  w9: { ...specimen(W9_LAYOUTS, drawW9), countries: AMERICAN },
} as const;
export type SpecimenType = keyof typeof SPECIMENS;

/** `countries`: where the paper exists, by their three letters; everywhere without them. */
function specimen<Layout extends string>(
  layouts: readonly [Layout, ...Layout[]],
  drawIn: Draw<Layout>,
  countries?: readonly string[],
) {
  const draw: Draw = (persona, from, layout) => {
    const known = layouts.find((name) => name === layout);
    if (known === undefined) throw new RangeError(`No layout of this name; there are ${layouts.join(', ')}`);
    return drawIn(persona, from, known);
  };
  return { layouts, draw, ...(countries && { countries }) };
}
