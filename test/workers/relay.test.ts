import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { Log } from '../../src/log.ts';
import type { Outbox, OutboxEntry } from '../../src/pipeline/store-ports.ts';
import { type Publish, startRelay } from '../../workers/relay.ts';

const quiet: Log = { info: () => {}, warn: () => {}, error: () => {} };

/** An outbox in memory, and what was published from it. */
function outboxOf(...ids: string[]) {
  const waiting: OutboxEntry[] = ids.map((id) => ({ id, job: 'read-document', payload: {} }));
  const published: string[] = [];
  const outbox: Outbox = {
    take: async (limit: number) => waiting.slice(0, limit),
    published: async (done: readonly string[]) => {
      for (const id of done)
        waiting.splice(
          waiting.findIndex((entry) => entry.id === id),
          1,
        );
    },
  };
  const publish: Publish = async (entries) => {
    published.push(...entries.map(({ id }) => id));
  };
  return { waiting, published, outbox, publish };
}

describe('the relay', () => {
  it('publishes what waits, oldest first, in batches without a pause between them', async () => {
    const ids = Array.from({ length: 250 }, (_, index) => `job-${index}`);
    const kept = outboxOf(...ids);
    const relay = startRelay(kept.outbox, kept.publish, quiet);
    await expect.poll(() => kept.published.length, { timeout: 400, interval: 10 }).toBe(250);
    expect(kept.published).toEqual(ids);
    await relay.stop();
  });

  it('lets an entry that cannot be published wait and passes it by', async () => {
    const kept = outboxOf('bad', 'good');
    const publish: Publish = async (entries) => {
      if (entries.some(({ id }) => id === 'bad')) throw new Error('no');
      await kept.publish(entries);
    };
    const relay = startRelay(kept.outbox, publish, quiet);
    await expect.poll(() => kept.published).toEqual(['good']);
    await relay.stop();
    expect(kept.waiting.map(({ id }) => id)).toEqual(['bad']);
  });

  it('looks again at once when it was woken while it was busy', async () => {
    const kept = outboxOf('first');
    const relay = startRelay(
      kept.outbox,
      async (entries) => {
        await kept.publish(entries);
        if (entries[0]?.id !== 'first') return;
        setTimeout(() => {
          kept.waiting.push({ id: 'second', job: 'read-document', payload: {} });
          relay.wake();
        }, 10);
        await sleep(30);
      },
      quiet,
    );
    await expect.poll(() => kept.published, { timeout: 250, interval: 10 }).toEqual(['first', 'second']);
    await relay.stop();
  });

  it('goes on after the store has failed', async () => {
    const kept = outboxOf('one');
    let failures = 1;
    const outbox: Outbox = {
      ...kept.outbox,
      take: async (limit) => {
        if (failures-- > 0) throw new Error('away');
        return kept.outbox.take(limit);
      },
    };
    const relay = startRelay(outbox, kept.publish, quiet);
    await expect.poll(() => kept.published, { timeout: 2_000 }).toEqual(['one']);
    await relay.stop();
  });
});
