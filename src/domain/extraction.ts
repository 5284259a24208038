import { z } from 'zod';
import { RefusalCode } from './failure.ts';
import { FieldValue } from './field.ts';
import { DocumentId } from './ids.ts';
import { Box, Engine, Line, PageSummary, SecondReading } from './page.ts';

/** Where a reading comes from. */
export const Evidence = z.object({
  page: z.number().int().positive(),
  box: Box,
  text: z.string(),
  engine: Engine,
  /** What the other reader made of the same words, where it was asked about any of them. */
  second: SecondReading.optional(),
});
export type Evidence = z.infer<typeof Evidence>;

/** What a deterministic test said of a value. It never changes the value, only confidence and route. */
export const CheckResult = z.object({ check: z.string(), passed: z.boolean() });
export type CheckResult = z.infer<typeof CheckResult>;

/** A clue of its place, print or checks that spoke for a value (positive) or against it, in log-odds. */
export const Reason = z.object({ clue: z.string(), logOdds: z.number() });
export type Reason = z.infer<typeof Reason>;

/** Who says so, where it is not the machine. */
const BY = z.literal('person');

/** One field as read. Only `found` carries a value; `unreadable` says that something stands there that could not be read. */
export const Reading = z.discriminatedUnion('status', [
  z.object({
    status: z.literal('found'),
    value: FieldValue,
    raw: z.string(),
    confidence: z.number().min(0).max(1),
    evidence: z.array(Evidence).min(1),
    checks: z.array(CheckResult),
    /** Why this value and no other: what weighed most first. */
    because: z.array(Reason).optional(),
    by: BY.optional(),
  }),
  z.object({
    status: z.literal('unreadable'),
    evidence: z.array(Evidence),
    checks: z.array(CheckResult),
    by: BY.optional(),
  }),
  z.object({ status: z.literal('absent'), by: BY.optional() }),
]);
export type Reading = z.infer<typeof Reading>;
export type FoundReading = Extract<Reading, { status: 'found' }>;

/** All readings of one document: a file, or the part of it that is one document. */
export const Extraction = z.object({
  document: DocumentId,
  type: z.string(),
  typeConfidence: z.number().min(0).max(1),
  pages: z.array(z.number().int().positive()),
  readings: z.record(z.string(), Reading),
  /** Names and versions of what made the confidences, so that each can be traced. */
  calibration: z.string(),
});
export type Extraction = z.infer<typeof Extraction>;

/** Why a file was turned away, and what to do next. */
export const Refusal = z.object({ code: RefusalCode, message: z.string(), next: z.string() });
export type Refusal = z.infer<typeof Refusal>;

/** `partial`: some page or part could not be read; never shown as complete. */
export const ReadStatus = z.enum(['complete', 'partial', 'refused', 'quarantined']);
export type ReadStatus = z.infer<typeof ReadStatus>;

/** What one file gave: the public contract `docket.extraction.v1`. */
export const ExtractionReport = z.object({
  schema: z.literal('docket.extraction.v1'),
  file: z.string(),
  sha256: z.string().optional(),
  status: ReadStatus,
  refusal: Refusal.optional(),
  pages: z.array(PageSummary.extend({ lines: z.array(Line.omit({ words: true })).optional() })),
  documents: z.array(
    Extraction.pick({ type: true, typeConfidence: true, pages: true, calibration: true }).extend({
      fields: z.record(z.string(), Reading),
    }),
  ),
});
export type ExtractionReport = z.infer<typeof ExtractionReport>;
