import { BBAN_STRUCTURES } from './iban-registry.ts';

/** ISO 13616: a country of the registry, that country's length and structure, and the whole congruent to 1 modulo 97 (ISO 7064). Spaces and hyphens are ignored. */
export function iban(text: string): boolean {
  const compact = text.replace(/[\s-]/g, '').toUpperCase();
  const structure = BBAN_STRUCTURES.get(compact.slice(0, 2));
  return structure?.test(compact.slice(4)) === true && ibanRemainder(compact) === 1;
}

/** The remainder modulo 97 of the account part followed by the country and check digits, letters counting from A = 10. */
function ibanRemainder(compact: string): number {
  const rearranged = compact.slice(4) + compact.slice(0, 4);
  let remainder = 0;
  for (const character of rearranged) {
    const value = Number.parseInt(character, 36);
    remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
  }
  return remainder;
}
