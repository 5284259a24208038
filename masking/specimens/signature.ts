import type { Box } from '../../src/domain/page.ts';
import type { Keyed } from '../keyed.ts';
import { said } from '../says.ts';
import type { Ink, Sheet } from './sheet.ts';

const PEN: Ink = [0.08, 0.12, 0.42];

/**
 * A pen stroke that rises and falls as a name would, slanted, with its own shape for every person; `y` is the line it stands on.
 * It is at most 170 points wide, times its size.
 */
export function drawSignature(sheet: Sheet, from: Keyed, name: string, x: number, y: number, size = 1): Box {
  if (said('signaturePresent') === null || said('signaturePresent') === false) return sheet.extent(x, y, 0, 0); // the line stays empty
  let at = 0;
  let highest = 0;
  const curves = [...name].slice(0, 12).map((letter, index) => {
    const width = 6 + from.integer(`width-${index}`, 6);
    const height = /[\p{Lu}bdfhklt]/u.test(letter)
      ? 18 + from.integer(`high-${index}`, 8)
      : 4 + from.integer(`low-${index}`, 6);
    highest = Math.max(highest, height);
    const start = at;
    at += width;
    const handles = [start + 5, -height, start + width + 5, -height, at, from.integer(`foot-${index}`, 4)];
    return `C ${handles.map((length) => length * size).join(' ')}`;
  });
  const end = at + 40;
  const flourish = [at + 16, 6, end, -10].map((length) => length * size);
  sheet.path(`M 0 0 ${curves.join(' ')} Q ${flourish.join(' ')}`, x, y, { pen: 1.2 * Math.sqrt(size), ink: PEN });
  const rise = 0.75 * highest * size; // a cubic curve comes three quarters of the way to its handles
  return sheet.extent(x, y - rise - 1, end * size, rise + 4 * size + 1);
}
