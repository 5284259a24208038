import { mod97 } from './modulus.ts';

/** Legal entity identifier (ISO 17442-1): eighteen letters and digits, two check digits, the whole congruent to 1 modulo 97 (ISO/IEC 7064). */
export function lei(text: string): boolean {
  const compact = text.replace(/[\s-]/g, '').toUpperCase();
  return /^[A-Z0-9]{18}\d{2}$/.test(compact) && mod97(compact) === 1;
}
