import type { Draw, DrawLayout } from '../specimen.ts';
import { drawCaptionedCard } from './captioned-card.ts';
import { drawCodedCard } from './coded-card.ts';
import { drawFoldedPaper } from './folded-paper.ts';
import { drawNumberedCard } from './numbered-card.ts';
import { drawUprightCard } from './upright-card.ts';

export const DRIVING_LICENCE_LAYOUTS = [
  'coded-card',
  'numbered-card',
  'upright-card',
  'folded-paper',
  'captioned-card',
] as const;
type Layout = (typeof DRIVING_LICENCE_LAYOUTS)[number];

const DRAW: Readonly<Record<Layout, DrawLayout>> = {
  'coded-card': drawCodedCard,
  'numbered-card': drawNumberedCard,
  'upright-card': drawUprightCard,
  'folded-paper': drawFoldedPaper,
  'captioned-card': drawCaptionedCard,
};

export const drawDrivingLicence: Draw<Layout> = (persona, from, layout) => DRAW[layout](persona, from);
