import type { Raster } from '../raster.ts';
import { type Blot, blotsOf, type Ink, inkOf } from './blots.ts';
import type { TextLine } from './find-lines.ts';
import type { Letter } from './recognise.ts';
import { STRIP_HEIGHT } from './sessions.ts';
import { type Strip, stripOf } from './strip.ts';

/** What may stand over a letter (Unicode's combining marks). The recognisers were taught letters without them, and Tesseract only those of the language that it reads in. */
const MARKS = { acute: '\u0301', grave: '\u0300', circumflex: '\u0302', diaeresis: '\u0308', tilde: '\u0303' } as const;
type Mark = keyof typeof MARKS;

/** How far above its line a capital's mark may reach, as a share of the line's height. */
const ROOM = 0.16;
/** A capital's height in the strip, in pixels, and sizes in such heights. */
const CAPITAL = (0.62 / (1 + ROOM)) * STRIP_HEIGHT;
const SIZE = {
  dot: 0.09,
  stroke: 0.17,
  broad: 0.28,
  high: 0.36,
  wide: 0.85,
  gap: 0.22,
  body: 0.45,
  apart: 0.45,
  beside: 0.15,
};
/** A tilde and two dots run together are so many times as wide as high; what stands taller is no mark but a stroke. */
const FLAT = { tilde: 1.3, dots: 1.9, stroke: 1.1 };
/** How clearly a stroke leans that is an acute or a grave: the correlation of its columns with its rows. */
const LEAN = 0.45;
/** How much higher the middle of a circumflex stands than its ends, as a share of its height: dots run together are level. */
const PEAK = 0.15;
/** How dark a mark is at least, as a share of its letter: what shines through or lies in the ground is paler. */
const DARK = 0.6;
/** With more letters marked than these, and a larger share of a line's, it is no language but dirt, or a rule of dots. */
const MOST = { share: 0.25, letters: 2 };
const VOWEL = /^[aeiouAEIOU]$/;
/** Nothing stands over these but dirt. */
const NEVER_MARKED = /^[b-df-hk-mp-tv-xzB-DF-HK-MP-TV-XZ]$/;

/** The letters of a line with the marks that stand over them, seen on the picture. */
export function accented(letters: readonly Letter[], raster: Raster, line: TextLine): Letter[] {
  if (letters.some(({ text }) => text === '@')) return [...letters]; // mail is addressed without them
  const strip = withRoom(raster, line);
  const over = blotsByLetter(letters, strip);
  const marks = new Map(
    [...over].flatMap(([at, blots]) => {
      const mark = markOn(letters[at]?.text ?? '', blots, strip.width);
      return mark ? [[at, mark] as const] : [];
    }),
  );
  const dirt = [...over.keys()].filter((at) => NEVER_MARKED.test(letters[at]?.text ?? '')).length;
  if (dirt > marks.size / 2 || isTooMany(marks.size, letters.length)) return [...letters];
  return letters.map((letter, at) => {
    const mark = marks.get(at);
    return mark ? { ...letter, text: `${letter.text}${MARKS[mark]}`.normalize('NFC') } : letter;
  });
}

/** Whether more stands over a word than its letters say. */
export function hasUnreadMarks(text: string, raster: Raster, place: TextLine): boolean {
  if (!/^[\p{Script=Latin}'-]{3,}$/u.test(text)) return false;
  const centres = blotsOver(withRoom(raster, place)).map(({ left, right }) => (left + right) / 2);
  const marks = groupsOf(centres);
  const said = (text.match(/[ij]|[^A-Za-z]/gu) ?? []).length;
  return marks > said && !isTooMany(marks - said, text.length);
}

const isTooMany = (marks: number, letters: number): boolean => marks > Math.max(MOST.letters, MOST.share * letters);

/** At how many letters these places are: two dots over one are near each other. */
function groupsOf(places: readonly number[]): number {
  const sorted = [...places].sort((a, b) => a - b);
  return sorted.filter((x, at) => x - (sorted[at - 1] ?? -Infinity) > SIZE.apart * CAPITAL).length;
}

/** A line cut out with the room above it. */
function withRoom(raster: Raster, line: TextLine): Strip {
  const up = line.halfHeight * ROOM;
  const [x, y] = [line.x + up * Math.sin(line.angle), line.y - up * Math.cos(line.angle)];
  return stripOf(raster, { ...line, x, y, halfHeight: line.halfHeight + up });
}

/** What stands over each letter, by its place in the line. Two dots go together, but for those that an i has of its own. */
function blotsByLetter(letters: readonly Letter[], strip: Strip): Map<number, Blot[]> {
  const over = new Map<number, Blot[]>();
  const put = (x: number, blots: readonly Blot[]): void => {
    const at = nearestTo(x, letters, strip);
    if (at !== undefined) over.set(at, [...(over.get(at) ?? []), ...blots]);
  };
  const isDot = ({ left, right }: Blot) =>
    /[ij]/.test(letters[nearestTo((left + right) / 2, letters, strip) ?? -1]?.text ?? '');
  const blots = blotsOver(strip).sort((a, b) => a.left - b.left);
  for (let at = 0; at < blots.length; at++) {
    const [one, next] = [blots[at], blots[at + 1]];
    if (!one) continue;
    const isPair = next && next.left - one.right < SIZE.apart * CAPITAL && areTwoDots(one, next);
    if (isPair && !isDot(one) && !isDot(next)) {
      put((one.left + next.right) / 2, [one, next]);
      at++;
    } else put((one.left + one.right) / 2, [one]);
  }
  return over;
}

function nearestTo(x: number, letters: readonly Letter[], { used }: Strip): number | undefined {
  let best: number | undefined;
  let nearest = 0.35 * STRIP_HEIGHT;
  for (const [at, { from, to }] of letters.entries()) {
    const away = Math.abs(((from + to) / 2) * used - x);
    if (away < nearest) [best, nearest] = [at, away];
  }
  return best;
}

/** Small blots over the body of a letter, near it, apart from it and about as dark; what is cut by the strip's edge belongs to another line. */
function blotsOver(strip: Strip): Blot[] {
  const ink = inkOf(strip);
  const blots = blotsOf(ink, strip.width);
  const owner = new Map(blots.filter(isBody).flatMap((blot) => blot.pixels.map((at) => [at, blot] as const)));
  return blots.filter((blot) => {
    const [wide, high] = [blot.right - blot.left, blot.bottom - blot.top];
    if (high > SIZE.high * CAPITAL || wide > SIZE.wide * CAPITAL) return false;
    if (Math.min(wide, high) < SIZE.dot * CAPITAL || blot.top === 0) return false;
    const below = firstBelow(blot, ink, strip);
    const body = below && owner.get(below.at);
    if (!body || below.row - blot.bottom > SIZE.gap * CAPITAL) return false;
    return depthOf(blot, ink) > DARK * depthOf(body, ink);
  });
}

const isBody = ({ top, bottom }: Blot): boolean => bottom - top >= SIZE.body * CAPITAL;

const depthOf = ({ pixels }: Blot, ink: Ink): number => meanOf(pixels.map((at) => ink[at] ?? 0));

/** The first ink beneath a blot or just beside it, as a dot may stand between the stems of a u. */
function firstBelow(
  { left, right, bottom }: Blot,
  ink: Ink,
  { width }: Strip,
): { readonly row: number; readonly at: number } | undefined {
  const beside = Math.round(SIZE.beside * CAPITAL);
  for (let row = bottom + 1; row < STRIP_HEIGHT; row++) {
    for (let x = Math.max(0, left - beside); x < Math.min(width, right + beside); x++) {
      if (ink[row * width + x]) return { row, at: row * width + x };
    }
  }
  return undefined;
}

/** The mark that these blots are over this letter, where they look like one that it can bear. */
function markOn(letter: string, blots: readonly Blot[], width: number): Mark | undefined {
  const [first, second, third] = blots;
  if (!first || third) return undefined;
  const [wide, high] = [first.right - first.left, first.bottom - first.top];
  if (/^n$/i.test(letter))
    return !second && wide >= FLAT.tilde * high && wide >= SIZE.broad * CAPITAL ? 'tilde' : undefined;
  if (!VOWEL.test(letter) || letter === 'i') return undefined; // it has a dot of its own
  if (second) return areTwoDots(first, second) ? 'diaeresis' : undefined;
  if (Math.max(wide, high) < SIZE.stroke * CAPITAL) return undefined;
  const lean = wide > FLAT.dots * high ? 0 : leanOf(first, width);
  if (Math.abs(lean) > LEAN) return lean < 0 ? 'acute' : 'grave';
  if (wide < FLAT.stroke * high || wide < SIZE.broad * CAPITAL) return undefined;
  return peakOf(first, width) > PEAK ? 'circumflex' : 'diaeresis';
}

/** Of a size, level, and side by side. */
function areTwoDots(a: Blot, b: Blot): boolean {
  const isLevel = Math.abs(a.top + a.bottom - b.top - b.bottom) < a.bottom - a.top + b.bottom - b.top;
  const [larger, smaller] = [a.pixels.length, b.pixels.length].sort((one, other) => other - one);
  return isLevel && (larger ?? 0) < 2.5 * (smaller ?? 0) && (a.right <= b.left || b.right <= a.left);
}

/** How its columns go with its rows, -1 to 1: a stroke that rises to the right has less than nothing. */
function leanOf({ pixels }: Blot, width: number): number {
  const [meanX, meanY] = [meanOf(pixels.map((at) => at % width)), meanOf(pixels.map((at) => Math.floor(at / width)))];
  const of = (term: (x: number, y: number) => number) =>
    meanOf(pixels.map((at) => term((at % width) - meanX, Math.floor(at / width) - meanY)));
  const spread = Math.sqrt(of((x) => x * x) * of((_, y) => y * y));
  return spread === 0 ? 0 : of((x, y) => x * y) / spread;
}

/** How much higher its middle third stands than its ends, as a share of its height. */
function peakOf({ pixels, left, right, top, bottom }: Blot, width: number): number {
  const isMiddle = (at: number) => Math.abs((at % width) + 0.5 - (left + right) / 2) < (right - left) / 6;
  const rowOf = (inMiddle: boolean) =>
    meanOf(pixels.filter((at) => isMiddle(at) === inMiddle).map((at) => Math.floor(at / width)));
  return (rowOf(false) - rowOf(true)) / (bottom - top);
}

const meanOf = (values: readonly number[]): number => values.reduce((sum, one) => sum + one, 0) / values.length;
