import type { Outcome } from './measure.ts';

/** At about this score, the probability that a value is right. */
export type Step = readonly [score: number, probability: number];

/** With fewer outcomes than this a step says too little, and is joined with its neighbour. */
const FEWEST = 40;

/** The rising steps that lie nearest to what was seen (pool adjacent violators; Zadrozny and Elkan 2002). No step says never or always: one right and one wrong are added to each (Laplace). */
export function isotonic(outcomes: readonly Outcome[]): Step[] {
  const sorted = [...outcomes].sort((a, b) => a.confidence - b.confidence);
  const blocks: Block[] = [];
  for (const { confidence, right } of sorted) {
    const last = blocks.at(-1);
    if (last && last.count < FEWEST) {
      last.scores += confidence;
      last.right += Number(right);
      last.count++;
    } else blocks.push({ scores: confidence, right: Number(right), count: 1 });
    pool(blocks);
  }
  if ((blocks.at(-1)?.count ?? FEWEST) < FEWEST) join(blocks);
  pool(blocks);
  return blocks.map(({ scores, right, count }) => [round(scores / count), round((right + 1) / (count + 2))]);
}

interface Block {
  scores: number;
  right: number;
  count: number;
}

/** Joins the last two while the later of them is right less often. */
function pool(blocks: Block[]): void {
  for (let last = blocks.at(-1), before = blocks.at(-2); last && before; last = blocks.at(-1), before = blocks.at(-2)) {
    if (last.count < FEWEST || last.right / last.count > before.right / before.count) return;
    join(blocks);
  }
}

function join(blocks: Block[]): void {
  const last = blocks.at(-1);
  const before = blocks.at(-2);
  if (!last || !before) return;
  before.scores += last.scores;
  before.right += last.right;
  before.count += last.count;
  blocks.pop();
}

const round = (value: number): number => Math.round(value * 1e4) / 1e4;

/** The probability at a score: between two steps in proportion, so that a little more score is never a great leap. */
export function probabilityAt(score: number, steps: readonly Step[]): number {
  const after = steps.findIndex(([at]) => at >= score);
  const [high, above] = steps[after] ?? steps.at(-1) ?? [1, 0.5];
  const [low, below] = steps[after - 1] ?? [high, above];
  return high === low ? above : below + ((above - below) * (score - low)) / (high - low);
}
