import type { Draw, DrawLayout } from '../specimen.ts';
import { drawBothSides } from './both-sides.ts';
import { drawSideBySide } from './side-by-side.ts';
import { drawStateCard } from './state-card.ts';
import { drawTwoPages } from './two-pages.ts';
import { drawTyped } from './typed.ts';

export const IDENTITY_CARD_LAYOUTS = ['both-sides', 'two-pages', 'typed', 'side-by-side', 'state-card'] as const;
type Layout = (typeof IDENTITY_CARD_LAYOUTS)[number];

const DRAW: Readonly<Record<Layout, DrawLayout>> = {
  'both-sides': drawBothSides,
  'two-pages': drawTwoPages,
  typed: drawTyped,
  'side-by-side': drawSideBySide,
  'state-card': drawStateCard,
};

export const drawIdentityCard: Draw<Layout> = (persona, from, layout) => DRAW[layout](persona, from);
