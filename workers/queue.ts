import {
  createPostgresBackend,
  type Job,
  type JobsOptions,
  type JobType,
  type PostgresConnectionOptions,
  Queue,
  runMigrations,
  Worker,
  type WorkerOptions,
  withBackend,
} from 'bullmq';
import type { QueueConnection } from '../src/assemble.ts';
import type { OutboxEntry } from '../src/pipeline/store-ports.ts';
import { JobName } from '../src/queues.ts';

/** BullMQ fails a job for good once its worker died this often: never, as poison is counted in the database. */
const MAX_STALLED = 1_000_000;
/** A job whose worker was killed starts again when its lock has run out. */
const LOCK_MS = 5_000;
const STALLED_CHECK_MS = 1_000;

// A job fails only where even the database did not answer: then it is tried for ever. What is over need not be kept.
const JOB = {
  attempts: 1_000_000,
  backoff: { type: 'fixed', delay: 2_000, jitter: 0.5 },
  removeOnComplete: { age: 3_600, count: 1_000 },
  removeOnFail: { age: 3_600, count: 1_000 },
} as const;

/**
 * Where a job still wakes its step. One that is in work or put off does not: the step is asked about only while it is due
 * and free, so that job has missed it, as where a clock was ahead when it was put off, or its worker is gone.
 */
const AWAITED: readonly string[] = ['waiting', 'prioritized', 'paused'];

// Redis can lose what it was given; a queue in the store's own database hardly without the store.
const PATIENCE_MS = { redis: 10_000, postgres: 60_000 };

export type Process = (job: Job, token: string | undefined) => Promise<void>;

export interface Queues {
  /** Adds the jobs; one whose id is there already is left alone. */
  publish(entries: readonly OutboxEntry[]): Promise<void>;
  /** Which of these the queue will still hand out. */
  queued(entries: readonly OutboxEntry[]): Promise<ReadonlySet<string>>;
  /** How long a wake-up may be left alone before the queue is asked whether it still has it. */
  readonly patienceMs: number;
  /** Jobs that wait for a worker. */
  waiting(): Promise<number>;
  work(name: JobName, concurrency: number, process: Process): StoppableWorker;
  close(): Promise<void>;
}

export interface StoppableWorker {
  /** Takes no more; waits for the jobs at hand, unless forced. */
  close(force?: boolean): Promise<void>;
}

/** The queues of the tier: BullMQ on Redis, or on the database. */
export async function openQueues(connection: QueueConnection, onError: (error: Error) => void): Promise<Queues> {
  const bull = connection.kind === 'redis' ? onRedis(connection) : await onPostgres(connection);
  const queues = new Map(JobName.options.map((name) => [name, bull.queue(name)]));
  for (const queue of queues.values()) queue.on('error', onError);
  const queueOf = (job: string): BullQueue => {
    const queue = queues.get(JobName.parse(job));
    if (!queue) throw new Error(job);
    return queue;
  };
  return {
    patienceMs: PATIENCE_MS[connection.kind],
    async publish(entries) {
      for (const name of JobName.options) {
        const jobs = entries.filter(({ job }) => job === name);
        await addAll(
          queueOf(name),
          jobs.map(({ id, payload }) => ({ name, data: payload, opts: { ...JOB, jobId: id, lifo: isAgain(id) } })),
        );
      }
    },
    async queued(entries) {
      const awaited = await Promise.all(
        entries.map(async ({ id, job }) => (AWAITED.includes(await queueOf(job).getJobState(id)) ? [id] : [])),
      );
      return new Set(awaited.flat());
    },
    async waiting() {
      const counts = await Promise.all(
        [...queues.values()].map((queue) => queue.getJobCountByTypes('waiting', 'prioritized')),
      );
      return counts.reduce((sum, count) => sum + count, 0);
    },
    work(name, concurrency, process) {
      const worker = bull.worker(name, process, {
        concurrency,
        maxStalledCount: MAX_STALLED,
        lockDuration: LOCK_MS,
        stalledInterval: STALLED_CHECK_MS,
      });
      worker.on('error', onError);
      return { close: (force) => worker.close(force) };
    },
    async close() {
      await Promise.all([...queues.values()].map((queue) => queue.close()));
    },
  };
}

/** A step that is woken again has waited once: it comes before all that wait, not behind them. */
const isAgain = (wakeUp: string): boolean => !wakeUp.endsWith('-1');

/** On PostgreSQL, adding together costs as much as adding ten times one. */
const FEW = 8;

async function addAll(queue: BullQueue, jobs: readonly BullJob[]): Promise<void> {
  if (jobs.length > FEW) await queue.addBulk([...jobs]);
  else await Promise.all(jobs.map(({ name, data, opts }) => queue.add(name, data, opts)));
}

interface BullJob {
  readonly name: string;
  readonly data: unknown;
  readonly opts: JobsOptions;
}

/** The part of BullMQ that is used; its own types differ by where it keeps its jobs. */
interface BullQueue {
  add(name: string, data: unknown, opts: JobsOptions): Promise<unknown>;
  addBulk(jobs: BullJob[]): Promise<unknown>;
  getJobState(id: string): Promise<string>;
  getJobCountByTypes(...types: JobType[]): Promise<number>;
  on(event: 'error', listener: (error: Error) => void): unknown;
  close(): Promise<void>;
}

interface BullWorker {
  on(event: 'error', listener: (error: Error) => void): unknown;
  close(force?: boolean): Promise<void>;
}

interface Bull {
  queue(name: string): BullQueue;
  worker(name: string, process: Process, options: Omit<WorkerOptions, 'connection'>): BullWorker;
}

function onRedis({ prefix, producer, worker }: Extract<QueueConnection, { kind: 'redis' }>): Bull {
  return {
    queue: (name) => new Queue(name, { connection: producer, prefix, skipWaitingForReady: true }),
    worker: (name, process, options) => new Worker(name, process, { ...options, connection: worker, prefix }),
  };
}

async function onPostgres({ pool }: Extract<QueueConnection, { kind: 'postgres' }>): Promise<Bull> {
  const backed = withBackend(createPostgresBackend);
  await migrateQueue(pool);
  const connection = pool as PostgresConnectionOptions; // BullMQ takes a pg.Pool as it is, but writes its type otherwise than pg does
  return {
    queue: (name) => new backed.Queue(name, { connection }),
    worker: (name, process, options) => new backed.Worker(name, process, { ...options, connection }),
  };
}

/** BullMQ's own tables, in a schema of their own. */
async function migrateQueue(pool: Extract<QueueConnection, { kind: 'postgres' }>['pool']): Promise<void> {
  const client = await pool.connect();
  await Promise.resolve(runMigrations(client, 'bullmq')).finally(() => client.release());
}
