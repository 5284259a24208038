import type { Ink, Sheet, Style } from '../sheet.ts';
import { fitted } from '../text.ts';
import type { Bill, Charge } from './bill.ts';

export interface ChargeLook {
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly step: number;
  readonly style: Style;
  readonly bold: Style;
  readonly ink: Ink;
}

/** The charges, a line each, tax and their total; answers the baseline below. */
export function chargeTable(sheet: Sheet, { charges, tax, due, say, locale }: Bill, look: ChargeLook): number {
  const { left, right, y, step, style, bold, ink } = look;
  const line = ([caption, cents]: Charge, index: number, face: Style): void => {
    const at = y + index * step;
    sheet.write(caption, left, at, fitted(sheet, caption, right - left - 80, face));
    sheet.write(locale.print.money(cents), right, at, { ...face, align: 'right' });
  };
  const net = due - (tax?.[1] ?? 0);
  const lines: Charge[] = tax ? [...charges, [say('net'), net], tax] : [...charges];
  for (const [index, charge] of lines.entries()) line(charge, index, style);
  if (tax)
    sheet.rule(right - 80, y + charges.length * step - step * 0.7, right, y + charges.length * step - step * 0.7, 0.4);
  const last = lines.length + 0.3;
  sheet.rule(left, y + last * step - step * 0.72, right, y + last * step - step * 0.72, 0.8, ink);
  line([say('total'), due], last, bold);
  return y + (last + 1) * step;
}
