import type { Letter } from '../pp-ocr/recognise.ts';

export const FILLER = '<';
/** Letters of different readings nearer to each other than this part of the pitch stand in the same place. */
const SAME_PLACE = 0.5;
/** What a reading that saw nothing at a place says for a filler there: readers lose fillers more often than letters. */
const LOST_FILLER = 0.25;
/** Less than this in all, between two places of the grid, is a speck. */
const SPECK = 0.6;

/** A place on the grid of a zone's line: where it is along the line, and how much speaks for each character there. */
export interface Slot {
  readonly at: number;
  readonly votes: ReadonlyMap<string, number>;
}

/**
 * A zone is printed at a fixed pitch (ICAO Doc 9303-3, 4.2), so a letter's place says how many stand before it. All
 * readings of a line are laid on one grid, which is fitted to all of them: what one loses another has, and runs of
 * fillers, which no reader counts well, get the number that their width has room for.
 */
export function slotsOf(readings: readonly (readonly Letter[])[]): Slot[] {
  const places = clustersOf(readings, pitchOf(readings));
  if (places.length < 8) return [];
  const { indexes, pitch, origin } = grid(places.map(({ at }) => at));
  const slots: Slot[] = [];
  for (const [index, place] of places.entries()) {
    const slot = indexes[index] ?? 0;
    for (let empty = slots.length; empty < slot; empty++)
      slots.push({ at: origin + empty * pitch, votes: new Map([[FILLER, readings.length * LOST_FILLER]]) });
    slots[slot] = slots[slot] ? stronger(slots[slot], place) : place;
  }
  return slots;
}

/** The lines of a zone begin below each other: one that begins further right than the others has lost its first characters. */
export function alignedLeft(lines: readonly (readonly Slot[])[]): Slot[][] {
  const start = Math.min(...lines.flatMap(([first]) => (first ? [first.at] : [])));
  return lines.map((slots) => {
    const [first, second] = slots;
    const lost = first && second ? Math.round((first.at - start) / (second.at - first.at)) : 0;
    const unseen = Array.from({ length: lost }, (): Slot => ({ at: start, votes: new Map() }));
    return [...unseen, ...slots];
  });
}

/** The usual step from letter to letter, in the same measure as their places: the middle one of all readings that are long enough to tell. */
export function pitchOf(readings: readonly (readonly Letter[])[]): number {
  const steps = readings
    .filter((letters) => letters.length >= 8)
    .map((letters) => median(letters.slice(1).map((letter, index) => centre(letter) - centre(letters[index]))));
  return median(steps);
}

export const centre = (letter: Letter | undefined): number => (letter ? (letter.from + letter.to) / 2 : 0);

/** Letters of all readings that stand in the same place, with what each reading says of it. */
function clustersOf(readings: readonly (readonly Letter[])[], pitch: number): Slot[] {
  const all = readings
    .flatMap((letters, reading) => letters.map((letter) => ({ letter, reading, at: centre(letter) })))
    .sort((a, b) => a.at - b.at);
  const groups: (typeof all)[] = [];
  for (const one of all) {
    const group = groups.at(-1);
    const mean = group ? group.reduce((sum, { at }) => sum + at, 0) / group.length : -Infinity;
    if (group && one.at - mean < pitch * SAME_PLACE) group.push(one);
    else groups.push([one]);
  }
  return groups.flatMap((group) => {
    const votes = new Map<string, number>();
    const heard = new Set<number>();
    for (const { letter, reading } of [...group].sort((a, b) => b.letter.confidence - a.letter.confidence)) {
      if (heard.has(reading)) continue; // a letter read twice
      heard.add(reading);
      votes.set(letter.text, (votes.get(letter.text) ?? 0) + letter.confidence);
    }
    const silent = (readings.length - heard.size) * LOST_FILLER;
    if (sum(votes) < Math.min(SPECK, readings.length * LOST_FILLER)) return [];
    if (silent > 0) votes.set(FILLER, (votes.get(FILLER) ?? 0) + silent);
    return [{ at: group.reduce((total, { at }) => total + at, 0) / group.length, votes }];
  });
}

const stronger = (a: Slot, b: Slot): Slot => (sum(b.votes) > sum(a.votes) ? b : a);

const sum = (votes: ReadonlyMap<string, number>): number => [...votes.values()].reduce((total, one) => total + one, 0);

/** Which place of the grid each position is nearest to: a pitch guessed from the usual step, then fitted to all by least squares. */
function grid(positions: readonly number[]): { indexes: number[]; pitch: number; origin: number } {
  const steps = positions.slice(1).map((position, index) => position - (positions[index] ?? 0));
  let pitch = median(steps);
  let indexes = [0];
  for (const step of steps) indexes.push((indexes.at(-1) ?? 0) + Math.max(1, Math.round(step / pitch)));
  let origin = positions[0] ?? 0;
  for (let round = 0; round < 3; round++) {
    const fit = leastSquares(indexes, positions);
    if (!(fit.slope > 0)) break;
    ({ slope: pitch, intercept: origin } = fit);
    indexes = positions.map((position) => Math.round((position - origin) / pitch));
  }
  const first = indexes[0] ?? 0;
  return { indexes: indexes.map((index) => index - first), pitch, origin: origin + first * pitch };
}

function leastSquares(xs: readonly number[], ys: readonly number[]): { slope: number; intercept: number } {
  const meanX = mean(xs);
  const meanY = mean(ys);
  const over = xs.reduce((total, x, index) => total + (x - meanX) * ((ys[index] ?? 0) - meanY), 0);
  const slope = over / xs.reduce((total, x) => total + (x - meanX) ** 2, 0);
  return { slope, intercept: meanY - slope * meanX };
}

const mean = (values: readonly number[]): number => values.reduce((total, one) => total + one, 0) / values.length;
const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
