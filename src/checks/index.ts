import { aba } from './aba.ts';
import { statementBalances } from './bank-statement.ts';
import { type Check, ofText } from './check.ts';
import { companyNumber } from './company-number.ts';
import { after, before, notExpired, notFuture, plausibleDate } from './date-order.ts';
import { deTaxId } from './de-tax-id.ts';
import { einStructure } from './ein.ts';
import { esNif } from './es-nif.ts';
import { frNir } from './fr-nir.ts';
import { frTaxId } from './fr-tax-id.ts';
import { gbCompanyNumber } from './gb-company-number.ts';
import { gbUtr } from './gb-utr.ts';
import { iban } from './iban.ts';
import { itinStructure } from './itin.ts';
import { lei } from './lei.ts';
import { luhn } from './luhn.ts';
import { notLessThan } from './money-order.ts';
import { mrzCheckDigits } from './mrz-check-digits.ts';
import { nationalIdDigits } from './national-id.ts';
import { ninoStructure } from './nino.ts';
import { netIsGrossMinusDeductions } from './pay-slip.ts';
import { signed } from './signed.ts';
import { siren } from './siren.ts';
import { sortCodeStructure } from './sort-code.ts';
import { ssnStructure } from './ssn.ts';
import { vat, vatStructure } from './vat.ts';
import { w2MedicareTax, w2SocialSecurityTax, w2WageBase } from './w2.ts';

export type { Check, Siblings } from './check.ts';

/** The checks that a definition may name, one line each. */
export const CHECKS = {
  iban: ofText(iban),
  luhn: ofText(luhn),
  'ssn-structure': ofText(ssnStructure),
  'itin-structure': ofText(itinStructure),
  'ein-structure': ofText(einStructure),
  'nino-structure': ofText(ninoStructure),
  'sort-code-structure': ofText(sortCodeStructure),
  aba: ofText(aba),
  lei: ofText(lei),
  vat: ofText(vat),
  'vat-structure': ofText(vatStructure),
  'national-id': ofText(nationalIdDigits),
  'de-tax-id': ofText(deTaxId),
  'fr-nir': ofText(frNir),
  'fr-tax-id': ofText(frTaxId),
  'es-nif': ofText(esNif),
  siren: ofText(siren),
  'gb-utr': ofText(gbUtr),
  'gb-company-number': ofText(gbCompanyNumber),
  'company-number': companyNumber,
  'mrz-check-digits': mrzCheckDigits,
  'not-expired': notExpired,
  'not-future': notFuture,
  'plausible-date': plausibleDate,
  'net-is-gross-minus-deductions': netIsGrossMinusDeductions,
  'w2-wage-base': w2WageBase,
  'w2-social-security-tax': w2SocialSecurityTax,
  'w2-medicare-tax': w2MedicareTax,
  'statement-balances': statementBalances,
  signed,
} as const satisfies Record<string, Check>;

/** The checks that take another field's name after a colon, such as `after:issueDate`. */
export const CHECKS_WITH_FIELD = {
  after,
  before,
  'not-less-than': notLessThan,
} as const satisfies Record<string, (field: string) => Check>;

const PLAIN = new Map<string, Check>(Object.entries(CHECKS));
const WITH_FIELD = new Map<string, (field: string) => Check>(Object.entries(CHECKS_WITH_FIELD));

/** The check of this name, as a definition writes it; undefined where there is none. */
export function checkNamed(name: string): Check | undefined {
  const [base = '', field, ...more] = name.split(':');
  if (field === undefined) return PLAIN.get(base);
  return field && more.length === 0 ? WITH_FIELD.get(base)?.(field) : undefined;
}

export const isKnownCheck = (name: string): boolean => checkNamed(name) !== undefined;
