import { factsOf } from './facts.ts';
import type { Fault, Form } from './faults.ts';
import { type Judgement, judge } from './judge.ts';
import type { Tier } from './place.ts';
import { randomOf } from './random.ts';
import { Rig } from './rig.ts';

export interface Outcome extends Judgement {
  readonly fault: string;
  readonly tier: Tier;
  readonly kills: number;
  readonly superseded: number;
  readonly caughtUpMs: number;
  /** Why nothing was done. */
  readonly skipped?: string;
}

export interface RunOptions {
  readonly tier: Tier;
  readonly form: Form;
  readonly seed: number;
  readonly documents?: number;
  /** Told of every line of the history as it comes. */
  readonly onEntry: (entry: string) => void;
}

const NOTHING: Judgement = {
  ...{ submits: 0, acknowledged: 0, lost: 0, duplicates: 0, innocent: 0, strays: 0 },
  ...{ recovery: [], broken: [] },
};

/** One fault on one tier, from an empty store to the verdict. */
export async function runFault(fault: Fault, options: RunOptions): Promise<Outcome> {
  const { tier, form, seed, documents, onEntry } = options;
  const load = { ...fault.load(form), ...(documents && { documents }), seed };
  const rig = await Rig.make({ tier, load, onEntry });
  const judgement = await judged(fault, rig, options).catch((error: unknown) => ({
    ...NOTHING,
    broken: [String(error)],
  }));
  for (const what of judgement.broken) onEntry(`     BROKEN  ${what}`);
  if (judgement.broken.length > 0) onEntry(`             the processes' logs are in ${rig.place.keepLogs()}`);
  await rig.remove();
  const { kills, superseded, caughtUpMs, skipped } = rig.history;
  const figures = { kills: kills.length, superseded, caughtUpMs, ...(skipped && { skipped }) };
  return { ...judgement, ...figures, fault: fault.name, tier };
}

async function judged(fault: Fault, rig: Rig, { form, seed }: RunOptions): Promise<Judgement> {
  await fault.run(rig, randomOf(seed), form);
  await rig.stop();
  const judgement = judge(rig.history, await factsOf(rig), rig.load);
  return {
    ...judgement,
    broken: [...broken(fault, rig, judgement), ...((await fault.goals?.(rig, judgement, form)) ?? [])],
  };
}

/** What must hold whatever the fault. */
function broken({ crashes }: Fault, { history }: Rig, { broken, lost, duplicates, innocent }: Judgement): string[] {
  return [
    ...broken,
    ...(lost ? [`${lost} lost`] : []),
    ...(duplicates ? [`${duplicates} duplicate effects`] : []),
    ...(innocent ? [`${innocent} innocent documents failed`] : []),
    ...(history.crashes && !crashes ? [`${history.crashes} processes ended by themselves`] : []),
    ...(history.skipped && process.env.DOCKET_CI === '1' ? ['nothing may be skipped here'] : []),
  ];
}
