/** A value that was given with a confidence, and whether it was right. */
export interface Outcome {
  readonly confidence: number;
  readonly right: boolean;
}

/** 97.5 % point of the normal distribution: intervals hold in 95 of 100 cases. */
const Z = 1.959964;

/** The interval in which a share lies that was seen `hits` times in `all` (Wilson 1927, 95 %). Of nothing, nothing is known. */
export function wilson(hits: number, all: number): readonly [low: number, high: number] {
  if (all === 0) return [0, 1];
  const share = hits / all;
  const middle = share + (Z * Z) / (2 * all);
  const reach = Z * Math.sqrt((share * (1 - share)) / all + (Z * Z) / (4 * all * all));
  const scale = 1 + (Z * Z) / all;
  return [Math.max(0, (middle - reach) / scale), Math.min(1, (middle + reach) / scale)];
}

/** A group of outcomes with like confidences. */
export interface Bin {
  readonly count: number;
  /** Their mean confidence, the share of them that was right, and where that share may lie. */
  readonly confidence: number;
  readonly right: number;
  readonly interval: readonly [low: number, high: number];
}

/** Bins with as many outcomes each, from the least confidence to the most. */
export function reliability(outcomes: readonly Outcome[], bins = 10): Bin[] {
  const sorted = [...outcomes].sort((a, b) => a.confidence - b.confidence);
  const edges = Array.from({ length: bins + 1 }, (_, bin) => Math.round((bin * sorted.length) / bins));
  return edges.slice(1).flatMap((end, bin): Bin[] => {
    const inside = sorted.slice(edges[bin], end);
    const right = inside.filter((outcome) => outcome.right).length;
    const count = inside.length;
    if (count === 0) return [];
    const confidence = inside.reduce((sum, outcome) => sum + outcome.confidence, 0) / count;
    return [{ count, confidence, right: right / count, interval: wilson(right, count) }];
  });
}

/** Expected calibration error: how far confidence and share of right ones lie apart, on average over the bins (Naeini et al. 2015). */
export function expectedCalibrationError(outcomes: readonly Outcome[], bins = 10): number {
  const off = reliability(outcomes, bins).reduce(
    (sum, { count, confidence, right }) => sum + count * Math.abs(confidence - right),
    0,
  );
  return outcomes.length === 0 ? 0 : off / outcomes.length;
}

/** What is accepted at a threshold. */
export interface Acceptance {
  readonly threshold: number;
  readonly accepted: number;
  /** Silent errors: accepted and wrong. */
  readonly wrong: number;
  /** Their share of what is accepted, and where it may lie. */
  readonly error: number;
  readonly interval: readonly [low: number, high: number];
}

export function acceptedAt(threshold: number, outcomes: readonly Outcome[]): Acceptance {
  const accepted = outcomes.filter(({ confidence }) => confidence >= threshold);
  const wrong = accepted.filter(({ right }) => !right).length;
  const error = accepted.length === 0 ? 0 : wrong / accepted.length;
  return { threshold, accepted: accepted.length, wrong, error, interval: wilson(wrong, accepted.length) };
}

/** The lowest threshold at which no more than the target of what is accepted is wrong; above 1, so that nothing is accepted, where there is none. */
export function thresholdFor(target: number, outcomes: readonly Outcome[]): number {
  const sorted = [...outcomes].sort((a, b) => b.confidence - a.confidence);
  let [wrong, threshold] = [0, 1.01];
  for (const [at, { confidence, right }] of sorted.entries()) {
    if (!right) wrong++;
    const isLastOfItsKind = sorted[at + 1]?.confidence !== confidence;
    if (isLastOfItsKind && wrong <= target * (at + 1)) threshold = confidence;
  }
  return threshold;
}
