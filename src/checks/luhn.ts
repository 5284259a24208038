/** ISO/IEC 7812-1 annex B: every second digit from the right doubled, the digit sum divisible by ten. Spaces and hyphens are ignored. */
export function luhn(text: string): boolean {
  const digits = text.replace(/[\s-]/g, '');
  if (!/^\d+$/.test(digits)) return false;
  const sum = [...digits].reverse().reduce((total, digit, index) => total + weighted(Number(digit), index), 0);
  return sum % 10 === 0;
}

function weighted(digit: number, index: number): number {
  const value = index % 2 === 1 ? digit * 2 : digit;
  return value > 9 ? value - 9 : value;
}
