import { aba } from './aba.ts';
import { statementBalances } from './bank-statement.ts';
import { type Check, ofText } from './check.ts';
import { after, before, notExpired, notFuture, plausibleDate } from './date-order.ts';
import { einStructure } from './ein.ts';
import { iban } from './iban.ts';
import { luhn } from './luhn.ts';
import { mrzCheckDigits } from './mrz-check-digits.ts';
import { ninoStructure } from './nino.ts';
import { netIsGrossMinusDeductions } from './pay-slip.ts';
import { signed } from './signed.ts';
import { sortCodeStructure } from './sort-code.ts';
import { ssnStructure } from './ssn.ts';
import { w2MedicareTax, w2SocialSecurityTax } from './w2.ts';

export type { Check, Siblings } from './check.ts';

/** The checks that a definition may name, one line each. */
export const CHECKS = {
  iban: ofText(iban),
  luhn: ofText(luhn),
  'ssn-structure': ofText(ssnStructure),
  'ein-structure': ofText(einStructure),
  'nino-structure': ofText(ninoStructure),
  'sort-code-structure': ofText(sortCodeStructure),
  aba: ofText(aba),
  'mrz-check-digits': mrzCheckDigits,
  'not-expired': notExpired,
  'not-future': notFuture,
  'plausible-date': plausibleDate,
  'net-is-gross-minus-deductions': netIsGrossMinusDeductions,
  'w2-social-security-tax': w2SocialSecurityTax,
  'w2-medicare-tax': w2MedicareTax,
  'statement-balances': statementBalances,
  signed,
} as const satisfies Record<string, Check>;

/** The checks that take another field's name after a colon, such as `after:issueDate`. */
export const CHECKS_WITH_FIELD = {
  after,
  before,
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
