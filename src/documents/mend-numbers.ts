import { type PlacedWord, sizeOf } from './layout.ts';

/** In sizes of type; a space beside a 1 is wider, for the 1 itself stands off. */
const SEAM = 0.28;

/** A 1 is narrow: in fixed type it stands so far off that readers take one number for two (`81 100`, `1 2,`). What a file says in text is left as it is. */
export function mendNumbers(row: readonly PlacedWord[]): PlacedWord[] {
  const words: PlacedWord[] = [];
  for (const word of row) {
    const last = words.at(-1);
    if (last && isOneNumber(last, word)) words[words.length - 1] = joinedWord(last, word);
    else words.push(word);
  }
  return words;
}

const isOneNumber = (a: PlacedWord, b: PlacedWord): boolean =>
  a.engine !== 'text-layer' &&
  /^\d{1,2}$/.test(a.text) &&
  /^\d{1,3}[,.]?$/.test(b.text) &&
  (a.text.endsWith('1') || b.text.startsWith('1')) &&
  b.left - a.right < SEAM * sizeOf(a);

/** Two parts of one word as one. */
export function joinedWord(a: PlacedWord, b: PlacedWord): PlacedWord {
  const [top, foot] = [Math.min(a.box[1], b.box[1]), Math.max(a.box[1] + a.box[3], b.box[1] + b.box[3])];
  return {
    ...a,
    text: a.text + b.text,
    confidence: Math.min(a.confidence, b.confidence),
    right: b.right,
    top: Math.min(a.top, b.top),
    bottom: Math.max(a.bottom, b.bottom),
    box: [a.box[0], top, b.box[0] + b.box[2] - a.box[0], foot - top],
  };
}
