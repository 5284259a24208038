import { cohortOf } from '../../src/calibration/tables.ts';
import type { DocumentType } from '../../src/documents/define.ts';
import { DOCUMENT_TYPES } from '../../src/documents/index.ts';
import type { QualityTier } from '../../src/domain/page.ts';
import type { PlainDate } from '../../src/domain/plain-date.ts';
import { isSame } from '../../src/domain/same-value.ts';
import { check } from '../../src/pipeline/check.ts';
import { extract } from '../../src/pipeline/extract.ts';
import type { Weights } from '../../src/pipeline/find/weights.ts';
import { worstTier } from '../../src/pipeline/worst-tier.ts';
import type { Paper } from './papers.ts';

/** One field of a paper as read, and whether that is what the paper says. */
export interface ScoredField {
  readonly type: string;
  readonly layout: string;
  readonly arrival: string;
  readonly field: string;
  readonly kind: string;
  readonly tier: QualityTier;
  readonly verdict: 'right' | 'wrong' | 'missed';
  /** Of a value that was found: how sure, and with which others it is calibrated. */
  readonly confidence?: number;
  readonly cohort?: string;
}

/** Every field that the paper's truth speaks of, as read with these weights, before calibration. */
export function readingsOf(
  { type: id, layout, arrival, pages, truth }: Paper,
  day: PlainDate,
  weights: Weights,
): ScoredField[] {
  const type: DocumentType | undefined = DOCUMENT_TYPES.find((known) => known.id === id);
  if (!type) return [];
  const written = pages.filter(({ source }) => source !== 'blank');
  const readings = check(type, extract(type, written, day, weights), day);
  const tier = worstTier(written);
  return Object.entries(truth).flatMap(([field, { value }]): ScoredField[] => {
    const definition = type.fields[field];
    if (!definition) return [];
    const about = { type: id, layout, arrival, field, kind: definition.kind, tier };
    const reading = readings[field];
    if (reading?.status !== 'found') return [{ ...about, verdict: value === false ? 'right' : 'missed' }];
    const verdict = isSame(value, reading.value, definition.kind) ? 'right' : 'wrong';
    return [{ ...about, verdict, confidence: reading.confidence, cohort: cohortOf(reading, definition) }];
  });
}
