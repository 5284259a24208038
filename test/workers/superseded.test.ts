import { afterEach, expect, it } from 'vitest';
import type { Reader } from '../../src/pipeline/ports.ts';
import { getProposal } from '../../src/services/get-proposal.ts';
import type { EmbeddedPool } from '../../src/store/embedded-pool.ts';
import { startWorkers } from '../../workers/main.ts';
import { keptLog, newDataFolder, openStack, PAY_SLIP, submit, withReader } from '../support/service.ts';

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

it('a step whose holder was given up for dead while it worked is looked at again by it, as nobody else may come', async () => {
  const stack = await openStack(newDataFolder());
  closing.push(stack.close);
  if (stack.queue.kind !== 'postgres') throw new Error('the embedded queue is in the database');
  const database = stack.queue.pool as EmbeddedPool; // the embedded tier has no other
  let calls = 0;
  const pages: Reader['pages'] = async (bytes) => {
    calls += 1;
    // What a reconciler does where the holder's process stood still for a while.
    if (calls === 1) await database.query(`update steps set state = 'due', holder = null, lease_until = null`);
    return stack.reading.reader.pages(bytes);
  };
  const log = keptLog();
  const workers = await startWorkers(withReader(stack, pages), { concurrency: 2, log });
  closing.push(workers.close);
  const id = await submit(stack, [PAY_SLIP], { wake: workers.wake });
  await expect.poll(() => getProposal(id, stack.store), { timeout: 30_000, interval: 50 }).toBeDefined();
  expect(log.lines.filter((line) => line.includes('step.superseded'))).toHaveLength(1);
});
