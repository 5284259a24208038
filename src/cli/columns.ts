/** A cell with how it is to look; the look adds no width. */
export interface Cell {
  readonly text: string;
  readonly paint?: (text: string) => string;
}

/** Rows as aligned lines, each column as wide as its widest cell up to `limits`; a cell that is wider is cut with an ellipsis. */
export function columns(rows: readonly (readonly Cell[])[], limits: readonly number[]): string[] {
  const widths = limits.map((limit, column) =>
    Math.min(limit, Math.max(0, ...rows.map((row) => width(row[column]?.text ?? '')))),
  );
  return rows.map((row) =>
    row
      .map(({ text, paint = (same) => same }, column) => {
        const cut = shorten(text, widths[column] ?? width(text));
        const padding = column === row.length - 1 ? '' : ' '.repeat(Math.max(0, (widths[column] ?? 0) - width(cut)));
        return paint(cut) + padding;
      })
      .join('  ')
      .trimEnd(),
  );
}

const width = (text: string): number => [...text].length;

function shorten(text: string, limit: number): string {
  const letters = [...text];
  return letters.length <= limit ? text : `${letters.slice(0, Math.max(0, limit - 1)).join('')}…`;
}

/** Plain rows, as wide as they are. */
export const table = (rows: readonly (readonly string[])[]): string[] =>
  columns(
    rows.map((row) => row.map((text) => ({ text }))),
    Array.from({ length: Math.max(0, ...rows.map((row) => row.length)) }, () => Number.POSITIVE_INFINITY),
  );
