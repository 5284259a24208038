import type { TextLine } from '../pp-ocr/find-lines.ts';
import type { Picture } from './scale.ts';

/** How far around a line its ink is kept, in half heights. */
const MARGIN = 1;

/**
 * The picture with nothing but its lines of print, on paper of its usual grey. Grain is laid out as print by Tesseract: a card on a
 * sheet of it kept it busy for half a minute.
 */
export function printAlone({ data, width, height, dpi }: Picture, lines: readonly TextLine[]): Picture {
  const bare = new Uint8Array(data.length).fill(usualGrey(data));
  for (const { x, y, angle, halfLength, halfHeight } of lines) {
    const [cos, sin] = [Math.abs(Math.cos(angle)), Math.abs(Math.sin(angle))];
    const across = halfLength * cos + halfHeight * (sin + MARGIN);
    const down = halfLength * sin + halfHeight * (cos + MARGIN);
    const [left, right] = [Math.max(0, Math.floor(x - across)), Math.min(width, Math.ceil(x + across))];
    for (let row = Math.max(0, Math.floor(y - down)); row < Math.min(height, Math.ceil(y + down)); row++)
      bare.set(data.subarray(row * width + left, row * width + right), row * width + left);
  }
  return { data: bare, width, height, dpi };
}

/** Most of a page is paper: the grey that half of its pixels do not reach. */
function usualGrey(data: Uint8Array): number {
  const counts = new Uint32Array(256);
  for (const pixel of data) counts[pixel] = (counts[pixel] ?? 0) + 1;
  let below = 0;
  return counts.findIndex((count) => {
    below += count;
    return below * 2 >= data.length;
  });
}
