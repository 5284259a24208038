import { STRIP_HEIGHT } from './sessions.ts';
import type { Strip } from './strip.ts';

/** How much darker or lighter than its ground a strip's ink is, as a share of its contrast, and the least contrast in grey levels. */
const INK = { share: 0.45, contrast: 40 };
/** The shares of a strip's pixels that its darkest and its lightest are taken from: print covers a tenth and more. */
const EXTREME = 0.04;

/** A patch of ink that touches no other, `right` and `bottom` outside it. */
export interface Blot {
  readonly points: readonly (readonly [x: number, y: number])[];
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Which pixels of a strip are ink, 1 or 0: darker than its ground, or lighter where the print is. */
export function inkOf({ data, width, used }: Strip): Uint8Array {
  const tones = new Uint8Array(used * STRIP_HEIGHT);
  for (let y = 0; y < STRIP_HEIGHT; y++) tones.set(data.subarray(y * width, y * width + used), y * used);
  tones.sort();
  const at = (share: number) => tones[Math.floor(share * (tones.length - 1))] ?? 255;
  const [ground, darkest, lightest] = [at(0.5), at(EXTREME), at(1 - EXTREME)];
  const contrast = Math.max(ground - darkest, lightest - ground);
  const sign = ground - darkest === contrast ? 1 : -1;
  const ink = new Uint8Array(width * STRIP_HEIGHT);
  if (contrast < INK.contrast) return ink;
  for (let y = 0; y < STRIP_HEIGHT; y++) {
    for (let x = 0; x < used; x++) {
      if (sign * (ground - (data[y * width + x] ?? ground)) > INK.share * contrast) ink[y * width + x] = 1;
    }
  }
  return ink;
}

/** The patches of a strip's ink, from the top. */
export function blotsOf(ink: Uint8Array, width: number): Blot[] {
  const seen = new Uint8Array(ink.length);
  const blots: Blot[] = [];
  for (let start = 0; start < ink.length; start++) {
    if (!ink[start] || seen[start]) continue;
    const patch = [start];
    seen[start] = 1;
    for (const at of patch) {
      for (const next of around(at, width)) {
        if (!ink[next] || seen[next]) continue;
        seen[next] = 1;
        patch.push(next); // the loop runs on over what is added
      }
    }
    blots.push(blotOf(patch.map((at) => [at % width, Math.floor(at / width)] as const)));
  }
  return blots;
}

/** The eight pixels around one, as far as they are on the strip. */
function around(at: number, width: number): number[] {
  const columns = [at - 1, at, at + 1].filter((one) => Math.floor(one / width) === Math.floor(at / width));
  return [-width, 0, width].flatMap((rows) => columns.map((one) => one + rows)).filter((one) => one >= 0);
}

function blotOf(points: Blot['points']): Blot {
  let [left, right, top, bottom] = [Infinity, 0, Infinity, 0];
  for (const [x, y] of points) {
    left = Math.min(left, x);
    right = Math.max(right, x + 1);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y + 1);
  }
  return { points, left, right, top, bottom };
}
