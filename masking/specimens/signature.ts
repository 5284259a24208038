import type { Box } from '../../src/domain/page.ts';
import type { Keyed } from '../keyed.ts';
import type { Ink, Sheet } from './sheet.ts';

const PEN: Ink = [0.08, 0.12, 0.42];

/** A pen stroke that rises and falls as a name would, slanted, with its own shape for every person; `y` is the line it stands on. */
export function drawSignature(sheet: Sheet, from: Keyed, name: string, x: number, y: number): Box {
  let at = 0;
  let highest = 0;
  const curves = [...name].slice(0, 14).map((letter, index) => {
    const width = 6 + from.integer(`width-${index}`, 8);
    const height = /[A-Zbdfhklt]/.test(letter)
      ? 18 + from.integer(`high-${index}`, 8)
      : 4 + from.integer(`low-${index}`, 6);
    highest = Math.max(highest, height);
    const start = at;
    at += width;
    return `C ${start + 5} ${-height} ${start + width + 5} ${-height} ${at} ${from.integer(`foot-${index}`, 4)}`;
  });
  const end = at + 40;
  sheet.path(`M 0 0 ${curves.join(' ')} Q ${at + 16} 6 ${end} -10`, x, y, { pen: 1.2, ink: PEN });
  return sheet.extent(x, y - 0.75 * highest - 1, end, 0.75 * highest + 5); // a cubic curve comes three quarters of the way to its handles
}
