import { type Log, placeOf } from '../src/log.ts';
import type { OutboxEntry, Store } from '../src/pipeline/ports.ts';

const BATCH = 100;
const POLL_MS = 500;

/** Adds a job to the queue; adding the same id twice must be harmless. */
export type Publish = (entry: OutboxEntry) => Promise<void>;

export interface Relay {
  /** Something was committed: look now instead of at the next poll. */
  wake(): void;
  stop(): Promise<void>;
}

/** Publishes what the outbox holds, oldest first. A crash between publishing and marking publishes again: ids make that harmless. */
export function startRelay(store: Store, publish: Publish, log: Log): Relay {
  let stopping = false;
  let nudge = () => {};
  const work = (async () => {
    while (!stopping) {
      const moved = await publishBatch(store, publish).catch((error: unknown) => {
        log.error('relay.failed', { error: placeOf(error) });
        return 0;
      });
      if (moved === BATCH) continue;
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, POLL_MS);
        nudge = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
  })();
  return {
    wake: () => nudge(),
    async stop() {
      stopping = true;
      nudge();
      await work;
    },
  };
}

async function publishBatch(store: Store, publish: Publish): Promise<number> {
  const entries = await store.unpublished(BATCH);
  for (const entry of entries) await publish(entry);
  await store.markPublished(entries.map(({ id }) => id));
  return entries.length;
}
