/** The digits of a text times these weights, summed; digits beyond the weights count nothing. */
export const weightedSum = (digits: string, weights: readonly number[]): number =>
  weights.reduce((sum, weight, index) => sum + weight * Number(digits[index] ?? 0), 0);

/** ISO/IEC 7064, MOD 97-10: the remainder of a text whose letters count from A = 10. */
export function mod97(text: string): number {
  let remainder = 0;
  for (const character of text) {
    const value = Number.parseInt(character, 36);
    remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
  }
  return remainder;
}

/** ISO/IEC 7064, MOD 11,10: whether the last digit closes the ones before it. */
export function holdsMod11and10(digits: string): boolean {
  let product = 10;
  for (const digit of digits.slice(0, -1)) {
    const sum = (product + Number(digit)) % 10 || 10;
    product = (sum * 2) % 11;
  }
  return (product + Number(digits.at(-1))) % 10 === 1;
}

/** `from`, one less, and so on: as many weights as asked for. */
export const descending = (from: number, count: number): number[] =>
  Array.from({ length: count }, (_, index) => from - index);
