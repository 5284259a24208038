/** The allowed name that was probably meant, or all that are allowed where none is near. */
export function meant(given: string, allowed: readonly string[]): string {
  const [nearest] = allowed
    .map((name) => ({ name, off: distance(given.toLowerCase(), name.toLowerCase()) }))
    .sort((a, b) => a.off - b.off);
  if (nearest && nearest.off <= Math.min(3, Math.max(1, Math.floor(given.length * 0.4))))
    return `did you mean "${nearest.name}"?`;
  return allowed.length === 0 ? 'there are none' : `one of ${allowed.join(', ')}`;
}

/** How many letters must be changed, put in or taken out to make one name of another (Levenshtein 1966). */
function distance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, at) => at);
  for (const [at, letter] of [...from].entries()) {
    const next = [at + 1];
    for (let column = 1; column <= to.length; column++) {
      const changed = (row[column - 1] ?? 0) + (to[column - 1] === letter ? 0 : 1);
      next.push(Math.min(changed, (row[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
