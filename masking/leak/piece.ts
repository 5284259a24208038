/** Every way in which text can leave in a dataset or in what a run says of itself. */
export const CHANNELS = [
  'text-layer',
  'pdf-objects',
  'picture',
  'image-metadata',
  'file-name',
  'truth',
  'application',
  'manifest',
  'log',
] as const;
export type Channel = (typeof CHANNELS)[number];

/** Text as one channel gives it. Lines are what a pattern may span. */
export interface Piece {
  readonly channel: Channel;
  /** Relative to the dataset. */
  readonly file: string;
  readonly page?: number;
  readonly lines: readonly string[];
  /** The same lines without the words that were read with doubt; where a reading is exact, there is none. */
  readonly clear?: readonly string[];
  /** Bytes that only happen to be printable: identifiers are looked for, names are not. */
  readonly binary?: true;
}

/** A file of a dataset with all the text that its channels give. */
export interface ScannedFile {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly pieces: readonly Piece[];
  /** What the packet's truth and text layers say in so many words: a picture may be misread, and then says nearly this. */
  readonly known: readonly string[];
}

/** Where something stands that should not: never what. */
export interface Hit {
  readonly scanner: ScannerId;
  readonly kind: string;
  readonly channel: Channel | 'bytes';
  readonly file: string;
  readonly page?: number;
  /** Which line of its piece; only canaries are told apart by it. */
  readonly line: number;
}

export const SCANNERS = ['L1', 'L2', 'L3', 'L4'] as const;
export type ScannerId = (typeof SCANNERS)[number];

/** One of the four ways to look. They share no normaliser: what deceives one does not deceive the next. */
export interface Scanner {
  readonly id: ScannerId;
  readonly version: number;
  scan(file: ScannedFile): Hit[];
}

/** A reading may be off in two signs, or in a quarter of them. */
export const isMisreadingOf = (text: string, known: readonly string[]): boolean => {
  const allowed = Math.max(2, Math.floor(text.length / 4));
  return known.some((other) => distance(text, other, allowed) <= allowed);
};

/** Levenshtein's distance; above `limit` only said to be more. */
export function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    if (Math.min(...next) > limit) return limit + 1;
    row = next;
  }
  return row[b.length] ?? 0;
}
