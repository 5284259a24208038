import type { Check } from './check.ts';
import { gbCompanyNumber } from './gb-company-number.ts';
import { siren } from './siren.ts';

const FRENCH = /^(?:fra|france|frankreich|francia|république française)$/i;
const BRITISH =
  /^(?:gbr|united kingdom|uk|england|wales|england (?:and|&) wales|scotland|northern ireland|great britain|vereinigtes königreich|royaume-uni|reino unido)$/i;

/** A company's number as the register of its jurisdiction writes it; untested for registers without a rule of their own, and for numbers kept for invented companies. */
export const companyNumber: Check = (value, { jurisdiction }) => {
  if (typeof value !== 'string' || typeof jurisdiction !== 'string' || /^ZZ\d{6}$/.test(value)) return undefined;
  if (FRENCH.test(jurisdiction)) return /^\d{9}(?:\d{5})?$/.test(value) ? siren(value) : undefined;
  return BRITISH.test(jurisdiction) ? gbCompanyNumber(value) : undefined;
};
