const WEIGHTS = [3, 7, 1, 3, 7, 1, 3, 7, 1] as const;

/** ABA routing number (ANSI X9 policy): nine digits, weighted 3-7-1, their sum divisible by ten. */
export function aba(text: string): boolean {
  if (!/^\d{9}$/.test(text) || text === '000000000') return false;
  return WEIGHTS.reduce<number>((sum, weight, index) => sum + weight * Number(text[index]), 0) % 10 === 0;
}

/** Whether the first two digits are a Federal Reserve district, thrift, electronic or traveller's-cheque range; the others are free for invented banks. */
export function hasAssignedAbaPrefix(text: string): boolean {
  const prefix = Number(text.slice(0, 2));
  return (
    aba(text) && (prefix <= 12 || (prefix >= 21 && prefix <= 32) || (prefix >= 61 && prefix <= 72) || prefix === 80)
  );
}
