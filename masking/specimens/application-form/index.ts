import type { Draw, DrawLayout } from '../specimen.ts';
import { drawBoxed } from './boxed.ts';
import { drawComb } from './comb.ts';
import { drawLined } from './lined.ts';
import { drawTwoColumn } from './two-column.ts';
import { drawTwoPages } from './two-pages.ts';

export const APPLICATION_FORM_LAYOUTS = ['boxed', 'lined', 'comb', 'two-column', 'two-pages'] as const;
type Layout = (typeof APPLICATION_FORM_LAYOUTS)[number];

const DRAW: Readonly<Record<Layout, DrawLayout>> = {
  boxed: drawBoxed,
  lined: drawLined,
  comb: drawComb,
  'two-column': drawTwoColumn,
  'two-pages': drawTwoPages,
};

export const drawApplicationForm: Draw<Layout> = (persona, from, layout) => DRAW[layout](persona, from);
