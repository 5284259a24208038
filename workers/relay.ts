import { setTimeout as sleep } from 'node:timers/promises';
import { type Log, placeOf } from '../src/log.ts';
import type { Outbox, OutboxEntry } from '../src/pipeline/store-ports.ts';

const BATCH = 200;
const POLL_MS = 500;
/** After each look: under load, what is committed meanwhile is published together. */
const PAUSE_MS = 20;

/** Adds jobs to the queue; adding the same id twice must be harmless. */
export type Publish = (entries: readonly OutboxEntry[]) => Promise<void>;

export interface Relay {
  /** Something was committed: look now instead of at the next poll. */
  wake(): void;
  stop(): Promise<void>;
}

/** Publishes what the outbox holds, oldest first. A crash between publishing and forgetting publishes again: ids make that harmless. */
export function startRelay(outbox: Outbox, publish: Publish, log: Log): Relay {
  const bell = newBell();
  let stopping = false;
  const work = (async () => {
    while (!stopping) {
      const moved = await publishBatch(outbox, publish, log).catch((error: unknown) => {
        log.error('relay.failed', { error: placeOf(error) });
        return 0;
      });
      if (moved === BATCH) continue;
      await sleep(PAUSE_MS);
      await bell.heard(POLL_MS);
    }
  })();
  return {
    wake: bell.ring,
    async stop() {
      stopping = true;
      bell.ring();
      await work;
    },
  };
}

/** An entry that cannot be published, as one of a newer program may be, is left for later and holds up no other. */
async function publishBatch(outbox: Outbox, publish: Publish, log: Log): Promise<number> {
  const entries = await outbox.take(BATCH);
  if (entries.length === 0) return 0;
  const published = await publish(entries).then(
    () => entries,
    () => publishEach(entries, publish, log),
  );
  await outbox.published(published.map(({ id }) => id));
  return published.length;
}

async function publishEach(entries: readonly OutboxEntry[], publish: Publish, log: Log): Promise<OutboxEntry[]> {
  const results = await Promise.allSettled(entries.map((entry) => publish([entry])));
  const refused = results.find((result) => result.status === 'rejected');
  if (refused) log.error('relay.failed', { error: placeOf(refused.reason) });
  return entries.filter((_, index) => results[index]?.status === 'fulfilled');
}

/** Wakes who waits; a ring while nobody waits is kept for the next who does. */
function newBell(): { ring(): void; heard(withinMs: number): Promise<void> } {
  let rung = false;
  let wakeUp = () => {};
  return {
    ring() {
      rung = true;
      wakeUp();
    },
    async heard(withinMs) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, withinMs);
        wakeUp = () => {
          clearTimeout(timer);
          resolve();
        };
        if (rung) wakeUp();
      });
      rung = false;
    },
  };
}
