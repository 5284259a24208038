import { kindOf } from '../../src/documents/index.ts';
import type { Extraction, Reading } from '../../src/domain/extraction.ts';
import { isSame } from '../../src/domain/same-value.ts';
import { ILLEGIBLE, type Said } from '../says.ts';
import type { SaidFields } from './document.ts';

/** How many fields of a copy the pipeline reads otherwise than it read them in the source; a copy taken for another type is wholly unlike. */
export function unlikeFields(type: string, fields: SaidFields, read: readonly Extraction[]): number {
  const names = Object.keys(fields);
  const [extraction, ...more] = read;
  if (extraction?.type !== type || more.length > 0) return names.length;
  return names.filter((name) => !isLike(type, name, fields[name] ?? null, extraction.readings[name])).length;
}

function isLike(type: string, name: string, said: Said, reading: Reading | undefined): boolean {
  if (said === ILLEGIBLE) return reading?.status === 'unreadable';
  if (reading?.status !== 'found') return said === null || name === 'transactions';
  if (said === null) return reading.value === false || name === 'transactions';
  return Array.isArray(said) || isSame(reading.value, said, kindOf(type, name));
}
