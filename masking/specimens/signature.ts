import type { Box } from '../../src/domain/page.ts';
import type { Keyed } from '../keyed.ts';
import { said } from '../says.ts';
import type { Ink, Sheet } from './sheet.ts';

const PEN: Ink = [0.08, 0.12, 0.42];

/**
 * A pen stroke that rises and falls as a name would, slanted, with its own shape for every person; `y` is the line it stands on.
 * It is at most 170 points wide, times its size.
 */
export function drawSignature(sheet: Sheet, from: Keyed, name: string, x: number, y: number, size = 1): Box {
  if (said('signaturePresent') === null || said('signaturePresent') === false) return sheet.extent(x, y, 0, 0); // the line stays empty
  const strokes = strokesOf(from, name);
  const letters = strokes.map(({ start, end, height, foot }) =>
    curve([start + 5, -height, end + 5, -height, end, foot], size),
  );
  const at = strokes.at(-1)?.end ?? 0;
  const end = at + 40;
  const flourish = [at + 16, 6, end, -10].map((length) => length * size);
  sheet.path(`M 0 0 ${letters.join(' ')} Q ${flourish.join(' ')}`, x, y, { pen: 1.2 * Math.sqrt(size), ink: PEN });
  // A cubic curve comes three quarters of the way to its handles.
  const rise = 0.75 * Math.max(0, ...strokes.map(({ height }) => height)) * size;
  const fall = 0.75 * Math.max(6, ...strokes.map(({ height }) => -height)) * size;
  return sheet.extent(x, y - rise - 1, end * size, rise + fall + 2);
}

interface Stroke {
  readonly start: number;
  readonly end: number;
  /** Below the line where it is negative. */
  readonly height: number;
  readonly foot: number;
}

function strokesOf(from: Keyed, name: string): Stroke[] {
  let end = 0;
  return [...name].slice(0, 12).map((letter, index) => {
    const start = end;
    end += 6 + from.integer(`width-${index}`, 6);
    const drawn = from.integer(`high-${index}`, 8);
    const height = /[\p{Lu}bdfhklt]/u.test(letter) ? 18 + drawn : /[gjpqyz]/.test(letter) ? -5 - drawn / 2 : 3 + drawn;
    return { start, end, height, foot: from.integer(`foot-${index}`, 4) };
  });
}

const curve = (handles: readonly number[], size: number): string =>
  `C ${handles.map((length) => length * size).join(' ')}`;
