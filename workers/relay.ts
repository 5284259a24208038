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
export function startRelay(store: Pick<Store, 'unpublished' | 'markPublished'>, publish: Publish, log: Log): Relay {
  const bell = newBell();
  let stopping = false;
  const work = (async () => {
    while (!stopping) {
      const moved = await publishBatch(store, publish, log).catch((error: unknown) => {
        log.error('relay.failed', { error: placeOf(error) });
        return 0;
      });
      if (moved < BATCH) await bell.heard(POLL_MS);
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

/** An entry that cannot be published stays for the next round and holds up no other. */
async function publishBatch(
  store: Pick<Store, 'unpublished' | 'markPublished'>,
  publish: Publish,
  log: Log,
): Promise<number> {
  const published: string[] = [];
  for (const entry of await store.unpublished(BATCH)) {
    try {
      await publish(entry);
      published.push(entry.id);
    } catch (error) {
      log.error('relay.failed', { error: placeOf(error) });
    }
  }
  await store.markPublished(published);
  return published.length;
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
