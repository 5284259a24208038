import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { Log } from '../../src/log.ts';
import type { OutboxEntry } from '../../src/pipeline/ports.ts';
import { type Publish, startRelay } from '../../workers/relay.ts';

const quiet: Log = { info: () => {}, error: () => {} };

/** An outbox in memory, and what was published from it. */
function outboxOf(...ids: string[]) {
  const waiting: OutboxEntry[] = ids.map((id) => ({ id, job: 'read-document', payload: {} }));
  const published: string[] = [];
  const store = {
    unpublished: async (limit: number) => waiting.slice(0, limit),
    markPublished: async (done: readonly string[]) => {
      for (const id of done)
        waiting.splice(
          waiting.findIndex((entry) => entry.id === id),
          1,
        );
    },
  };
  const publish: Publish = async ({ id }) => {
    published.push(id);
  };
  return { waiting, published, store, publish };
}

describe('the relay', () => {
  it('publishes what waits, oldest first, in batches without a pause between them', async () => {
    const ids = Array.from({ length: 250 }, (_, index) => `job-${index}`);
    const outbox = outboxOf(...ids);
    const relay = startRelay(outbox.store, outbox.publish, quiet);
    await expect.poll(() => outbox.published.length, { timeout: 400, interval: 10 }).toBe(250);
    expect(outbox.published).toEqual(ids);
    await relay.stop();
  });

  it('lets an entry that cannot be published wait and passes it by', async () => {
    const outbox = outboxOf('bad', 'good');
    const publish: Publish = async (entry) => {
      if (entry.id === 'bad') throw new Error('no');
      await outbox.publish(entry);
    };
    const relay = startRelay(outbox.store, publish, quiet);
    await expect.poll(() => outbox.published).toEqual(['good']);
    await relay.stop();
    expect(outbox.waiting.map(({ id }) => id)).toEqual(['bad']);
  });

  it('looks again at once when it was woken while it was busy', async () => {
    const outbox = outboxOf('first');
    const relay = startRelay(
      outbox.store,
      async (entry) => {
        await outbox.publish(entry);
        if (entry.id !== 'first') return;
        setTimeout(() => {
          outbox.waiting.push({ id: 'second', job: 'read-document', payload: {} });
          relay.wake();
        }, 10);
        await sleep(30);
      },
      quiet,
    );
    await expect.poll(() => outbox.published, { timeout: 250, interval: 10 }).toEqual(['first', 'second']);
    await relay.stop();
  });

  it('goes on after the store has failed', async () => {
    const outbox = outboxOf('one');
    let failures = 1;
    const store = {
      ...outbox.store,
      unpublished: async (limit: number) => {
        if (failures-- > 0) throw new Error('away');
        return outbox.store.unpublished(limit);
      },
    };
    const relay = startRelay(store, outbox.publish, quiet);
    await expect.poll(() => outbox.published, { timeout: 2_000 }).toEqual(['one']);
    await relay.stop();
  });
});
