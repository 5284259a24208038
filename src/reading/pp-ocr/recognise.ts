import type { Alphabet } from './alphabet.ts';
import type { Recogniser } from './sessions.ts';
import { type Strip, tensorOf } from './strip.ts';

/** A recognised character, never a space: where along its strip (0 to 1 of the used width), how sure, and how likely a space stands before it. */
export interface Letter {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly confidence: number;
  readonly space: number;
  /** Whether another reader parts two words here; unknown where it has not read this letter and the one before. */
  readonly parted?: boolean;
  /** What another reader has at this place, and how sure it is. */
  readonly second?: { readonly text: string; readonly confidence: number };
}

/** Reads a strip within an alphabet: the best class at each step, repeats and blanks taken out (CTC, greedy). */
export async function recognise(recogniser: Recogniser, strip: Strip, alphabet: Alphabet): Promise<Letter[]> {
  const { data, steps, classes } = await recogniser.recognise(tensorOf(strip), strip.width);
  const letters: Letter[] = [];
  let last = '';
  let space = 0;
  for (let step = 0; step < steps; step++) {
    const likelihoods = data.subarray(step * classes, (step + 1) * classes);
    const { text, likelihood } = best(likelihoods, alphabet);
    const from = Math.min(1, ((step / steps) * strip.width) / strip.used);
    const to = Math.min(1, (((step + 1) / steps) * strip.width) / strip.used);
    const before = letters.at(-1);
    if (alphabet.space !== undefined) space = Math.max(space, likelihoods[alphabet.space] ?? 0);
    if (text === '' || text === ' ' || from >= 1) last = '';
    else if (text === last && before) {
      letters[letters.length - 1] = { ...before, to, confidence: Math.max(before.confidence, likelihood) };
      space = 0;
    } else {
      letters.push({ text, from, to, confidence: likelihood, space });
      last = text;
      space = 0;
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
