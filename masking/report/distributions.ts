/** 1 less the greatest gap between two empirical distributions (Kolmogorov-Smirnov): 1 where they are the same, 0 where they share nothing. */
export function ksComplement(one: readonly number[], other: readonly number[]): number {
  if (one.length === 0 || other.length === 0) return one.length === other.length ? 1 : 0;
  const [a, b] = [sorted(one), sorted(other)];
  let [gap, i, j] = [0, 0, 0];
  while (i < a.length && j < b.length) {
    const at = Math.min(a[i] ?? 0, b[j] ?? 0);
    while (i < a.length && (a[i] ?? 0) <= at) i++;
    while (j < b.length && (b[j] ?? 0) <= at) j++;
    gap = Math.max(gap, Math.abs(i / a.length - j / b.length));
  }
  return 1 - gap;
}

/** 1 less half the summed differences of the shares (total variation). */
export function tvComplement(one: readonly string[], other: readonly string[]): number {
  const [a, b] = [shares(one), shares(other)];
  const names = new Set([...a.keys(), ...b.keys()]);
  const apart = [...names].reduce((sum, name) => sum + Math.abs((a.get(name) ?? 0) - (b.get(name) ?? 0)), 0);
  return 1 - apart / 2;
}

export function shares(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return new Map([...counts].map(([name, count]) => [name, count / values.length]));
}

export const sorted = (values: readonly number[]): number[] => [...values].sort((a, b) => a - b);
