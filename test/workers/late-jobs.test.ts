import { randomUUID } from 'node:crypto';
import { DelayedError } from 'bullmq';
import { Pool } from 'pg';
import { afterEach, describe, expect, inject, it } from 'vitest';
import { connectRedis } from '../../src/assemble/redis.ts';
import type { QueueConnection } from '../../src/assemble.ts';
import { readConfig } from '../../src/config.ts';
import { newStepId } from '../../src/domain/ids.ts';
import { openQueues } from '../../workers/queue.ts';
import { newDatabase } from '../support/servers.ts';

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

async function onRedis(url: string): Promise<QueueConnection> {
  const { redis } = readConfig({ DOCKET_ZONE: 'masked', DOCKET_DATABASE: 'postgres://db/docket', DOCKET_REDIS: url });
  if (!redis) throw new Error('the settings name no Redis');
  const connections = await connectRedis(redis, 'masked');
  closing.push(async () => {
    connections.producer.disconnect();
    connections.worker.disconnect();
  });
  return { kind: 'redis', prefix: `{test-${randomUUID()}}`, ...connections };
}

async function onPostgres(server: string): Promise<QueueConnection> {
  const pool = new Pool({ connectionString: await newDatabase(server), options: '-c search_path=public,bullmq' });
  closing.push(() => pool.end());
  return { kind: 'postgres', pool };
}

const [postgres, redis] = [inject('postgres'), inject('redis')];
const BACKENDS = [
  ...(redis ? [{ name: 'Redis', connect: () => onRedis(redis) }] : []),
  ...(postgres ? [{ name: 'PostgreSQL', connect: () => onPostgres(postgres) }] : []),
];

describe.each(BACKENDS)('a queue on $name', ({ connect }) => {
  it('counts on no job that was put off, nor on one that is in work: what is due and free was missed by both', async () => {
    const queues = await openQueues(await connect(), () => {});
    closing.push(queues.close);
    const [delayed, active, waiting] = ['1', '2', '3'].map(() => newStepId());
    const entries = [delayed, active].map((step) => ({ id: `${step}-1`, job: 'read-document', payload: { step } }));
    const awaited = { id: `${waiting}-1`, job: 'decide-application', payload: { step: waiting } };
    const seen = new Set<unknown>();
    let end = () => {};
    const ended = new Promise<void>((resolve) => {
      end = resolve;
    });
    const worker = queues.work('read-document', 2, async (job, token) => {
      seen.add(job.data.step);
      if (job.data.step === active) return ended;
      await job.moveToDelayed(Date.now() + 3_600_000, token); // by a clock that is an hour ahead
      throw new DelayedError();
    });
    closing.push(async () => {
      end();
      await worker.close(true);
    });
    await queues.publish([...entries, awaited]);
    await expect.poll(() => seen.size, { timeout: 20_000 }).toBe(2);
    const counted = () => queues.queued([...entries, awaited]);
    await expect.poll(counted, { timeout: 20_000 }).toEqual(new Set([awaited.id]));
  });
});
