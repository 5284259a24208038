import { luhn } from './luhn.ts';

/** La Poste numbers its thousands of offices by the plain digit sum (INSEE, Sirene). */
const LA_POSTE = '356000000';

/** French company number SIREN: nine digits that pass Luhn (ISO/IEC 7812-1 annex B), or SIRET: a SIREN and five digits more that pass it as a whole. */
export function siren(text: string): boolean {
  const digits = text.replace(/[\s.]/g, '');
  if (/^0+$/.test(digits)) return false;
  if (/^\d{9}$/.test(digits)) return luhn(digits);
  if (!/^\d{14}$/.test(digits) || !luhn(digits.slice(0, 9))) return false;
  return luhn(digits) || (digits.startsWith(LA_POSTE) && digitSum(digits) % 5 === 0);
}

const digitSum = (digits: string): number => [...digits].reduce((sum, digit) => sum + Number(digit), 0);
