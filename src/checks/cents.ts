import type { FieldValue } from '../domain/field.ts';

/** A money value in its normal form (`-2311.40`) as whole cents, so that sums are exact; undefined where it is no such value. */
export function cents(value: FieldValue | undefined): number | undefined {
  const match = typeof value === 'string' ? /^(-?)(\d{1,12})(?:\.(\d{1,2}))?$/.exec(value) : null;
  if (!match) return undefined;
  const [, sign, units = '', fraction = ''] = match;
  return (sign ? -1 : 1) * (Number(units) * 100 + Number(fraction.padEnd(2, '0')));
}
