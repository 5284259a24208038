import { createPostgresBackend, type Job, runMigrations, withBackend } from 'bullmq';
import type { Stack } from '../src/assemble.ts';
import { type Log, placeOf } from '../src/log.ts';
import { JOBS, JobName } from '../src/queues.ts';
import { PROCESSORS } from './processors.ts';
import { startRelay } from './relay.ts';
import { run } from './run.ts';

export interface Workers {
  /** New jobs were committed. */
  wake(): void;
  /** Finishes the jobs at hand, then stops; what is waiting stays in the queue. */
  close(): Promise<void>;
}

export interface WorkerOptions {
  /** Documents read at the same time. */
  readonly concurrency: number;
  readonly log: Log;
}

/** BullMQ fails a job for good once its worker died this often. Poison is counted elsewhere; an innocent job is never failed by its neighbours. */
const MAX_STALLED = 1_000;
/** A job whose worker was killed starts again when its lock has run out: within about twenty seconds. */
const LOCK_MS = 15_000;
const STALLED_CHECK_MS = 5_000;
const KEEP_FINISHED = { age: 24 * 3600, count: 1_000 };

/** Starts the relay and one worker for each job. */
export async function startWorkers(stack: Stack, { concurrency, log }: WorkerOptions): Promise<Workers> {
  const { Queue, Worker } = withBackend(createPostgresBackend);
  await migrateQueue(stack.pool);
  const shared = { connection: stack.pool };
  const onError = (error: unknown) => log.error('queue.error', { error: placeOf(error) });
  const queues = new Map(JobName.options.map((name) => [name, new Queue(name, shared)] as const));
  for (const queue of queues.values()) {
    queue.on('error', onError);
    await queue.waitUntilReady();
  }
  const relay = startRelay(
    stack.store,
    async ({ id, job, payload }) => {
      const name = JobName.parse(job);
      const { attempts, backoffMs } = JOBS[name];
      await queues.get(name)?.add(name, payload, {
        jobId: id,
        attempts,
        backoff: { type: 'exponential', delay: backoffMs },
        removeOnComplete: KEEP_FINISHED,
      });
    },
    log,
  );
  const workers = JobName.options.map((name) => {
    const options = {
      ...shared,
      concurrency: name === 'read-document' ? concurrency : 2,
      maxStalledCount: MAX_STALLED,
      lockDuration: LOCK_MS,
      stalledInterval: STALLED_CHECK_MS,
    };
    const process = (job: Job) => run(name, PROCESSORS[name], job, stack, log).finally(relay.wake); // the next step's job may have been committed
    return new Worker(name, process, options).on('error', onError);
  });
  return {
    wake: relay.wake,
    async close() {
      await relay.stop();
      await Promise.all(workers.map((worker) => worker.close()));
      await Promise.all([...queues.values()].map((queue) => queue.close()));
    },
  };
}

/** BullMQ's own tables, in a schema of their own. */
async function migrateQueue(pool: Stack['pool']): Promise<void> {
  const client = await pool.connect();
  await runMigrations(client, 'bullmq').finally(() => client.release());
}
