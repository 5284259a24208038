import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { FieldDefinition } from '../documents/define.ts';
import type { FoundReading } from '../domain/extraction.ts';
import type { FieldKind } from '../domain/field.ts';
import { QualityTier } from '../domain/page.ts';
import { isAboutReading } from '../domain/profile.ts';
import { groupOf } from '../pipeline/find/weights.ts';

const share = z.number().min(0).max(1);
const Steps = z
  .array(z.tuple([share, share]))
  .min(1)
  .refine((steps) => steps.every(([score], at) => score >= (steps[at - 1]?.[0] ?? 0)), 'must rise from score to score');

/** `clean`, or `clean/date`. */
const Name = z
  .string()
  .regex(new RegExp(`^(${QualityTier.options.join('|')})(/[a-z]+)?$`), 'must be a tier, or a tier and a cohort');

/** What raw scores are worth: for each tier, and where there are papers enough for each group of kinds on it, the probability at a few scores. */
export const CalibrationTables = z.strictObject({
  schema: z.literal('docket.calibration.v1'),
  lineage: z.record(z.string(), z.union([z.string(), z.number()])),
  /** By tier, or tier and group (`clean`, `clean/date`); `count` outcomes taught it. */
  tables: z.record(Name, z.strictObject({ count: z.number().int().positive(), steps: Steps })),
  /** From this confidence on so few are wrong as the target says, by tier; above 1 where there is no such. None for a tier that was taught too little. */
  thresholds: z.partialRecord(QualityTier, z.number()),
  target: z.number().positive(),
});
export type CalibrationTables = z.infer<typeof CalibrationTables>;

/** Tests of the digits themselves: what holds them is calibrated apart from what has no such test. */
export const OF_DIGITS =
  /^(mrz-check-digits?|iban|aba|luhn|lei|vat|national-id|de-tax-id|fr-nir|fr-tax-id|es-nif|siren|gb-utr|net-is-gross-minus-deductions|statement-balances|w2-.*-tax)$/;

/** Which readings are calibrated together: by kind, by where they come from, and by whether a check of their digits holds. */
export function cohortOf(reading: FoundReading, definition: FieldDefinition | undefined): string {
  const kind: FieldKind = definition?.kind ?? 'text';
  if (reading.checks.some(({ check, passed }) => !passed && isAboutReading(check))) return 'failed';
  if (reading.checks.some(({ check }) => check.startsWith('printed-agrees'))) return 'zone';
  if (kind === 'signature' || kind === 'mrz') return kind;
  if (typeof reading.value !== 'string') return 'table';
  return reading.checks.some(({ check, passed }) => passed && OF_DIGITS.test(check)) ? 'checked' : groupOf(kind);
}

/** Those that come with the program. */
export const TABLES: CalibrationTables = CalibrationTables.parse(
  JSON.parse(readFileSync(new URL('./tables.json', import.meta.url), 'utf8')),
);
