import type { Box } from '../../../src/domain/page.ts';
import type { Movement } from '../../ledger.ts';
import { decimal } from '../../printed.ts';
import { cover } from '../boxes.ts';
import { GREY, type Ink, type Sheet, type Style, WHITE } from '../sheet.ts';
import { fitted } from '../text.ts';

export interface Column {
  readonly caption: string;
  readonly x: number;
  readonly align: 'left' | 'right' | 'centre';
  /** What long text is shrunk to. */
  readonly room?: number;
  readonly print: (movement: Movement) => string;
}

export interface TableLook {
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly step: number;
  readonly style: Style;
  readonly bold: Style;
  /** A band behind the captions, in this ink; a rule above and below them where there is none. */
  readonly band?: Ink;
  readonly rows?: 'ruled' | 'striped' | 'bare';
  /** Vertical lines between columns. */
  readonly uprights?: readonly number[];
}

/** What a table's rows cover, and what they say. */
export interface Drawn {
  readonly printed: readonly string[];
  readonly boxes: readonly Box[];
  /** The row of captions. */
  readonly head: string;
  /** The baseline of a row that would come next. */
  readonly next: number;
}

/** Movements, a row each, under a row of captions; rows stand closer where there are more of them than usual. */
export function movementTable(
  sheet: Sheet,
  movements: readonly Movement[],
  usual: TableLook,
  columns: readonly Column[],
): Drawn {
  const look = closer(usual, movements.length, sheet.size.height - 150);
  const { left, right, y, step, style } = look;
  const captions = head(sheet, look, columns);
  const first = y + step + 3;
  const drawn = movements.map((movement, index) => {
    const at = first + index * step;
    if (look.rows === 'striped' && index % 2 === 1)
      sheet.box(left, at - step * 0.68, right - left, step, { fill: [0.95, 0.96, 0.97] });
    if (look.rows === 'ruled') sheet.rule(left, at + step * 0.32, right, at + step * 0.32, 0.3, GREY);
    return row(sheet, columns, at, style, ({ print }) => print(movement));
  });
  const next = first + movements.length * step;
  for (const x of look.uprights ?? []) sheet.rule(x, y - step * 0.7, x, next - step * 0.68, 0.5);
  const [printed, boxes] = [drawn.map((cells) => cells.printed), drawn.flatMap((cells) => cells.boxes)];
  return { head: captions, printed, boxes, next };
}

function closer(look: TableLook, rows: number, bottom: number): TableLook {
  const step = Math.min(look.step, (bottom - look.y) / (rows + 1));
  if (step === look.step) return look;
  const smaller = (style: Style): Style => ({ ...style, size: Math.min(style.size ?? 9, step * 0.7) });
  return { ...look, step, style: smaller(look.style), bold: smaller(look.bold) };
}

function head(sheet: Sheet, { left, right, y, step, bold, band }: TableLook, columns: readonly Column[]): string {
  const dark = band !== undefined && band.reduce((sum, part) => sum + part, 0) < 1.6;
  if (band) sheet.box(left, y - step * 0.68, right - left, step, { fill: band });
  else for (const line of [y - step * 0.7, y + step * 0.34]) sheet.rule(left, line, right, line, 0.8);
  return row(sheet, columns, y, dark ? { ...bold, ink: WHITE } : bold, ({ caption }) => caption).printed;
}

function row(sheet: Sheet, columns: readonly Column[], y: number, style: Style, text: (column: Column) => string) {
  const cells = columns.map((column) => ({ column, printed: text(column) })).filter(({ printed }) => printed !== '');
  const boxes = cells.map(({ column: { x, align, room = Number.POSITIVE_INFINITY }, printed }) =>
    sheet.write(printed, x, y, { ...fitted(sheet, printed, room, style), align }),
  );
  return { printed: cells.map(({ printed }) => printed).join(' '), boxes };
}

/** Notes the movements as one field, under the rows that were drawn on this page; `printed` is all that stands there. */
export function noteMovements(
  sheet: Sheet,
  value: readonly Row[],
  drawn: readonly Pick<Drawn, 'printed' | 'boxes'>[],
): void {
  const boxes = drawn.flatMap((part) => part.boxes);
  if (boxes.length === 0) return;
  sheet.note('transactions', [...value], drawn.flatMap(({ printed }) => printed).join('\n'), cover(boxes));
}

interface Row {
  readonly date: string;
  readonly description: string;
  readonly amount: string;
  readonly balance?: string;
}

/** A movement as truth says it; the description as it was printed. */
export const inNormalForm = ({ date, description, amount, balance }: Movement): Row => ({
  date,
  description,
  amount: decimal(amount),
  balance: decimal(balance),
});
export const withoutBalance = ({ date, description, amount }: Movement): Row => ({
  date,
  description,
  amount: decimal(amount),
});
