import type { Ink } from './ink.ts';

/** Letters and figures are no specks, rules or pictures: pixels high at least, and how much longer one way than the other. */
const LETTER = { height: 3, wide: 3, tall: 8 };
/** With fewer pieces than this there is too little print to tell. */
const FEWEST = 40;

/** How high most print stands, in pixels, or undefined where there is too little of it: letters by the height of each, so that specks count for little. */
export function typeHeight(ink: Ink): number | undefined {
  const counts = new Uint32Array(ink.height + 1);
  let pieces = 0;
  for (const { width, height } of piecesOf(ink)) {
    if (height < LETTER.height || width > height * LETTER.wide || height > width * LETTER.tall) continue;
    counts[height] = (counts[height] ?? 0) + height;
    pieces++;
  }
  return pieces < FEWEST ? undefined : median(counts);
}

/** The height at which half of the print is reached, within that pixel in proportion. */
function median(counts: Uint32Array): number {
  const half = counts.reduce((sum, one) => sum + one, 0) / 2;
  let sum = 0;
  for (const [height, count] of counts.entries()) {
    if (sum + count >= half) return height - 0.5 + (half - sum) / count;
    sum += count;
  }
  return counts.length;
}

/** The sizes of the pieces of ink that hang together. */
function* piecesOf(ink: Ink): Generator<{ width: number; height: number }> {
  const { width } = ink;
  const mask = Uint8Array.from(ink.mask);
  const around = [-width - 1, -width, -width + 1, -1, 1, width - 1, width, width + 1];
  for (let start = mask.indexOf(1); start >= 0; start = mask.indexOf(1, start + 1)) {
    const piece = [start];
    mask[start] = 0;
    let [left, right, bottom] = [width, 0, start];
    for (const at of piece) {
      const x = at % width;
      if (x < left) left = x;
      if (x > right) right = x;
      if (at > bottom) bottom = at;
      for (const step of around) {
        if (mask[at + step] !== 1) continue;
        mask[at + step] = 0;
        piece.push(at + step); // the loop runs on over what is added
      }
    }
    yield { width: right - left + 1, height: Math.floor(bottom / width) - Math.floor(start / width) + 1 };
  }
}
