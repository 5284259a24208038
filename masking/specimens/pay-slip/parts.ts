import type { Fact } from '../facts.ts';
import type { Sheet, Style } from '../sheet.ts';
import { fitted } from '../text.ts';
import type { Slip } from './slip.ts';

/** Only the value of a fact, shrunk to its room. */
export function put(
  sheet: Sheet,
  [, field, value, printed = value]: Fact,
  x: number,
  y: number,
  room: number,
  style: Style,
): void {
  sheet.value(field, value, printed, x, y, fitted(sheet, printed, room, style));
}

/** A caption with its value at the right end of the same line. */
export function across(
  sheet: Sheet,
  fact: Fact,
  [left, right, y]: readonly [number, number, number],
  style: Style,
): void {
  sheet.write(fact[0], left, y, style);
  put(sheet, fact, right, y, right - left - sheet.widthOf(fact[0], style) - 8, { ...style, align: 'right' });
}

/** Boxes in one row: the caption small at the top of each, the value below it. */
export function cells(
  sheet: Sheet,
  facts: readonly Fact[],
  {
    x,
    y,
    width,
    height = 30,
  }: { readonly x: number; readonly y: number; readonly width: number; readonly height?: number },
  style: Style = { size: 10 },
): void {
  const each = width / facts.length;
  for (const [index, fact] of facts.entries()) {
    const left = x + index * each;
    sheet.box(left, y, each, height);
    sheet.write(fact[0], left + 4, y + 9, fitted(sheet, fact[0], each - 8, { ...style, size: 7 }));
    put(sheet, fact, left + 4, y + height - 7, each - 8, style);
  }
}

export const employerFact = ({ persona: { employer }, say }: Slip): Fact => [
  say('employer'),
  'employerName',
  employer.name,
];

/** Each deduction on a line of its own, amount on the right; answers the baseline of the line that would come next. */
export function deductionLines(
  sheet: Sheet,
  { lines, amount }: Slip,
  {
    left,
    right,
    y,
    step,
  }: { readonly left: number; readonly right: number; readonly y: number; readonly step: number },
  style: Style,
): number {
  for (const [index, { caption, cents }] of lines.entries()) {
    sheet.write(caption, left, y + index * step, style);
    sheet.write(amount(cents), right, y + index * step, { ...style, align: 'right' });
  }
  return y + lines.length * step;
}
