/** PostgreSQL takes at most 65,535 parameters a statement; no table has as many columns as to reach it with this many rows. */
const ROWS = 500;

/** Hands many rows on, so many at a time; none at all where there are none. */
export async function inBatches<Row, Result>(
  rows: readonly Row[],
  write: (batch: readonly Row[]) => Promise<readonly Result[]>,
): Promise<Result[]> {
  const results: Result[] = [];
  for (let from = 0; from < rows.length; from += ROWS) results.push(...(await write(rows.slice(from, from + ROWS))));
  return results;
}
