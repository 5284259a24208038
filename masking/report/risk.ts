/** How well a person is hidden among those who look the same to somebody who knows the quasi-identifiers. */
export interface Risk {
  readonly people: number;
  /** The size of the smallest group of people who look the same; 0 where there is nobody. */
  readonly k: number;
  /** 1 / k: the chance to point at the right person in the smallest group. */
  readonly maximum: number;
  readonly average: number;
  /** The share of people who are alone in their group. */
  readonly unique: number;
}

/** One row a person; rows that are equal form a group (prosecutor risk). */
export function riskOf(quasiIdentifiers: readonly (readonly string[])[]): Risk {
  const groups = new Map<string, number>();
  for (const row of quasiIdentifiers) {
    const key = JSON.stringify(row);
    groups.set(key, (groups.get(key) ?? 0) + 1);
  }
  const sizes = [...groups.values()];
  const people = quasiIdentifiers.length;
  if (people === 0) return { people, k: 0, maximum: 0, average: 0, unique: 0 };
  const k = sizes.reduce((least, size) => Math.min(least, size), people);
  return {
    people,
    k,
    maximum: 1 / k,
    average: sizes.length / people,
    unique: sizes.filter((size) => size === 1).length / people,
  };
}
