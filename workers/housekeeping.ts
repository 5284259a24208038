import { type Log, placeOf } from '../src/log.ts';
import type { Store } from '../src/pipeline/store-ports.ts';
import type { Queues } from './queue.ts';

const RECONCILE_MS = 10_000;
const ROUTE_MS = 10_000;
const LINK_MS = 1_000;
const CHECKPOINT_MS = 60_000;
/** Often, as a sweep takes a thousand of each kind at most, and a process on a laptop may not run for an hour. */
const SWEEP_MS = 300_000;

export interface Housekeeping {
  stop(): Promise<void>;
}

export interface HousekeepingPorts {
  readonly store: Store;
  readonly queues: Pick<Queues, 'queued' | 'patienceMs'>;
  /** Deletes what is past its retention. */
  readonly sweep: () => Promise<void>;
  /** Gives reviews to the people whose turn it is, and hands on what is late; how many it moved. */
  readonly route: () => Promise<number>;
  readonly log: Log;
  /** New wake-ups stand in the outbox. */
  readonly wake: () => void;
}

/** What must happen now and then, in every process: each is harmless when several do it at once. */
export function startHousekeeping({ store, queues, sweep, route, log, wake }: HousekeepingPorts): Housekeeping {
  const chores = [
    every(RECONCILE_MS, log, async () => {
      const count = await store.steps.wakeOverdue(queues.queued, queues.patienceMs);
      if (count === 0) return;
      log.info('steps.woken', { count });
      wake();
    }),
    every(LINK_MS, log, async () => void (await store.audit.link())),
    every(CHECKPOINT_MS, log, () => store.audit.checkpoint()),
    every(SWEEP_MS, log, sweep),
    every(ROUTE_MS, log, async () => {
      const count = await route();
      if (count > 0) log.info('reviews.routed', { count });
    }),
  ];
  return {
    async stop() {
      await Promise.all(chores.map((chore) => chore.stop()));
      await store.audit.link().then(
        () => store.audit.checkpoint(),
        () => {},
      ); // what was done last is signed too, where the database still answers
    },
  };
}

/** Runs the chore again and again, the wait counted from its end and a little uneven, so that processes do not march in step. */
function every(ms: number, log: Log, chore: () => Promise<void>): { stop(): Promise<void> } {
  let timer: NodeJS.Timeout | undefined;
  let stopping = false;
  let running = Promise.resolve();
  const next = () => {
    if (!stopping) timer = setTimeout(go, ms * (0.8 + Math.random() * 0.4));
  };
  const go = () => {
    running = chore()
      .catch((error: unknown) => log.error('housekeeping.failed', { error: placeOf(error) }))
      .then(next);
  };
  next();
  return {
    stop() {
      stopping = true;
      clearTimeout(timer);
      return running;
    },
  };
}
