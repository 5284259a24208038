const Z = 1.959964; // 95 %, two-sided

/** The lower end of Wilson's 95 % interval for a share; 0 of nothing is nothing. */
export function lowerBound(found: number, of: number): number {
  if (of === 0) return 0;
  const share = found / of;
  const square = Z * Z;
  const middle = share + square / (2 * of);
  const reach = Z * Math.sqrt((share * (1 - share)) / of + square / (4 * of * of));
  return Math.max(0, (middle - reach) / (1 + square / of));
}
