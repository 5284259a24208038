import { factsOf } from './facts.ts';
import type { Fault, Form } from './faults.ts';
import { type Judgement, judge } from './judge.ts';
import { randomOf } from './random.ts';
import { Rig, type Tier } from './rig.ts';

export interface Outcome extends Judgement {
  readonly fault: string;
  readonly tier: Tier;
  readonly kills: number;
  readonly superseded: number;
  readonly caughtUpMs: number;
}

export interface RunOptions {
  readonly tier: Tier;
  readonly form: Form;
  readonly seed: number;
  readonly documents?: number;
  /** Told of every line of the history as it comes. */
  readonly onEntry: (entry: string) => void;
}

/** One fault on one tier, from an empty store to the verdict. */
export async function runFault(fault: Fault, { tier, form, seed, documents, onEntry }: RunOptions): Promise<Outcome> {
  const load = { ...fault.load(form), ...(documents && { documents }), seed };
  const rig = await Rig.open({ tier, load, onEntry });
  try {
    await fault.run(rig, randomOf(seed), form);
    await rig.stop();
    const { history } = rig;
    const judgement = judge(history, await factsOf(rig), load);
    const broken = [
      ...judgement.broken,
      ...(judgement.lost ? [`${judgement.lost} lost`] : []),
      ...(judgement.duplicates ? [`${judgement.duplicates} duplicate effects`] : []),
      ...(judgement.innocent ? [`${judgement.innocent} innocent documents failed`] : []),
      ...(history.crashes && !fault.crashes ? [`${history.crashes} processes ended by themselves`] : []),
      ...((await fault.goals?.(rig, judgement, form)) ?? []),
    ];
    for (const what of broken) onEntry(`     BROKEN  ${what}`);
    const { kills, superseded, caughtUpMs } = history;
    return { ...judgement, broken, fault: fault.name, tier, kills: kills.length, superseded, caughtUpMs };
  } finally {
    await rig.remove();
  }
}
