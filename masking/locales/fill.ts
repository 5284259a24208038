import type { Keyed } from '../keyed.ts';

/** Digits drawn to bring what a reserved number or postcode begins with to its whole length. */
export function fill(from: Keyed, start: string, length: number): string {
  const free = length - start.length;
  return start + String(from.integer(`${start} and ${free} digits`, 10 ** free)).padStart(free, '0');
}
