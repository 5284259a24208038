import { STRIP_HEIGHT } from './sessions.ts';
import type { Strip } from './strip.ts';

/** How much darker or lighter than its ground a strip's ink is, as a share of its contrast, and the least contrast in grey levels. */
const INK = { share: 0.45, contrast: 40 };
/** The shares of a strip's pixels that its darkest and its lightest are taken from: print covers a tenth and more. */
const EXTREME = 0.04;

/** A patch of ink that touches no other: its pixels' places in the strip, and the rectangle around them, `right` and `bottom` outside it. */
export interface Blot {
  readonly pixels: readonly number[];
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Ink, pixel by pixel: how far each is from the ground as a share of the strip's contrast, 0 to 255, and 0 where it is none. */
export type Ink = Uint8Array;

/** The ink of a strip: what is darker than its ground, or lighter where the print is. The last column is none, so that no row runs on into the next. */
export function inkOf({ data, width, used }: Strip): Ink {
  const across = Math.min(used, width - 1);
  const { ground, contrast, sign } = toneOf(data, width, across);
  const ink = new Uint8Array(width * STRIP_HEIGHT);
  if (contrast < INK.contrast) return ink;
  for (let y = 0; y < STRIP_HEIGHT; y++) {
    for (let x = 0; x < across; x++) {
      const depth = (sign * (ground - (data[y * width + x] ?? ground))) / contrast;
      if (depth > INK.share) ink[y * width + x] = Math.min(255, depth * 255);
    }
  }
  return ink;
}

/** The middle brightness, which is the ground's; how far the print is from it; and 1 where it is darker, -1 where lighter. */
function toneOf(data: Uint8Array, width: number, across: number): { ground: number; contrast: number; sign: 1 | -1 } {
  const counts = new Uint32Array(256);
  for (let y = 0; y < STRIP_HEIGHT; y++) {
    for (let x = 0; x < across; x++) {
      const tone = data[y * width + x] ?? 0;
      counts[tone] = (counts[tone] ?? 0) + 1;
    }
  }
  const at = (share: number): number => {
    let left = share * across * STRIP_HEIGHT;
    let tone = 0;
    while (tone < 255 && left > (counts[tone] ?? 0)) left -= counts[tone++] ?? 0;
    return tone;
  };
  const [ground, darkest, lightest] = [at(0.5), at(EXTREME), at(1 - EXTREME)];
  const isDark = ground - darkest >= lightest - ground;
  return { ground, contrast: isDark ? ground - darkest : lightest - ground, sign: isDark ? 1 : -1 };
}

/** The patches of a strip's ink, from the top. */
export function blotsOf(ink: Ink, width: number): Blot[] {
  const left = ink.slice(); // what belongs to no patch yet
  const blots: Blot[] = [];
  for (let start = 0; start < left.length; start++) {
    if (left[start]) blots.push(blotFrom(start, left, width));
  }
  return blots;
}

/** The patch that this pixel belongs to, taken out of what is left. */
function blotFrom(start: number, left: Uint8Array, width: number): Blot {
  const patch = [start];
  left[start] = 0;
  const take = (at: number): void => {
    if (!left[at]) return;
    left[at] = 0;
    patch.push(at);
  };
  for (const at of patch) {
    // the loop runs on over what is added
    for (let row = at - width; row <= at + width; row += width) {
      take(row - 1);
      take(row);
      take(row + 1);
    }
  }
  return around(patch, width);
}

function around(pixels: readonly number[], width: number): Blot {
  let [left, right, top, bottom] = [Infinity, 0, Infinity, 0];
  for (const at of pixels) {
    const x = at % width;
    const y = (at - x) / width;
    left = Math.min(left, x);
    right = Math.max(right, x + 1);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y + 1);
  }
  return { pixels, left, right, top, bottom };
}
