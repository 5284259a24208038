import { dollars } from '../printed.ts';
import type { Ink, Sheet } from './sheet.ts';
import type { Bill } from './utility-bill.ts';

/** The charges, a line each, and their total. */
export function chargeTable(
  sheet: Sheet,
  title: string,
  { charges, due }: Bill,
  left: number,
  right: number,
  y: number,
  ink: Ink,
): void {
  sheet.write(title, left, y - 20, { face: 'bold', size: 11, ink });
  for (const [index, [caption, cents]] of charges.entries()) {
    sheet.write(caption, left + 8, y + index * 18, { size: 10 });
    sheet.write(dollars(cents), right - 8, y + index * 18, { size: 10, align: 'right' });
  }
  const last = y + charges.length * 18;
  sheet.rule(left, last - 10, right, last - 10, 0.7, ink);
  sheet.write('Total charges', left + 8, last + 6, { face: 'bold', size: 10 });
  sheet.write(dollars(due), right - 8, last + 6, { face: 'bold', size: 10, align: 'right' });
}
