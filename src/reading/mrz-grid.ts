import type { Letter } from './pp-ocr/recognise.ts';

const FILLER = '<';

/**
 * A zone is printed at a fixed pitch (ICAO Doc 9303-3, 4.2), so a letter's place says how many stand before it: runs of
 * fillers, which the recogniser counts badly, get the number that their width has room for. `end` is where the zone's
 * longest line ends; a line that closes with fillers is filled up to it.
 */
export function onGrid(letters: readonly Letter[], end: number): Letter[] {
  if (letters.length < 8) return [...letters];
  const slots = slotsOf(letters.map(centre));
  const filled: Letter[] = [];
  for (const [index, letter] of letters.entries()) {
    const before = letters[index - 1];
    const gap = before ? (slots.at[index] ?? 0) - (slots.at[index - 1] ?? 0) : 1;
    const beside = before?.text === FILLER || letter.text === FILLER;
    if (before && beside) for (let missing = 1; missing < gap; missing++) filled.push(fillerBetween(before, letter));
    if (gap > 0 || letter.text !== FILLER || before?.text !== FILLER) filled.push(letter);
  }
  const last = letters.at(-1);
  const room = last?.text === FILLER ? Math.round((end - centre(last)) / slots.pitch) : 0;
  if (last) for (let missing = 0; missing < room; missing++) filled.push(last);
  return filled;
}

export const centre = (letter: Letter | undefined): number => (letter ? (letter.from + letter.to) / 2 : 0);

/** The step from letter to letter, in the same measure as their places. */
export const pitchOf = (letters: readonly Letter[]): number => slotsOf(letters.map(centre)).pitch;

/** Which place of the grid each position is nearest to: a pitch guessed from the usual step, then fitted to all by least squares. */
function slotsOf(positions: readonly number[]): { at: number[]; pitch: number } {
  const steps = positions.slice(1).map((position, index) => position - (positions[index] ?? 0));
  let pitch = [...steps].sort((a, b) => a - b)[steps.length >> 1] ?? 1;
  let at = [0];
  for (const step of steps) at.push((at.at(-1) ?? 0) + Math.max(1, Math.round(step / pitch)));
  for (let round = 0; round < 3; round++) {
    const { slope, intercept } = leastSquares(at, positions);
    if (!(slope > 0)) break;
    pitch = slope;
    at = positions.map((position) => Math.round((position - intercept) / slope));
  }
  return { at, pitch };
}

function leastSquares(xs: readonly number[], ys: readonly number[]): { slope: number; intercept: number } {
  const meanX = mean(xs);
  const meanY = mean(ys);
  const over = xs.reduce((sum, x, index) => sum + (x - meanX) * ((ys[index] ?? 0) - meanY), 0);
  const slope = over / xs.reduce((sum, x) => sum + (x - meanX) ** 2, 0);
  return { slope, intercept: meanY - slope * meanX };
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

const fillerBetween = (before: Letter, after: Letter): Letter => ({
  text: FILLER,
  from: before.to,
  to: after.from,
  confidence: Math.min(before.confidence, after.confidence),
});
