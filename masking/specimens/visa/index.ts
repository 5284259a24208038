import type { Draw, DrawLayout } from '../specimen.ts';
import { drawBareSticker } from './bare-sticker.ts';
import { drawGrantLetter } from './grant-letter.ts';
import { drawIssuingPost } from './issuing-post.ts';
import { drawStampedPage } from './stamped-page.ts';
import { drawSticker } from './sticker.ts';

export const VISA_LAYOUTS = ['sticker', 'issuing-post', 'stamped-page', 'grant-letter', 'bare-sticker'] as const;
type Layout = (typeof VISA_LAYOUTS)[number];

const DRAW: Readonly<Record<Layout, DrawLayout>> = {
  sticker: drawSticker,
  'issuing-post': drawIssuingPost,
  'stamped-page': drawStampedPage,
  'grant-letter': drawGrantLetter,
  'bare-sticker': drawBareSticker,
};

export const drawVisa: Draw<Layout> = (persona, from, layout) => DRAW[layout](persona, from);
