import type { Keyed } from '../../keyed.ts';
import { wording } from '../../says.ts';
import { BLACK, type Face, type Ink, type Sheet } from '../sheet.ts';
import { fitted } from '../text.ts';
import type { Written } from './facts.ts';

export const BLUE: Ink = [0.1, 0.14, 0.5];

/** Somebody filling in a form: always the same hand and ink, never quite on the line. */
export interface Pen {
  write(text: string, x: number, y: number, room: number): void;
  value(fact: Written, x: number, y: number, room: number): void;
  lines(fact: Written, lines: readonly string[], x: number, y: number, leading: number, room: number): void;
  tick(x: number, y: number): void;
  /** Something struck out beyond reading; it was nothing. */
  strikeOut(x: number, y: number, width: number): void;
}

export function penOf(sheet: Sheet, from: Keyed, face: Face, size: number, ink: Ink = BLUE): Pen {
  const off = (place: string): number => (from.integer(place, 5) - 2) / 2;
  const style = (text: string, room: number) => fitted(sheet, text, room, { face, size, ink });
  return {
    write: (text, x, y, room) => void sheet.write(text, x + off(text), y, style(text, room)),
    value: ([field, value, printed], x, y, room) =>
      sheet.value(
        field,
        value,
        printed,
        x + 2 * off(`${field}-x`),
        y + off(field),
        style(wording(field, value, printed)?.printed ?? printed, room),
      ),
    lines: ([field, value], lines, x, y, leading, room) => {
      const worded = wording(field, value, lines.join('\n'))?.printed.split('\n') ?? lines;
      const longest = worded.reduce(
        (a, b) => (sheet.widthOf(a, { face, size }) > sheet.widthOf(b, { face, size }) ? a : b),
        '',
      );
      sheet.lines(field, value, lines, x, y + off(field), leading, style(longest, room));
    },
    tick: (x, y) => sheet.path('M 0 5 L 4 9 L 12 -3', x, y, { pen: 1.4, ink }),
    strikeOut: (x, y, width) => {
      const zigzag = Array.from({ length: 7 }, (_, index) => `L ${(index * width) / 7} ${index % 2 === 0 ? -7 : 1}`);
      sheet.path(`M 0 -1 ${zigzag.join(' ')} L 0 -5 L ${width} -2`, x, y, { pen: 1.3, ink });
    },
  };
}

/** Filled in by machine: on the line, in black. */
export const typed = (sheet: Sheet, from: Keyed, face: Face, size: number): Pen =>
  penOf(sheet, { ...from, integer: () => 2 }, face, size, BLACK);
