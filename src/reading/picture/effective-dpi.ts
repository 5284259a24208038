import type { ImagePage } from '../image.ts';
import { type Overview, overviewAt } from './overview.ts';
import { type Picture, scaled } from './scale.ts';
import { typeHeight } from './type-size.ts';

/** Inches on paper that a page may plausibly measure on its long side: a card to A3. */
const PLAUSIBLE = { from: 2, to: 17 };
const A4_LONG_SIDE = 11.69;
/** The long side of half a page. */
const A4_SHORT_SIDE = 8.27;
/** Papers whose proportions give them away, long side in inches: ID-1 (ISO/IEC 7810) and US letter either way up; a passport's page (ID-3) only lying, as standing it has the proportions of A4. */
const PAPERS = [
  { ratio: 85.6 / 53.98, long: 3.37 },
  { ratio: 11 / 8.5, long: 11 },
];
const PASSPORT = { ratio: 125 / 88, long: 4.92 };
const TOLERANCE = 0.03;

/** How high most letters stand on paper, in inches: capitals of some 10 points. */
const TYPE = 0.1;
/** How many times smaller that may be before a file is not believed, or a guess; and how many times larger, as certificates and title pages have large type. */
const OFF = { told: 2, guessed: 1.5, large: 2.5 };
/** Pixels along the long side that show type well enough to be measured. */
const LOOK = 1600;

type Described = Pick<ImagePage, 'width' | 'height' | 'density'>;

/** Pixels per inch of paper: what the file says where that gives a plausible paper, else a guess from its proportions. */
export function imageDpi({ width, height, density }: Described): number {
  const long = Math.max(width, height);
  if (density && isTold({ width, height, density })) return density;
  const ratio = long / Math.min(width, height);
  const papers = width > height ? [...PAPERS, PASSPORT] : PAPERS;
  const paper = papers.find((one) => Math.abs(ratio / one.ratio - 1) < TOLERANCE);
  return long / (paper?.long ?? A4_LONG_SIDE);
}

/** Whether the file itself says something plausible; 72 is what programs write that know nothing. */
export const isTold = ({ width, height, density = 0 }: Described): boolean =>
  density > 72 && isPlausible(Math.max(width, height) / density);

/**
 * The same picture at a dpi that makes its type as large as type is: half a page is taken for a card by its proportions, a receipt
 * for a letter, and files lie. The first of what is believed that its type does not belie, or what that says itself. The overview
 * of a picture shows whether its type belies it; what does so is looked at more closely.
 */
export async function atDpiOfType(picture: Picture, overview: Overview): Promise<Picture> {
  const seen = dpiOfType(picture, overview);
  if (seen !== undefined && fits(picture.dpi, seen, smallest(picture))) return picture;
  const long = Math.max(picture.width, picture.height);
  const typed = dpiOfType(picture, overviewAt(await scaled(picture, Math.min(1, LOOK / long))));
  if (typed === undefined || fits(picture.dpi, typed, smallest(picture)) || !isPlausible(long / typed)) return picture;
  const dpi = [imageDpi(picture), long / A4_SHORT_SIDE].find((other) => fits(other, typed, OFF.guessed)) ?? typed;
  return { ...picture, dpi };
}

/** The pixels per inch at which its type would be as large as most is; undefined where there is too little of it. */
function dpiOfType({ width }: Picture, { ink }: Overview): number | undefined {
  const height = typeHeight(ink);
  return height && (height * width) / ink.width / TYPE;
}

const fits = (dpi: number, typed: number, small: number): boolean => dpi / typed < small && typed / dpi < OFF.large;
const smallest = ({ isGuess }: Picture): number => (isGuess ? OFF.guessed : OFF.told);
const isPlausible = (inches: number): boolean => inches >= PLAUSIBLE.from && inches <= PLAUSIBLE.to;
