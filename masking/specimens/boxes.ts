import type { Box } from '../../src/domain/page.ts';

/** Five decimals are a tenth of a pixel at 200 dpi, and keep truth files short. */
export const share = (value: number): number => Math.round(value * 1e5) / 1e5;

/** The smallest box around all of these. */
export function cover(boxes: readonly Box[]): Box {
  const left = Math.min(...boxes.map(([x]) => x));
  const top = Math.min(...boxes.map(([, y]) => y));
  const right = Math.max(...boxes.map(([x, , width]) => x + width));
  const bottom = Math.max(...boxes.map(([, y, , height]) => y + height));
  return [left, top, share(right - left), share(bottom - top)];
}
