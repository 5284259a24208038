import type { Draw, DrawLayout } from '../specimen.ts';
import { drawByHand, drawRevision2018, drawRevision2024, drawTrading } from './official.ts';
import { drawSubstitute } from './substitute.ts';

export const W9_LAYOUTS = ['revision-2024', 'revision-2018', 'by-hand', 'trading', 'substitute'] as const;
type Layout = (typeof W9_LAYOUTS)[number];

const DRAW: Readonly<Record<Layout, DrawLayout>> = {
  'revision-2024': drawRevision2024,
  'revision-2018': drawRevision2018,
  'by-hand': drawByHand,
  trading: drawTrading,
  substitute: drawSubstitute,
};

export const drawW9: Draw<Layout> = (persona, from, layout) => DRAW[layout](persona, from);
