import type { FieldValue } from '../domain/field.ts';

/** A value as a person reads it on one line. */
export function showValue(value: FieldValue): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'string') return value.replace(/\n/g, ' ⏎ ');
  return `${value.length} rows`;
}

/** With a space that does not break. */
export const percent = (share: number): string => `${Math.round(share * 100)}\u00a0%`;
