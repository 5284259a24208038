import { createHash } from 'node:crypto';
import type { Reading } from '../domain/extraction.ts';
import type { Calibration } from '../pipeline/ports.ts';
import { asGiven, calibrated } from './fit-tables.ts';
import { FAILED_CHECK_CAP, priorCalibration } from './prior.ts';
import { type CalibrationTables, cohortOf, TABLES } from './tables.ts';

/** Confidence by fitted tables; a cautious guess where they were not taught enough. Never above what a failed check allows. */
export function fittedCalibration(tables: CalibrationTables = TABLES): Calibration {
  const hash = createHash('sha256').update(JSON.stringify(tables)).digest('hex').slice(0, 12);
  return {
    version: `fitted-${hash}`,
    apply(type, tier, readings) {
      const guessed = priorCalibration.apply(type, tier, readings);
      return Object.fromEntries(
        Object.entries(readings).map(([field, reading]): [string, Reading] => {
          if (reading.status !== 'found') return [field, reading];
          const cohort = cohortOf(reading, type.fields[field]);
          const probability = calibrated({ tier, cohort, confidence: reading.confidence }, tables);
          if (probability === undefined) return [field, guessed[field] ?? reading];
          const allowed = cohort === 'failed' ? Math.min(probability, FAILED_CHECK_CAP) : probability;
          return [field, { ...reading, confidence: asGiven(allowed) }];
        }),
      );
    },
  };
}

/** Scores as they are, for those who learn from them what they are worth. */
export const UNCALIBRATED: Calibration = {
  version: 'none (raw scores)',
  apply: (_type, _tier, readings) => readings,
};

/** By the tables that come with the program. */
export const CALIBRATION: Calibration = fittedCalibration();
