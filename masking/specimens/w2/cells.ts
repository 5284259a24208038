import type { Sheet, Style } from '../sheet.ts';
import { BLACK, type Ink } from '../sheet.ts';
import type { BoxField, Pen } from './boxes.ts';

/** A box of the form: its place, its caption, and what stands in it, if anything does. */
export type Cell = readonly [
  x: number,
  y: number,
  width: number,
  height: number,
  caption: string,
  shows?: BoxField | 'employer' | 'employee' | { readonly text: string },
];

export interface CellLook {
  readonly ink?: Ink;
  readonly caption: Style;
  readonly value: Style;
  /** How far below the caption's line a value stands. */
  readonly drop: number;
  readonly leading: number;
  readonly weight?: number;
  readonly frames?: boolean;
}

/** Boxes relative to the corner of the form. */
export function drawCells(
  sheet: Sheet,
  pen: Pen,
  cells: readonly Cell[],
  [left, top]: readonly [number, number],
  { ink = BLACK, caption, value, drop, leading, weight = 0.6, frames = true }: CellLook,
): void {
  for (const [dx, dy, width, height, text, shows] of cells) {
    const [x, y] = [left + dx, top + dy];
    if (frames) sheet.box(x, y, width, height, { edge: ink, weight });
    const size = caption.size ?? 6;
    for (const [index, line] of text.split('|').entries())
      sheet.write(line, x + 3, y + size + 1.5 + index * (size + 0.8), { ink, ...caption });
    const room = width - 10;
    const at = [x + 6, y + size + drop] as const;
    if (shows === undefined) continue;
    if (typeof shows === 'object') sheet.write(shows.text, ...at, value);
    else if (shows === 'employer') pen.employer(...at, room, leading, value);
    else if (shows === 'employee' && height > 6 * leading)
      pen.employee(at[0], at[1] + 0.4 * leading, room, leading, value, 1.6); // two boxes in one
    else if (shows === 'employee') pen.employee(...at, room, leading, value);
    else pen.put(shows, ...at, room, value);
  }
}
