import { weightedSum } from './modulus.ts';

const WEIGHTS = [6, 7, 8, 9, 10, 5, 4, 3, 2] as const;

/** UK unique taxpayer reference (HMRC, check digits of the UTR): ten digits, the first the check digit over the nine behind it, modulo 11. A `K` may close it. Undefined where it is not written like one. */
export function gbUtr(text: string): boolean | undefined {
  const digits = text.replace(/\s/g, '').replace(/K$/i, '');
  if (!/^\d{10}$/.test(digits)) return undefined;
  return '21987654321'.charAt(weightedSum(digits.slice(1), WEIGHTS) % 11) === digits[0];
}
