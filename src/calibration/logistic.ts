/** One thing that was right or not, with its clues as places in the list of weights. */
export interface Sample {
  readonly at: readonly number[];
  readonly values: readonly number[];
  readonly right: boolean;
  /** How much it counts; 1 where nothing is said. */
  readonly weight?: number;
}

/** Steps of the descent, and how long they are at first. */
const STEPS = 600;
const RATE = 0.08;
/** Kingma and Ba 2015: how slowly the means of slope and squared slope follow. */
const MEANS = { slope: 0.9, square: 0.999, least: 1e-8 };

/**
 * Logistic regression: the weights under which the samples are likeliest, each pulled towards nothing by its own `pull`
 * (L2). Deterministic: the same samples give the same weights to the last bit on one machine.
 */
export function fitLogistic(samples: readonly Sample[], pull: Float64Array): Float64Array {
  const size = pull.length;
  const [weights, slopes, squares] = [new Float64Array(size), new Float64Array(size), new Float64Array(size)];
  const total = samples.reduce((sum, { weight = 1 }) => sum + weight, 0);
  for (let step = 1; step <= STEPS; step++) {
    const slope = slopeAt(weights, samples, pull, total);
    const rate = RATE / (1 + step / 150);
    for (let at = 0; at < size; at++) {
      const here = slope[at] ?? 0;
      slopes[at] = MEANS.slope * (slopes[at] ?? 0) + (1 - MEANS.slope) * here;
      squares[at] = MEANS.square * (squares[at] ?? 0) + (1 - MEANS.square) * here * here;
      const mean = (slopes[at] ?? 0) / (1 - MEANS.slope ** step);
      const square = (squares[at] ?? 0) / (1 - MEANS.square ** step);
      weights[at] = (weights[at] ?? 0) - (rate * mean) / (Math.sqrt(square) + MEANS.least);
    }
  }
  return weights;
}

function slopeAt(weights: Float64Array, samples: readonly Sample[], pull: Float64Array, total: number): Float64Array {
  const slope = new Float64Array(weights.length);
  for (const { at, values, right, weight = 1 } of samples) {
    let logOdds = 0;
    for (let one = 0; one < at.length; one++) logOdds += (weights[at[one] ?? 0] ?? 0) * (values[one] ?? 0);
    const off = (weight * (1 / (1 + Math.exp(-logOdds)) - (right ? 1 : 0))) / total;
    for (let one = 0; one < at.length; one++) {
      const place = at[one] ?? 0;
      slope[place] = (slope[place] ?? 0) + off * (values[one] ?? 0);
    }
  }
  for (let at = 0; at < slope.length; at++)
    slope[at] = (slope[at] ?? 0) + ((pull[at] ?? 0) * (weights[at] ?? 0)) / total;
  return slope;
}
