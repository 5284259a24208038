import type { Page, QualityTier } from '../domain/page.ts';

const WORST_FIRST: readonly QualityTier[] = ['photo', 'degraded', 'clean', 'born-digital'];

/** The tier that a document of several pages is trusted by: that of its worst page. */
export const worstTier = (pages: readonly Pick<Page, 'tier'>[]): QualityTier =>
  WORST_FIRST.find((tier) => pages.some((page) => page.tier === tier)) ?? 'degraded';
