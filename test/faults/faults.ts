import { dieAtEveryPoint } from './boundaries.ts';
import { searchForValues } from './canaries.ts';
import { fillDisk } from './harm-disk.ts';
import { cutRedis, fillRedis, flushRedis, killPostgres, killRedis, serverHarms } from './harm-servers.ts';
import { crashWorker, killWorker, pauseWorker } from './harm-workers.ts';
import type { Judgement } from './judge.ts';
import { type Load, type Order, packetOf, packetsOf } from './papers.ts';
import type { Tier } from './place.ts';
import type { Rig } from './rig.ts';
import { percentile } from './table.ts';
import { spread, underLoad } from './under-load.ts';

/** How much is done: `short` for every test run, `long` for the figures. */
export type Form = 'short' | 'long';

export interface Fault {
  readonly name: string;
  readonly does: string;
  readonly tiers: readonly Tier[];
  readonly load: (form: Form) => Omit<Load, 'seed'>;
  /** Does the harm; ends when everything that was handed in is over. */
  readonly run: (rig: Rig, random: () => number, form: Form) => Promise<void>;
  /** What must hold besides what always must: sentences on what does not. In the long form alone, times count too. */
  readonly goals?: (rig: Rig, judgement: Judgement, form: Form) => Promise<string[]> | string[];
  /** Processes are to end by themselves. */
  readonly crashes?: true;
  /** Part of every test run: it does a little of what the others do. */
  readonly always?: true;
}

const BOTH = ['embedded', 'server'] as const;
const SERVER = ['server'] as const;
const RECOVERY_P99_MS = 15_000;
const CAUGHT_UP_MS = 60_000;

export const FAULTS: readonly Fault[] = [
  {
    name: 'kill',
    does: 'kill -9 of a worker under load, again and again',
    tiers: BOTH,
    load: documents(150, 12_000),
    run: underLoad((rig, random, form) => spread(rig, times(form, 3, 100), () => killWorker(rig, random))),
    goals: (_rig, { recovery }, form) => within('recovery p99', percentile(recovery, 0.99), RECOVERY_P99_MS, form),
  },
  {
    name: 'rolling',
    does: 'SIGTERM and a new start, one process after the other',
    tiers: BOTH,
    load: documents(100, 2_000),
    run: underLoad((rig, _random, form) =>
      spread(rig, times(form, 2, 50), async (time) => {
        const member = rig.members[time % rig.members.length];
        if (member) await rig.roll(member);
        await rig.working();
      }),
    ),
    goals: ({ history }, { recovery }, form) => [
      ...(history.kills.length > 0 ? [`${history.kills.length} processes had to be killed`] : []),
      ...within('recovery p99', percentile(recovery, 0.99), RECOVERY_P99_MS, form),
    ],
  },
  {
    name: 'zombie',
    does: 'SIGSTOP for 15 s, then SIGCONT: what it still does must not count',
    tiers: SERVER,
    load: documents(400, 3_000),
    run: underLoad((rig, random, form) => spread(rig, times(form, 1, 5), () => pauseWorker(rig, random))),
    goals: ({ history }) => (history.superseded === 0 ? ['no late result was refused: nothing was tried'] : []),
  },
  {
    name: 'boundaries',
    does: 'death at every point where something becomes lasting, in a life that submits, decides, forgets and rotates keys',
    tiers: BOTH,
    load: () => ({ documents: 0, faulty: { 'fail-once': 300, refuse: 100 } }),
    run: dieAtEveryPoint,
    goals: ({ history }) => [
      ...(history.boundaries === 0 ? ['no point was found'] : []),
      ...history.missed.map((point) => `nobody died ${point}`),
    ],
    crashes: true,
    always: true,
  },
  {
    name: 'redis-kill',
    does: 'kill -9 of Redis, and a new start',
    tiers: SERVER,
    load: documents(300, 3_000),
    run: underLoad((rig, random, form) => spread(rig, times(form, 2, 20), () => killRedis(rig, random))),
    goals: caughtUp,
  },
  {
    name: 'redis-flush',
    does: 'FLUSHALL: Redis forgets everything',
    tiers: SERVER,
    load: documents(300, 3_000),
    run: underLoad((rig, _random, form) => spread(rig, times(form, 2, 5), () => flushRedis(rig))),
    goals: ({ history }, _judgement, form) => within('the time to catch up', history.caughtUpMs, CAUGHT_UP_MS, form),
  },
  {
    name: 'redis-cut',
    does: 'a power cut of Redis: up to two seconds of its log are gone',
    tiers: SERVER,
    load: documents(300, 3_000),
    run: underLoad((rig, random, form) => spread(rig, times(form, 2, 10), () => cutRedis(rig, random))),
    goals: caughtUp,
  },
  {
    name: 'redis-full',
    does: 'Redis has no memory left for a while',
    tiers: SERVER,
    load: documents(300, 3_000),
    run: underLoad((rig, _random, form) => spread(rig, times(form, 1, 5), () => fillRedis(rig, 5_000))),
    goals: caughtUp,
  },
  {
    name: 'postgres-kill',
    does: 'kill -9 of PostgreSQL, and a new start',
    tiers: SERVER,
    load: documents(300, 3_000),
    run: underLoad((rig, random, form) => spread(rig, times(form, 2, 20), () => killPostgres(rig, random))),
    goals: caughtUp,
  },
  {
    name: 'poison',
    does: 'one document of a hundred kills its reader each time',
    tiers: BOTH,
    load: (form) => ({ ...documents(150, 5_000)(form), faulty: { die: form === 'short' ? 30 : 10 } }),
    run: underLoad(async () => {}),
    goals: ({ load }) => tried(load, 'die'),
  },
  {
    name: 'hang',
    does: 'documents whose reading never ends',
    tiers: BOTH,
    load: (form) => ({ ...documents(100, 1_000)(form), faulty: { hang: 20 } }),
    run: underLoad(async () => {}),
    goals: ({ load }) => tried(load, 'hang'),
  },
  {
    name: 'deadly',
    does: 'documents that kill the whole worker: some once, some each time',
    tiers: BOTH,
    load: (form) => ({
      ...documents(60, 600)(form),
      faulty: form === 'short' ? { 'kill-once': 20 } : { 'kill-once': 5, kill: 4 },
    }),
    run: underLoad(async () => {}),
    crashes: true,
  },
  {
    name: 'disk-full',
    does: 'the disk of the blobs is full, and later larger',
    tiers: BOTH,
    load: (form) => ({ ...documents(60, 400)(form), bytes: form === 'short' ? 400_000 : 300_000 }),
    run: (rig, _random, form) => fillDisk(rig, form === 'short' ? 8 : 24),
    goals: (_rig, { strays }) => (strays ? [`${strays} refused applications left bytes behind`] : []),
    always: true,
  },
  {
    name: 'mixed',
    does: 'everything at once; then a search for personal values wherever anything was written',
    tiers: BOTH,
    load: (form) => ({
      ...documents(200, 2_000)(form),
      faulty: { refuse: 20, die: 10, hang: 5, 'fail-once': 20, 'kill-once': 5 },
    }),
    run: underLoad(async (rig, random) => {
      const harms = [
        () => killWorker(rig, random),
        () => crashWorker(rig, random),
        ...(rig.place.tier === 'server' ? serverHarms(rig, random) : []),
      ];
      await spread(rig, harms.length, async (time) => harms[time - 1]?.());
    }),
    goals: searchForValues,
    crashes: true,
    always: true,
  },
];

function documents(short: number, long: number) {
  return (form: Form) => ({ documents: times(form, short, long) });
}

function times(form: Form, short: number, long: number): number {
  return form === 'short' ? short : long;
}

/** A seed may give a small load no such document. */
function tried(load: Load, order: Order): string[] {
  const packets = Array.from({ length: packetsOf(load) }, (_, number) => packetOf(load, number));
  const there = packets.some(({ papers }) => papers.some((paper) => paper.order === order));
  return there ? [] : [`no document of the load was to ${order}: nothing was tried`];
}

/** What a server that goes away costs. That the processes never missed it would mean that nothing was tried. */
function caughtUp({ history }: Rig, _judgement: Judgement, form: Form): string[] {
  const missed = ['relay.failed', 'queue.error', 'housekeeping.failed', 'step.failed'].some((event) =>
    history.logged.has(event),
  );
  return [
    ...(missed ? [] : ['no process noticed: nothing was tried']),
    ...within('the time to catch up', history.caughtUpMs, CAUGHT_UP_MS, form),
  ];
}

const within = (what: string, ms: number, limit: number, form: Form): string[] =>
  form === 'long' && ms > limit ? [`${what}, ${ms} ms, is more than ${limit}`] : [];
