import type { Label } from '../../documents/define.ts';
import { apart, type Layout, type PlacedWord, type Run } from '../../documents/layout.ts';
import { type Caption, phrasesIn } from './captions.ts';
import type { Region } from './regions.ts';

/** How far, in points, a cell may stand from its column's head: further off, it belongs to another table. */
const COLUMN_REACH = 90;

/** The cell where a row's caption and a column's caption meet; a column caption that stands alone on its row is the heading of the section below it. */
export function cellsOf(
  label: Exclude<Label, string>,
  captions: readonly Caption[],
  layout: Layout,
): (Region & { score: number })[] {
  const [row, column] = phrasesIn(label);
  const rows = captions.filter((caption) => caption.phrase === row);
  const columns = captions.filter((caption) => caption.phrase === column);
  return rows.flatMap((rowCaption) => {
    const heading = nearestAbove(columns, rowCaption);
    if (!heading) return [];
    const behind = (layout.rows[rowCaption.run.row] ?? []).filter((run) => run.left > rowCaption.run.left);
    const next = behind.findIndex((run) => captions.some((caption) => caption.run === run));
    const values = behind.slice(0, next < 0 ? undefined : next).filter(hasDigit);
    const inside = values.filter((run) => isUnder(run, heading, layout));
    return inside.map((run) => ({
      direction: 'right' as const,
      lines: [[...run.words] satisfies PlacedWord[]],
      distance: 0,
      score: rowCaption.score * heading.score,
    }));
  });
}

function nearestAbove(columns: readonly Caption[], row: Caption): Caption | undefined {
  return columns.filter((column) => column.run.row < row.run.row).sort((a, b) => b.run.row - a.run.row)[0];
}

/** Under a column head: overlapping it, and nearer to it than to any other run of the head's row. Under a section heading: anywhere. */
function isUnder(run: Run, heading: Caption, layout: Layout): boolean {
  const heads = layout.rows[heading.run.row] ?? [];
  if (heads.length === 1) return true;
  const left = Math.min(...heading.words.map((word) => word.left));
  const right = Math.max(...heading.words.map((word) => word.right));
  const reach = apart(run, { left, right });
  return reach < COLUMN_REACH && heads.every((head) => head === heading.run || apart(run, head) >= reach);
}

const hasDigit = (run: Run): boolean => /\d/.test(run.text);
