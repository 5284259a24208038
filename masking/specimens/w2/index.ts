import type { Draw, Specimen } from '../specimen.ts';
import { type Boxes, boxesOf } from './boxes.ts';
import { drawCaptionsLeft } from './captions-left.ts';
import { drawCondensed } from './condensed.ts';
import { drawCopyB, drawCopyC, drawTwoUp, drawTypewritten } from './official.ts';
import { drawFourUp } from './quarter.ts';
import { drawEarningsSummary } from './summary.ts';

export const W2_LAYOUTS = [
  'copy-b',
  'copy-c',
  'two-up',
  'four-up',
  'earnings-summary',
  'captions-left',
  'condensed',
  'typewritten',
] as const;
type Layout = (typeof W2_LAYOUTS)[number];

const DRAW: Readonly<Record<Layout, (boxes: Boxes) => Promise<Specimen>>> = {
  'copy-b': drawCopyB,
  'copy-c': drawCopyC,
  'two-up': drawTwoUp,
  'four-up': drawFourUp,
  'earnings-summary': drawEarningsSummary,
  'captions-left': drawCaptionsLeft,
  condensed: drawCondensed,
  typewritten: drawTypewritten,
};
/** Whose people put something by for old age, so that box 1 is lower than boxes 3 and 5. */
const DEFERRING: ReadonlySet<Layout> = new Set(['copy-c', 'earnings-summary', 'condensed']);

export const drawW2: Draw<Layout> = (persona, from, layout) =>
  DRAW[layout](boxesOf(persona, from, { defers: DEFERRING.has(layout) }));
