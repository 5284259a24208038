import { VAT_DIGITS } from './vat-digits.ts';

/** How a number is written behind its country's prefix (Directive 2006/112/EC article 215 and VIES; the United Kingdom and Switzerland beside them). */
const STRUCTURES: Readonly<Record<string, RegExp>> = {
  AT: /^U\d{8}$/,
  BE: /^[01]\d{9}$/,
  BG: /^\d{9,10}$/,
  CY: /^\d{8}[A-Z]$/,
  CZ: /^(?:[0-8]\d{7}|\d{9,10})$/,
  DE: /^[1-9]\d{8}$/,
  DK: /^\d{8}$/,
  EE: /^\d{9}$/,
  EL: /^\d{9}$/,
  ES: /^(?:[A-Z]\d{7}[A-Z0-9]|\d{8}[A-Z])$/,
  FI: /^\d{8}$/,
  FR: /^[0-9A-HJ-NP-Z]{2}\d{9}$/,
  GB: /^(?:\d{9}|\d{12}|GD[0-4]\d{2}|HA[5-9]\d{2})$/,
  HR: /^\d{11}$/,
  HU: /^\d{8}$/,
  IE: /^(?:\d{7}[A-W][A-IW]?|\d[A-Z+*]\d{5}[A-W])$/,
  IT: /^\d{11}$/,
  LT: /^(?:\d{9}|\d{12})$/,
  LU: /^\d{8}$/,
  LV: /^\d{11}$/,
  MT: /^\d{8}$/,
  NL: /^\d{9}B\d{2}$/,
  PL: /^\d{10}$/,
  PT: /^[1-9]\d{8}$/,
  RO: /^[1-9]\d{1,9}$/,
  SE: /^\d{10}(?:0[1-9]|[1-8]\d|9[0-4])$/,
  SI: /^[1-9]\d{7}$/,
  SK: /^[1-9]\d[2-47-9]\d{7}$/,
  CHE: /^\d{9}$/,
};

const OTHER_NAMES: Readonly<Record<string, string>> = { GR: 'EL', XI: 'GB' };

/** Whether a VAT number is written as its country writes them; undefined where no country's prefix stands before it. */
export function vatStructure(text: string): boolean | undefined {
  const split = splitVat(text);
  return split && STRUCTURES[split.country]?.test(split.number) === true;
}

/** A VAT number: its country's structure and check digits. Undefined where it has no prefix, or is well written and its form has no public check digit. */
export function vat(text: string): boolean | undefined {
  const split = splitVat(text);
  if (!split) return undefined;
  if (!STRUCTURES[split.country]?.test(split.number)) return false;
  return VAT_DIGITS[split.country]?.(split.number);
}

function splitVat(text: string): { readonly country: string; readonly number: string } | undefined {
  const compact = text.replace(/[\s./-]/g, '').toUpperCase();
  const swiss = /^CHE(\w+?)(?:MWST|TVA|IVA|TPV)?$/.exec(compact);
  if (swiss) return { country: 'CHE', number: swiss[1] ?? '' };
  const prefix = compact.slice(0, 2);
  const country = OTHER_NAMES[prefix] ?? prefix;
  return STRUCTURES[country] ? { country, number: compact.slice(2) } : undefined;
}
