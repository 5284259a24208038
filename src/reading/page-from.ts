import type { Page, Rotation } from '../domain/page.ts';
import type { PictureReading } from './picture/read-picture.ts';

/** What is known of a page before it is read. `begin` is when that started. */
export interface PageFacts extends Pick<Page, 'page' | 'width' | 'height' | 'dpi' | 'rotation'> {
  readonly begin: number;
}

export function pageFrom({ begin, ...facts }: PageFacts, { turn, blank, ...read }: PictureReading): Page {
  const { width, height } = facts;
  const size = turn % 180 === 0 ? { width, height } : { width: height, height: width };
  const rotation = TURNS[(facts.rotation + turn) % 360] ?? 0;
  return { ...facts, ...size, ...read, rotation, source: blank ? 'blank' : 'ocr', ms: elapsed(begin) };
}

const TURNS: Readonly<Record<number, Rotation>> = { 0: 0, 90: 90, 180: 180, 270: 270 };

/** A page that could not be drawn or decoded; nothing is said about what may stand on it. */
export function failedPage({ begin, ...facts }: PageFacts): Page {
  return { ...facts, source: 'failed', tier: 'degraded', lines: [], ms: elapsed(begin) };
}

export const elapsed = (begin: number): number => Math.round(performance.now() - begin);
