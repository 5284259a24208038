import type { Reading } from '../domain/extraction.ts';
import type { QualityTier } from '../domain/page.ts';
import { isAboutReading } from '../domain/profile.ts';
import type { Calibration } from '../pipeline/ports.ts';
import { OF_DIGITS } from './tables.ts';

/** How often a well-placed, well-read value is right on each tier: a cautious guess until tables are fitted on labelled data. */
const TRUST: Readonly<Record<QualityTier, number>> = { 'born-digital': 0.97, clean: 0.95, degraded: 0.78, photo: 0.7 };

/** A value that fails a deterministic check is more likely wrong than right, however well it was read. */
export const FAILED_CHECK_CAP = 0.35;
/** A test of the digits themselves that holds takes away this share of the remaining doubt. */
const PASSED_CHECK_SHARE = 0.5;
/** Confidence without a fitted table: reading score × trust in the tier, lowered by failed checks. It says so in its version. */
export const priorCalibration: Calibration = {
  version: 'prior-1 (not fitted: a cautious guess)',
  apply: (_type, tier, readings) =>
    Object.fromEntries(Object.entries(readings).map(([field, reading]) => [field, withPrior(reading, tier)])),
};

function withPrior(reading: Reading, tier: QualityTier): Reading {
  if (reading.status !== 'found') return reading;
  const failed = reading.checks.some(({ check, passed }) => !passed && isAboutReading(check));
  const confirmed = reading.checks.some(({ check, passed }) => passed && OF_DIGITS.test(check));
  const prior = reading.confidence * TRUST[tier];
  const settled = confirmed ? 1 - (1 - prior) * PASSED_CHECK_SHARE : prior;
  return { ...reading, confidence: round(failed ? Math.min(settled, FAILED_CHECK_CAP) : settled) };
}

const round = (value: number): number => Math.round(value * 1000) / 1000;
