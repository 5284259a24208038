import { holdsMod11and10 } from './modulus.ts';

/**
 * German tax identification number (§ 139b AO; BZSt, test digits of tax numbers): eleven digits, check digit by
 * ISO/IEC 7064 MOD 11,10; of the first ten exactly one occurs twice or three times, never three in a row. The first
 * digit is never 0 when it is given out: such numbers are kept for invented people and cannot be tested.
 */
export function deTaxId(text: string): boolean | undefined {
  const digits = text.replace(/[\s/-]/g, '');
  if (!/^\d{11}$/.test(digits) || digits.startsWith('0')) return undefined;
  const counts = [...'0123456789'].map((digit) => digits.slice(0, 10).split(digit).length - 1);
  const repeated = counts.filter((count) => count > 1);
  return (
    repeated.length === 1 && (repeated[0] ?? 0) <= 3 && !/(\d)\1\1/.test(digits.slice(0, 10)) && holdsMod11and10(digits)
  );
}
