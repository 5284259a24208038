import { wording } from '../../says.ts';
import { BLACK, type Sheet, type Style } from '../sheet.ts';
import type { Written } from './facts.ts';

const [CELL, HEIGHT] = [14.4, 20];

/** A box for every digit, in groups with a dash between; the truth is what stands in them, digit by digit. */
export function digitBoxes(
  sheet: Sheet,
  groups: readonly number[],
  fact: Written | undefined,
  { x, y }: { readonly x: number; readonly y: number },
  style: Style,
): void {
  const worded = fact && wording(...fact);
  const digits = [...(worded?.printed ?? '').replaceAll(/\D/g, '')];
  let left = x;
  const written = groups.flatMap((count, group) => {
    if (group > 0) {
      sheet.rule(left + 3, y + 10, left + 9, y + 10, 0.9);
      left += 12;
    }
    return Array.from({ length: count }, () => {
      sheet.box(left, y, CELL, HEIGHT, { edge: BLACK, weight: 0.6 });
      const digit = digits.shift();
      const boxes = digit ? [sheet.write(digit, left + CELL / 2, y + 14.5, { ...style, align: 'centre' })] : [];
      left += CELL;
      return boxes.map((box) => ({ digit, box }));
    }).flat();
  });
  if (!fact || worded?.value === undefined || written.length === 0) return;
  const printed = written.map(({ digit }) => digit).join(' ');
  sheet.note(fact[0], worded.value, printed, ...written.map(({ box }) => box));
}
