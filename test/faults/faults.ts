import { setTimeout as sleep } from 'node:timers/promises';
import type { Judgement } from './judge.ts';
import type { Load } from './papers.ts';
import { oneOf } from './random.ts';
import type { Rig, Tier } from './rig.ts';

/** How much is done: `short` for every test run, `long` for the figures. */
export type Form = 'short' | 'long';

export interface Fault {
  readonly name: string;
  readonly does: string;
  readonly tiers: readonly Tier[];
  readonly load: (form: Form) => Omit<Load, 'seed'>;
  /** Does the harm; ends when everything that was handed in is over. */
  readonly run: (rig: Rig, random: () => number, form: Form) => Promise<void>;
  /** What must hold besides what always must; sentences on what does not. */
  readonly goals?: (rig: Rig, judgement: Judgement, form: Form) => string[];
  /** Whether processes end by what is read in them. */
  readonly crashes?: true;
}

const BOTH = ['embedded', 'server'] as const;
const SERVER = ['server'] as const;

const documents = (short: number, long: number) => (form: Form) => ({ documents: form === 'short' ? short : long });

type Harm = (rig: Rig, random: () => number, form: Form) => Promise<void>;

/** Hands in the whole load and does the harm beside it. */
const underLoad =
  (harm: Harm): Fault['run'] =>
  async (rig, random, form) => {
    await rig.start();
    await harm(rig, random, form);
    await rig.drained();
  };

/** Evenly over the load, so that each harm meets work, however fast the machine is. */
async function spread(rig: Rig, times: number, harm: (time: number) => Promise<void>): Promise<void> {
  for (let time = 1; time <= times; time++) {
    await rig.progress((0.95 * time) / (times + 1));
    await harm(time);
  }
}

const P99_MS = 15_000;

export const FAULTS: readonly Fault[] = [
  {
    name: 'kill',
    does: 'kill -9 of a worker under load, again and again',
    tiers: BOTH,
    load: documents(150, 12_000),
    run: underLoad((rig, random, form) =>
      spread(rig, form === 'short' ? 3 : 100, async () => {
        await oneOf(random, rig.workers).kill9();
        await rig.working();
      }),
    ),
    goals: (_rig, { recovery }) => {
      const p99 = percentile(recovery, 0.99);
      return p99 > P99_MS ? [`recovery p99 of ${p99} ms is more than ${P99_MS}`] : [];
    },
  },
  {
    name: 'rolling',
    does: 'SIGTERM and a new start, one process after the other',
    tiers: BOTH,
    load: documents(100, 2_000),
    run: underLoad((rig, _random, form) =>
      spread(rig, form === 'short' ? 2 : 50, async (time) => {
        const member = rig.members[time % rig.members.length];
        if (member) await rig.roll(member);
        await rig.working();
      }),
    ),
  },
  {
    name: 'zombie',
    does: 'SIGSTOP for 15 s, then SIGCONT: what it still does must not count',
    tiers: SERVER,
    load: documents(400, 3_000),
    run: underLoad((rig, random, form) =>
      spread(rig, form === 'short' ? 1 : 5, async () => {
        const worker = oneOf(random, rig.workers);
        worker.pause();
        rig.history.note(`SIGSTOP ${worker.name}`);
        await sleep(15_000);
        worker.resume();
        rig.history.note(`SIGCONT ${worker.name}`);
      }),
    ),
    goals: ({ history }) => (history.superseded === 0 ? ['no late result was refused: nothing was tried'] : []),
  },
];

export function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
