import { BBAN_STRUCTURES } from './iban-registry.ts';
import { mod97 } from './modulus.ts';

/** ISO 13616: a country of the registry, that country's length and structure, and the whole congruent to 1 modulo 97 (ISO 7064). Spaces and hyphens are ignored. */
export function iban(text: string): boolean {
  const compact = text.replace(/[\s-]/g, '').toUpperCase();
  const structure = BBAN_STRUCTURES.get(compact.slice(0, 2));
  return structure?.test(compact.slice(4)) === true && mod97(compact.slice(4) + compact.slice(0, 4)) === 1;
}
