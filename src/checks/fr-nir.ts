/**
 * French social security number (NIR, INSEE; decree 82-103): sex, year, month, place, order and a key of two digits,
 * 97 less the remainder of the thirteen before it. Corsica writes 2A and 2B, which count as 19 and 18. Numbers
 * that begin with 9 are given to nobody: they are kept for invented people. Undefined where it is not written like one.
 */
export function frNir(text: string): boolean | undefined {
  const compact = text.replace(/[\s.-]/g, '').toUpperCase();
  const match = /^(\d{5}(?:\d{2}|2[AB])\d{6})(\d{2})$/.exec(compact);
  if (!match) return undefined;
  const [, number = '', key] = match;
  const first = Number(number[0]);
  if (first === 0 || first === 5 || first === 6) return false;
  const digits = number.replace('2A', '19').replace('2B', '18');
  return 97 - (Number(digits) % 97) === Number(key);
}
