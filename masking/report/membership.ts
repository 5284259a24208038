/**
 * Membership inference, leave one out: an attacker who has a person's true numbers looks for the nearest released row.
 * Does that row lie nearer where the person is in the release than where only the others are? The area under the curve
 * is 0.5 where the release gives nothing away, and 1 where it gives the person away.
 *
 * @param source a row of numbers a person, @param released the same person's masked row at the same place.
 */
export function membershipAuc(
  source: readonly (readonly number[])[],
  released: readonly (readonly number[])[],
): number {
  if (source.length < 2 || source.length !== released.length) return Number.NaN;
  const scale = scalesOf(source);
  const nearest = source.map((row) => released.map((other) => distance(row, other, scale)));
  const others = nearest.map((distances, own) => least(distances.filter((_, index) => index !== own)));
  // Only a person's own row is added: it counts where it is the nearest of all.
  return area(
    nearest.map((distances) => -least(distances)),
    others.map((away) => -away),
  );
}

/** Mann-Whitney: how often a value of the first beats one of the second; a draw counts half. */
export function area(first: readonly number[], second: readonly number[]): number {
  const rows = [...first.map((value) => ({ value, own: 1 })), ...second.map((value) => ({ value, own: 0 }))];
  rows.sort((a, b) => a.value - b.value);
  let ranks = 0;
  for (let at = 0; at < rows.length; ) {
    let end = at;
    while (end < rows.length && rows[end]?.value === rows[at]?.value) end++;
    const rank = (at + end + 1) / 2;
    for (let index = at; index < end; index++) ranks += rank * (rows[index]?.own ?? 0);
    at = end;
  }
  return (ranks - (first.length * (first.length + 1)) / 2) / (first.length * second.length);
}

const least = (values: readonly number[]): number => values.reduce((low, value) => Math.min(low, value), Infinity);

/** The standard deviation of each column, so that dollars do not drown years. */
function scalesOf(rows: readonly (readonly number[])[]): number[] {
  return (rows[0] ?? []).map((_, column) => {
    const values = rows.map((row) => row[column] ?? 0);
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length) || 1;
  });
}

const distance = (a: readonly number[], b: readonly number[], scale: readonly number[]): number =>
  Math.sqrt(a.reduce((sum, value, index) => sum + ((value - (b[index] ?? 0)) / (scale[index] ?? 1)) ** 2, 0));
