import type { Box } from '../../src/domain/page.ts';
import type { Keyed } from '../keyed.ts';
import type { Ink, Sheet } from './sheet.ts';
import { LETTER, share } from './sheet.ts';

export type { Box };

const PEN: Ink = [0.08, 0.12, 0.42];
const STEP = 11;

/** A pen stroke that rises and falls as a name would, with its own shape for every person. */
export function drawSignature(sheet: Sheet, from: Keyed, name: string, x: number, y: number): Box {
  const loops = Math.min(16, name.length);
  const heights = Array.from(
    { length: loops },
    (_, index) => 4 + from.integer(`loop-${index}`, index % 6 === 0 ? 20 : 9),
  );
  const curve = heights.map((height, index) => {
    const start = index * STEP;
    return `C ${start + 2} ${-height} ${start + 9} ${-height} ${start + STEP} ${from.integer(`low-${index}`, 5)}`;
  });
  const width = loops * STEP;
  sheet.path(`M 0 0 ${curve.join(' ')} Q ${width + 20} -6 ${width + 34} -12`, x, y + 10, { pen: 1.2, ink: PEN });
  const top = y + 10 - Math.max(...heights);
  return [
    share(x / LETTER.width),
    share(top / LETTER.height),
    share((width + 34) / LETTER.width),
    share((y + 16 - top) / LETTER.height),
  ];
}
