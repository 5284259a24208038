import type { QualityTier } from '../domain/page.ts';
import { isotonic, probabilityAt } from './isotonic.ts';
import { type Outcome, thresholdFor } from './measure.ts';
import { AS_GIVEN, type Line, platt, stepsOf } from './platt.ts';
import type { CalibrationTables } from './tables.ts';

/** A value as it was read, before calibration. */
export interface Scored extends Outcome {
  readonly tier: QualityTier;
  readonly cohort: string;
}

/** With fewer outcomes than this a cohort of a tier goes with the rest of its tier; with fewer than the second a tier has no table. */
export const ENOUGH = { cohort: 40, tier: 200 };
/** With so many outcomes steps follow them wherever they go; with fewer a line is laid through them, drawn to its tier's as if by so many. */
const MANY = 1500;
const PULL = { tier: 1, cohort: 5 };

/** Tables for every tier and cohort that taught enough, and the thresholds at which the error stays within the target. */
export function fitTables(
  scored: readonly Scored[],
  target: number,
  lineage: CalibrationTables['lineage'],
): CalibrationTables {
  const tiers = [...new Set(scored.map(({ tier }) => tier))].sort();
  const tables = Object.fromEntries(
    tiers.flatMap((tier) => {
      const here = scored.filter((one) => one.tier === tier);
      const line = platt(here, AS_GIVEN, PULL.tier);
      const cohorts = [...new Set(here.map(({ cohort }) => cohort))].sort();
      const own = cohorts.flatMap((cohort) => {
        const together = here.filter((one) => one.cohort === cohort);
        return together.length < ENOUGH.cohort
          ? []
          : [[`${tier}/${cohort}`, tableOf(together, platt(together, line, PULL.cohort), here.length)] as const];
      });
      return here.length < ENOUGH.tier ? own : [[tier, tableOf(here, line, here.length)] as const, ...own];
    }),
  );
  const draft: CalibrationTables = { schema: 'docket.calibration.v1', lineage, tables, thresholds: {}, target };
  const taught = tiers.filter((tier) => tables[tier]); // on the others a threshold would rest on nothing
  const thresholds = Object.fromEntries(
    taught.map((tier) => {
      const outcomes = scored
        .filter((one) => one.tier === tier)
        .map((one) => ({ ...one, confidence: asGiven(calibrated(one, draft) ?? 0) }));
      return [tier, thresholdFor(target, outcomes)];
    }),
  );
  return { ...draft, thresholds };
}

/** A confidence as readings carry it, never a certainty: a threshold finer than that would turn away the very values that set it. */
export const asGiven = (probability: number): number => Math.min(0.999, Math.round(probability * 1000) / 1000);

const tableOf = (outcomes: readonly Outcome[], line: Line, known: number): CalibrationTables['tables'][string] => ({
  count: outcomes.length,
  steps: (outcomes.length < MANY ? stepsOf(line, known) : isotonic(outcomes)).map(([score, right]) => [score, right]),
});

/** The probability by the cohort's table, else by its tier's; undefined where neither was taught enough. */
export function calibrated(
  { tier, cohort, confidence }: Omit<Scored, 'right'>,
  { tables }: CalibrationTables,
): number | undefined {
  const table = tables[`${tier}/${cohort}`] ?? tables[tier];
  return table && probabilityAt(confidence, table.steps);
}
