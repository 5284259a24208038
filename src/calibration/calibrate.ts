import type { DocumentType } from '../documents/define.ts';
import type { QualityTier } from '../domain/page.ts';
import type { Placed } from './evaluation.ts';
import { ENOUGH, fitTables, type Scored } from './fit-tables.ts';
import { fittedCalibration } from './fitted.ts';
import { type Bin, expectedCalibrationError, type Outcome, reliability, wilson } from './measure.ts';
import { type CalibrationTables, cohortOf } from './tables.ts';

/** What confidences on a tier were worth on papers that taught nothing. */
export interface TierReliability {
  readonly tier: QualityTier;
  readonly count: number;
  readonly ece: number;
  readonly bins: readonly Bin[];
  /** From here on few enough are wrong; none where the tier was taught too little. */
  readonly threshold?: number;
  /** How many counted as sure by the thresholds of those tables, and how many of these were wrong. */
  readonly sure: number;
  readonly wrong: number;
  readonly interval: readonly [low: number, high: number];
}

/** What was taught too little: a tier keeps the cautious prior, a cohort goes with the rest of its tier. */
export interface Thin {
  readonly name: string;
  readonly count: number;
  readonly needs: number;
  readonly instead: 'prior' | 'tier';
}

export interface Calibrated {
  readonly tables: CalibrationTables;
  readonly reliability: readonly TierReliability[];
  readonly thin: readonly Thin[];
}

/** A value that was found, with the score that it was given before calibration. */
type Taught = Scored & { readonly from: string; readonly judge: (by: CalibrationTables) => number };

interface Judged extends Outcome {
  readonly tier: QualityTier;
  readonly sure: boolean;
}

const FOLDS = 5;

/** Fits tables from raw scores, and measures them on papers of other layouts than those that taught them. */
export function calibrate(
  placed: readonly Placed[],
  types: readonly DocumentType[],
  target: number,
  lineage: CalibrationTables['lineage'],
): Calibrated {
  const taught = taughtBy(placed, types);
  const tables = fitTables(taught, target, { ...lineage, values: taught.length });
  const judged = judgedUnseen(taught, target);
  const tiers = [...new Set(taught.map(({ tier }) => tier))].sort();
  return {
    tables,
    reliability: tiers.map((tier) => reliabilityOf(tier, judged, tables.thresholds[tier])),
    thin: thinIn(taught, tables),
  };
}

function taughtBy(placed: readonly Placed[], types: readonly DocumentType[]): Taught[] {
  const byLayout = new Set(placed.map(({ layout }) => layout)).size >= FOLDS;
  return placed.flatMap(({ packet, layout, score }): Taught[] => {
    const { reading, tier, field, verdict, file } = score;
    const type = types.find(({ id }) => id === score.type);
    if (reading.status !== 'found' || !tier || !type) return [];
    const judge = (by: CalibrationTables): number => {
      const judged = fittedCalibration(by).apply(type, tier, { [field]: reading })[field];
      return judged?.status === 'found' ? judged.confidence : 0;
    };
    const cohort = cohortOf(reading, type.fields[field]);
    const from = byLayout ? layout : `${packet}/${file}`;
    return [{ tier, cohort, confidence: reading.confidence, right: verdict === 'right', from, judge }];
  });
}

/** Every value judged by tables that nothing from its own layout taught, or its own file where there are few layouts. */
function judgedUnseen(taught: readonly Taught[], target: number): Judged[] {
  const sources = [...new Set(taught.map(({ from }) => from))].sort();
  const foldOf = new Map(sources.map((from, at) => [from, at % FOLDS]));
  return Array.from({ length: FOLDS }, (_, fold) => fold).flatMap((fold) => {
    const others = fitTables(
      taught.filter(({ from }) => foldOf.get(from) !== fold),
      target,
      {},
    );
    return taught
      .filter(({ from }) => foldOf.get(from) === fold)
      .map(({ tier, right, judge }) => {
        const confidence = judge(others);
        return { tier, right, confidence, sure: confidence >= (others.thresholds[tier] ?? Number.POSITIVE_INFINITY) };
      });
  });
}

function reliabilityOf(tier: QualityTier, judged: readonly Judged[], threshold: number | undefined): TierReliability {
  const here = judged.filter((one) => one.tier === tier);
  const sure = here.filter((one) => one.sure);
  const wrong = sure.filter(({ right }) => !right).length;
  return {
    ...{ tier, count: here.length, ece: expectedCalibrationError(here), bins: reliability(here) },
    ...(threshold !== undefined && { threshold }),
    ...{ sure: sure.length, wrong, interval: wilson(wrong, sure.length) },
  };
}

function thinIn(taught: readonly Scored[], { tables }: CalibrationTables): Thin[] {
  const counts = new Map<string, { count: number; tier: string }>();
  for (const { tier, cohort } of taught)
    for (const name of [tier, `${tier}/${cohort}`])
      counts.set(name, { tier, count: (counts.get(name)?.count ?? 0) + 1 });
  return [...counts]
    .filter(([name]) => !tables[name])
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, { count, tier }]) => ({
      ...{ name, count, needs: name === tier ? ENOUGH.tier : ENOUGH.cohort },
      instead: tables[tier] ? 'tier' : 'prior',
    }));
}
