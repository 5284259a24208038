import type { FoundReading } from '../domain/extraction.ts';
import { evidenceOf, readingConfidence } from './evidence.ts';
import type { PlacedWord } from './layout.ts';

/** What no caption and no number tells, only what stands around it, is worth so much less. */
const WORTH = 0.6;

/** A value told by its place among others; the reading says so. */
export const toldByOrder = (value: string, words: readonly PlacedWord[]): FoundReading => ({
  status: 'found',
  value,
  raw: words.map(({ text }) => text).join(' '),
  confidence: WORTH * readingConfidence(words),
  evidence: evidenceOf(words),
  checks: [{ check: 'told-by-order', passed: true }],
});
