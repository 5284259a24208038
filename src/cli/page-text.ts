import type { Line, Page, Word } from '../domain/page.ts';
import { printable } from './printable.ts';

/** As wide as a page becomes at most where its lines stand close; a line that needs more pushes what stands right of it. */
const MOST_COLUMNS = 170;
/** A gap between two words of a line that is wider than this many of its letters is kept. */
const WORD_GAP = 2.5;
/** From row to row, in heights of the page's letters: beyond this an empty row is shown. */
const PARAGRAPH_PITCH = 2.5;

/** Words that stand together, at their place as a fraction of the page's width. */
interface Run {
  readonly left: number;
  readonly text: string;
}

/** A page's text where it stands on the page: rows from top to bottom, columns kept apart by spaces. */
export function pageText(page: Pick<Page, 'lines' | 'width' | 'height' | 'quality'>): string[] {
  const fall = (Math.tan(((page.quality?.skew ?? 0) * Math.PI) / 180) * page.width) / page.height;
  const lines = page.lines.filter(({ words }) => words.length > 0).map((line) => levelled(line, fall));
  const rows = rowsOf(lines);
  const runs = rows.map((row) => row.flatMap(runsOf).sort((one, other) => one.left - other.left));
  const left = Math.min(...runs.flat().map((run) => run.left));
  const letters = median(lines.map(({ box: [, , , high] }) => high));
  const perWidth = columnsPerWidth(lines, runs);
  return rows.flatMap((row, index) => {
    const above = rows[index - 1];
    const apart = above !== undefined && middleOf(row) - middleOf(above) > PARAGRAPH_PITCH * letters;
    const text = printRow(runs[index] ?? [], (run) => Math.round((run.left - left) * perWidth));
    return apart ? ['', text] : [text];
  });
}

/** Boxes lie on the page as it came: where it came askew, its rows fall by so much from left to right. */
const levelled = ({ box: [x, y, wide, high], ...line }: Line, fall: number): Line => ({
  ...line,
  box: [x, y - (x + wide / 2) * fall, wide, high],
});

/** Lines side by side make a row. Each is held against its neighbour to the left alone, so that a page photographed from the side keeps its rows. */
function rowsOf(lines: readonly Line[]): Line[][] {
  const rows: Line[][] = [];
  for (const line of lines.toSorted((one, other) => one.box[0] - other.box[0])) {
    const beside = rows
      .map((row) => ({ row, share: sharedHeight(row.at(-1) ?? line, line) }))
      .filter(({ row, share }) => share > 0.4 && endOf(row.at(-1) ?? line) <= line.box[0] + line.box[3])
      .sort((one, other) => other.share - one.share)[0];
    if (beside) beside.row.push(line);
    else rows.push([line]);
  }
  return rows.sort((one, other) => middleOf(one) - middleOf(other));
}

const endOf = ({ box: [x, , width] }: Line): number => x + width;
const middleOf = (row: readonly Line[]): number => median(row.map(({ box: [, y, , height] }) => y + height / 2));

/** How much of the lower of the two heights both share. */
function sharedHeight({ box: one }: Line, { box: other }: Line): number {
  const both = Math.min(one[1] + one[3], other[1] + other[3]) - Math.max(one[1], other[1]);
  return both / Math.max(Math.min(one[3], other[3]), 1e-6);
}

function runsOf({ words, box: [, , width], text }: Line): Run[] {
  const letter = width / Math.max(1, text.length);
  const runs: { left: number; right: number; text: string }[] = [];
  for (const word of words) {
    const last = runs.at(-1);
    const [left, , wide] = word.box;
    if (last && left - last.right < WORD_GAP * letter) {
      last.text += ` ${printable(word.text)}`;
      last.right = left + wide;
    } else runs.push({ left, right: left + wide, text: printable(word.text) });
  }
  return runs;
}

/** So many columns to a page's width that no run reaches the next of its row, unless the page became too wide for that. */
function columnsPerWidth(lines: readonly Line[], rows: readonly (readonly Run[])[]): number {
  const natural = 1 / Math.max(1e-3, median(lines.flatMap(({ words }) => words.map(letterWidth))));
  const needed = rows.flatMap((row) =>
    row.slice(1).map(({ left }, index) => {
      const before = row[index];
      return before ? (width(before.text) + 2) / Math.max(1e-3, left - before.left) : 0;
    }),
  );
  return Math.min(MOST_COLUMNS, Math.max(natural, ...needed));
}

const letterWidth = ({ box: [, , wide], text }: Word): number => wide / Math.max(1, width(text));

function printRow(row: readonly Run[], columnOf: (run: Run) => number): string {
  return row.reduce((printed, run) => {
    const place = Math.max(columnOf(run), printed === '' ? 0 : width(printed) + 2);
    return printed + ' '.repeat(place - width(printed)) + run.text;
  }, '');
}

const width = (text: string): number => [...text].length;

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[values.length >> 1] ?? 0;
}
