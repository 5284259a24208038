import type { Keyed } from '../../keyed.ts';
import type { Ink } from '../sheet.ts';

/** The colours of a document: what is printed, the paper, and two pale tones of the pattern, too pale to be taken for writing. */
export interface Theme {
  readonly ink: Ink;
  readonly paper: Ink;
  readonly wave: Ink;
  readonly shade: Ink;
}

const THEMES: readonly Theme[] = [
  { ink: [0.16, 0.26, 0.5], paper: [0.95, 0.97, 0.99], wave: [0.85, 0.9, 0.95], shade: [0.76, 0.81, 0.87] },
  { ink: [0.5, 0.14, 0.24], paper: [0.99, 0.95, 0.95], wave: [0.95, 0.86, 0.87], shade: [0.87, 0.78, 0.8] },
  { ink: [0.08, 0.36, 0.3], paper: [0.94, 0.98, 0.95], wave: [0.83, 0.93, 0.87], shade: [0.74, 0.84, 0.79] },
  { ink: [0.36, 0.25, 0.1], paper: [0.99, 0.97, 0.92], wave: [0.94, 0.9, 0.79], shade: [0.86, 0.81, 0.7] },
  { ink: [0.32, 0.18, 0.46], paper: [0.97, 0.95, 0.99], wave: [0.91, 0.87, 0.95], shade: [0.81, 0.77, 0.87] },
];

export const themeFrom = (from: Keyed): Theme => from.pick('theme', THEMES);
