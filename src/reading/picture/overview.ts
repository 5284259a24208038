import type { Raster } from '../raster.ts';
import { withoutBorder } from './border.ts';
import { type Ink, inkOf } from './ink.ts';
import { type Picture, scaled } from './scale.ts';

/** Ground, ink and marks are judged at this resolution. */
export const SURVEY_DPI = 100;

/** A picture drawn small, to be judged as a whole. */
export interface Overview {
  readonly small: Picture;
  /** The same without a scanner's black border, and what is ink on it. */
  readonly bare: Raster;
  readonly ink: Ink;
}

export const overviewOf = async (picture: Picture): Promise<Overview> =>
  overviewAt(await scaled(picture, Math.min(1, SURVEY_DPI / picture.dpi)));

export function overviewAt(small: Picture): Overview {
  const bare = withoutBorder(small);
  return { small, bare, ink: inkOf(bare) };
}
