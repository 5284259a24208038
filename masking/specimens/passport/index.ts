import type { Draw, DrawLayout } from '../specimen.ts';
import { drawBarePage } from './bare-page.ts';
import { drawBooklet } from './booklet.ts';
import { drawCardPage } from './card-page.ts';
import { drawCertifiedCopy } from './certified-copy.ts';
import { drawDataPage } from './data-page.ts';

export const PASSPORT_LAYOUTS = ['data-page', 'booklet', 'bare-page', 'certified-copy', 'card-page'] as const;
type Layout = (typeof PASSPORT_LAYOUTS)[number];

const DRAW: Readonly<Record<Layout, DrawLayout>> = {
  'data-page': drawDataPage,
  booklet: drawBooklet,
  'bare-page': drawBarePage,
  'certified-copy': drawCertifiedCopy,
  'card-page': drawCardPage,
};

export const drawPassport: Draw<Layout> = (persona, from, layout) => DRAW[layout](persona, from);
