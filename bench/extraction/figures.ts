import {
  acceptedAt,
  expectedCalibrationError,
  reliability,
  thresholdFor,
  wilson,
} from '../../src/calibration/measure.ts';
import type { ScoredField } from './fields.ts';

/** What the papers of each tier came to, on layouts that taught nothing (`judged`, calibrated) and on those that did (`seen`). */
export function figuresOf(judged: readonly ScoredField[], seen: readonly ScoredField[], target: number) {
  const tiers = Object.fromEntries(
    [...new Set(judged.map(({ tier }) => tier))].sort().map((tier) => {
      const here = judged.filter((field) => field.tier === tier);
      return [
        tier,
        tierOf(
          here,
          seen.filter((field) => field.tier === tier),
          target,
        ),
      ];
    }),
  );
  return {
    schema: 'docket.bench.extraction.v1',
    target,
    tiers,
    arrivals: accuracyBy(judged, ({ arrival }) => arrival),
    types: accuracyBy(judged, ({ tier, type }) => `${tier} ${type}`),
    kinds: accuracyBy(judged, ({ tier, kind }) => `${tier} ${kind}`),
    reliability: Object.fromEntries(
      [...new Set(judged.map(({ tier }) => tier))].map((tier) => [
        tier,
        reliability(outcomesOf(judged.filter((field) => field.tier === tier))).map(rounded),
      ]),
    ),
  };
}

function tierOf(judged: readonly ScoredField[], seen: readonly ScoredField[], target: number) {
  const outcomes = outcomesOf(judged);
  const accuracy = accuracyOf(judged);
  const { accepted, wrong, error, threshold } = acceptedAt(thresholdFor(target, outcomes), outcomes);
  const right = judged.filter(({ verdict }) => verdict === 'right').length;
  return {
    fields: judged.length,
    exact: round(accuracy),
    from: round(wilson(right, judged.length)[0]),
    to: round(wilson(right, judged.length)[1]),
    seenLayouts: round(accuracyOf(seen)),
    ece: round(expectedCalibrationError(outcomes)),
    threshold: round(threshold),
    accepted,
    silent: wrong,
    silentShare: round(error),
    coverage: round(accepted / judged.length),
  };
}

const accuracyOf = (fields: readonly ScoredField[]): number =>
  fields.length === 0 ? 0 : fields.filter(({ verdict }) => verdict === 'right').length / fields.length;

function accuracyBy(fields: readonly ScoredField[], key: (field: ScoredField) => string): Record<string, string> {
  const keys = [...new Set(fields.map(key))].sort();
  return Object.fromEntries(
    keys.map((name) => {
      const group = fields.filter((field) => key(field) === name);
      return [name, `${accuracyOf(group).toFixed(3)} of ${group.length}`];
    }),
  );
}

const outcomesOf = (fields: readonly ScoredField[]) =>
  fields.flatMap(({ confidence, verdict }) =>
    confidence === undefined ? [] : [{ confidence, right: verdict === 'right' }],
  );

const rounded = ({ count, confidence, right, interval: [low, high] }: ReturnType<typeof reliability>[number]) => ({
  count,
  confidence: round(confidence),
  right: round(right),
  interval: [round(low), round(high)],
});

const round = (value: number): number => Math.round(value * 1e4) / 1e4;
