import type { Form } from './faults.ts';
import type { Rig } from './rig.ts';

export type Harm = (rig: Rig, random: () => number, form: Form) => Promise<void>;

/** Hands in the whole load and does the harm beside it. */
export function underLoad(harm: Harm): Harm {
  return async (rig, random, form) => {
    await rig.start();
    await harm(rig, random, form);
    await rig.drained();
  };
}

/** Evenly over the load, so that each harm meets work, however fast the machine is. */
export async function spread(
  rig: Rig,
  times: number,
  harm: (time: number) => Promise<void> | undefined,
): Promise<void> {
  for (let time = 1; time <= times; time++) {
    await rig.progress((0.95 * time) / (times + 1));
    await harm(time);
  }
}
