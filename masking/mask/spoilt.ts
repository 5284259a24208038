import type { FieldKind } from '../../src/domain/field.ts';

const otherDigit = (digit: string): string => String((Number(digit) + 3) % 10);

/** An identifier of reserved space, with the fault that a check found in the one it stands for. */
export function spoilt(value: string, kind: FieldKind | undefined, failed: (check: string) => boolean): string {
  if (kind === 'iban' && failed('iban')) return value.slice(0, 3) + otherDigit(value.charAt(3)) + value.slice(4);
  if (kind === 'routingNumber' && failed('aba')) return value.slice(0, -1) + otherDigit(value.slice(-1));
  if (kind === 'nationalId' && failed('ssn-structure')) return value.replace(/-\d{2}-/, '-00-');
  return value;
}
