import type { Page } from '../domain/page.ts';
import type { PictureReading } from './read-picture.ts';

/** What is known of a page before it is read. `begin` is when that started. */
export interface PageFacts extends Pick<Page, 'page' | 'width' | 'height' | 'dpi' | 'rotation'> {
  readonly begin: number;
}

export function pageFrom({ begin, ...facts }: PageFacts, { lines, marks, tier, blank }: PictureReading): Page {
  return { ...facts, source: blank ? 'blank' : 'ocr', tier, lines, marks, ms: elapsed(begin) };
}

/** A page that could not be drawn or decoded; nothing is said about what may stand on it. */
export function failedPage({ begin, ...facts }: PageFacts): Page {
  return { ...facts, source: 'failed', tier: 'degraded', lines: [], ms: elapsed(begin) };
}

export const elapsed = (begin: number): number => Math.round(performance.now() - begin);
