import type { ImagePage } from './image.ts';

/** Inches on paper that a page may plausibly measure on its long side: a card to A3. */
const PLAUSIBLE = { from: 2, to: 17 };
const A4_LONG_SIDE = 11.69;
/** Papers whose proportions give them away, long side in inches: ID-1 (ISO/IEC 7810) and US letter either way up; a passport's page (ID-3) only lying, as standing it has the proportions of A4. */
const PAPERS = [
  { ratio: 85.6 / 53.98, long: 3.37 },
  { ratio: 11 / 8.5, long: 11 },
];
const PASSPORT = { ratio: 125 / 88, long: 4.92 };
const TOLERANCE = 0.03;

/** Pixels per inch of paper: what the file says where that gives a plausible paper, else a guess from its proportions. */
export function imageDpi({ width, height, density }: Pick<ImagePage, 'width' | 'height' | 'density'>): number {
  const long = Math.max(width, height);
  if (density && density > 72 && isPlausible(long / density)) return density;
  const ratio = long / Math.min(width, height);
  const papers = width > height ? [...PAPERS, PASSPORT] : PAPERS;
  const paper = papers.find((one) => Math.abs(ratio / one.ratio - 1) < TOLERANCE);
  return long / (paper?.long ?? A4_LONG_SIDE);
}

const isPlausible = (inches: number): boolean => inches >= PLAUSIBLE.from && inches <= PLAUSIBLE.to;
