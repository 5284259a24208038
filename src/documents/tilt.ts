import type { Line } from '../domain/page.ts';

/** How far lines fall, in points for each point across: at a height of the page, and how much more with each point further down, as where a page was photographed from aside. */
export interface Tilt {
  readonly slope: number;
  readonly at: number;
  readonly change: number;
}

interface Sloping {
  readonly slope: number;
  /** Where it meets the left edge of the page. */
  readonly down: number;
  readonly weight: number;
}

const LONG_LINE = 4; // times its height from its first word to its last: shorter lines say nothing about its slope
/** So many lines tell how the page lies, and so many how it changes from its top to its foot. */
const FEWEST = { slope: 3, change: 6 };
/** Lines that are compared with each other, the longest: there are as many pairs as their square. */
const MOST_COMPARED = 60;
const FAR_APART = 0.2; // of the page's height: nearer lines say nothing of what changes between them

/** Told by every line that is long enough, each as heavy as it is long: a list has short ones only, though it may be as wide as the page. */
export function tiltOf(lines: readonly Line[], width: number, height: number): Tilt {
  const at = height / 2;
  const sloping = lines
    .flatMap((line) => slopeOf(line, width, height))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MOST_COMPARED);
  if (sloping.length < FEWEST.slope) return { slope: 0, at, change: 0 };
  const change = sloping.length < FEWEST.change ? 0 : weightedMedian(changesOf(sloping, FAR_APART * height));
  const slopes = sloping.map(({ slope, down, weight }) => ({ value: slope - change * (down - at), weight }));
  return { slope: weightedMedian(slopes), at, change };
}

/** Where a point would stand if the page were level. What falls to the right leans to the left further down. */
export function levelled(x: number, y: number, { slope, at, change }: Tilt): readonly [x: number, y: number] {
  const riseFrom = (down: number) => x * (slope + change * (down - at));
  return [x + y * slope, y - riseFrom(y - riseFrom(y))];
}

/** From the middle of its first word to the middle of its last. */
function slopeOf({ words }: Line, width: number, height: number): Sloping[] {
  const [first, last] = [words[0]?.box, words.at(-1)?.box];
  if (!first || !last) return [];
  const across = (last[0] + last[2] / 2 - first[0] - first[2] / 2) * width;
  if (across < LONG_LINE * Math.max(first[3], last[3]) * height) return [];
  const middle = (first[1] + first[3] / 2) * height;
  const slope = ((last[1] + last[3] / 2) * height - middle) / across;
  return [{ slope, down: middle - (first[0] + first[2] / 2) * width * slope, weight: across }];
}

interface Weighted {
  readonly value: number;
  readonly weight: number;
}

function changesOf(sloping: readonly Sloping[], farApart: number): Weighted[] {
  return sloping.flatMap((one, index) =>
    sloping.slice(index + 1).flatMap((other): Weighted[] => {
      const apart = other.down - one.down;
      if (Math.abs(apart) < farApart) return [];
      const weight = Math.min(one.weight, other.weight) * Math.abs(apart);
      return [{ value: (other.slope - one.slope) / apart, weight }];
    }),
  );
}

function weightedMedian(values: readonly Weighted[]): number {
  const half = values.reduce((sum, { weight }) => sum + weight, 0) / 2;
  let passed = 0;
  for (const { value, weight } of [...values].sort((a, b) => a.value - b.value)) {
    passed += weight;
    if (passed >= half) return value;
  }
  return 0;
}
