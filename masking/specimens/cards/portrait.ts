import type { Keyed } from '../../keyed.ts';
import type { Persona } from '../../persona.ts';
import type { Ink } from '../sheet.ts';
import type { Plate } from './plate.ts';

type Pose = 'bust' | 'long-hair' | 'collar' | 'short-hair';

/** One of the silhouettes that may stand for this person. */
export const poseOf = ({ sex }: Persona, from: Keyed): Pose =>
  from.pick('pose', sex === 'F' ? ['long-hair', 'bust', 'long-hair'] : ['short-hair', 'collar', 'bust']);

interface Tones {
  readonly ground: Ink;
  readonly figure: Ink;
  readonly edge?: Ink;
}

// Each figure in a frame of 30 x 40: the shoulders, and the hair behind or over the head. No picture of anybody.
const SHOULDERS: Readonly<Record<Pose, string>> = {
  bust: 'M 1 40 C 1 31 9 29 12 28 L 12 22 L 18 22 L 18 28 C 21 29 29 31 29 40 Z',
  'long-hair': 'M 2 40 C 2 32 9 29.5 12 28.5 L 12 22 L 18 22 L 18 28.5 C 21 29.5 28 32 28 40 Z',
  collar:
    'M 0 40 C 0 31 8 29 12 27.5 L 15 33 L 18 27.5 C 22 29 30 31 30 40 Z M 12.5 21 L 17.5 21 L 17.5 27.5 L 15 31.5 L 12.5 27.5 Z',
  'short-hair': 'M 1 40 C 2 31 8 30 12 28 L 12 24 L 18 24 L 18 28 C 22 30 28 31 29 40 Z',
};
const HAIR: Readonly<Record<Pose, string | undefined>> = {
  bust: undefined,
  'long-hair': 'M 6 32 C 3 18 6 6 15 6 C 24 6 27 18 24 32 C 21 34 20 29 20 25 L 10 25 C 10 29 9 34 6 32 Z',
  collar: 'M 7.5 16 C 6 7 11 4.5 16 5 C 22 5.5 24 10 22.5 16 C 20 12 13 13 11 10.5 C 10.5 13 8.5 13 7.5 16 Z',
  'short-hair': 'M 7 15 C 6 5 24 5 23 15 C 21 10 9 10 7 15 Z',
};

/** A silhouette in a frame of this many millimetres. */
export function portrait(
  plate: Plate,
  pose: Pose,
  [x, y, width, height]: readonly [x: number, y: number, width: number, height: number],
  { ground, figure, edge }: Tones,
): void {
  plate.box(x, y, width, height, { fill: ground, ...(edge && { edge }) });
  const [across, down] = [width / 30, height / 40];
  const drawn = (svg: string): string =>
    svg.replace(/(-?\d+(?:\.\d+)?) (-?\d+(?:\.\d+)?)/g, (_, a, b) => `${places(a * across)} ${places(b * down)}`);
  const hair = HAIR[pose];
  const darker: Ink = [0.72 * figure[0], 0.72 * figure[1], 0.72 * figure[2]];
  if (hair && pose === 'long-hair') plate.path(drawn(hair), x, y, { fill: darker });
  plate.disc(x + 15 * across, y + 16.5 * down, 6.8 * across, 8.8 * down, figure);
  plate.path(drawn(SHOULDERS[pose]), x, y, { fill: figure });
  if (hair && pose !== 'long-hair') plate.path(drawn(hair), x, y, { fill: darker });
}

const places = (value: number): number => Math.round(value * 1000) / 1000;
