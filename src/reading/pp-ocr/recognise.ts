import type { Alphabet } from './alphabet.ts';
import type { Models } from './sessions.ts';
import { type Strip, tensorOf } from './strip.ts';

/** A recognised character: where along its strip (0 to 1 of the used width) and how sure. */
export interface Letter {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly confidence: number;
}

/** Reads a strip within an alphabet: the best class at each step, repeats and blanks taken out (CTC, greedy). */
export async function recognise(models: Models, strip: Strip, alphabet: Alphabet): Promise<Letter[]> {
  const { data, steps, classes } = await models.recognise(tensorOf(strip), strip.width);
  const letters: Letter[] = [];
  let last = '';
  for (let step = 0; step < steps; step++) {
    const { text, likelihood } = best(data.subarray(step * classes, (step + 1) * classes), alphabet);
    const from = Math.min(1, ((step / steps) * strip.width) / strip.used);
    const to = Math.min(1, (((step + 1) / steps) * strip.width) / strip.used);
    const before = letters.at(-1);
    if (text === '' || from >= 1) last = '';
    else if (text === last && before) {
      letters[letters.length - 1] = { ...before, to, confidence: Math.max(before.confidence, likelihood) };
    } else {
      letters.push({ text, from, to, confidence: likelihood });
      last = text;
    }
  }
  return letters;
}

/** The likeliest class that the alphabet knows. What it leaves out counts for nobody, so confidence stays the model's own. */
function best(likelihoods: Float32Array, { members }: Alphabet): { text: string; likelihood: number } {
  let found = '';
  let likelihood = likelihoods[0] ?? 0;
  let highest = likelihood;
  for (const { index, text, weight } of members) {
    const value = likelihoods[index] ?? 0;
    if (value * weight > highest) {
      highest = value * weight;
      likelihood = value;
      found = text;
    }
  }
  return { text: found, likelihood };
}
