import type { Keyed } from '../keyed.ts';

/** Who holds which identifier in this run. Owners are kept as keyed numbers, never as their values. */
export interface Claims {
  /** False where another owner holds it already. */
  claim(domain: string, replacement: string, owner: string): boolean;
  /** How many identifiers were refused because they were taken. */
  readonly collisions: number;
}

export function newClaims(from: Keyed): Claims {
  const held = new Map<string, number>();
  let collisions = 0;
  return {
    claim(domain, replacement, owner) {
      const place = `${domain}:${replacement}`;
      const holder = from.integer(`${domain}:${owner}`, 2 ** 40);
      const other = held.get(place);
      if (other !== undefined && other !== holder) {
        collisions += 1;
        return false;
      }
      held.set(place, holder);
      return true;
    },
    get collisions() {
      return collisions;
    },
  };
}
