import type { ImagePage } from './image.ts';

/** Inches on paper that a page may plausibly measure on its long side: a card to A3. */
const PLAUSIBLE = { from: 2, to: 17 };
const A4_LONG_SIDE = 11.69;
/** Papers whose proportions give them away, width in inches (ISO/IEC 7810: ID-1, and ID-3 for a passport's page; US letter). */
const PAPERS = [
  { ratio: 85.6 / 53.98, width: 3.37 },
  { ratio: 125 / 88, width: 4.92 },
  { ratio: 8.5 / 11, width: 8.5 },
];
const TOLERANCE = 0.03;

/** Pixels per inch of paper: what the file says where that gives a plausible paper, else a guess from its proportions. */
export function imageDpi({ width, height, density }: Pick<ImagePage, 'width' | 'height' | 'density'>): number {
  const long = Math.max(width, height);
  if (density && density > 72 && isPlausible(long / density)) return density;
  const paper = PAPERS.find(({ ratio }) => Math.abs(width / height / ratio - 1) < TOLERANCE);
  return paper ? width / paper.width : long / A4_LONG_SIDE;
}

const isPlausible = (inches: number): boolean => inches >= PLAUSIBLE.from && inches <= PLAUSIBLE.to;
