import { hostname } from 'node:os';
import type { Stack } from '../src/assemble.ts';
import type { Log } from '../src/log.ts';
import { JobName } from '../src/queues.ts';
import { keepLeases } from './lease-keeper.ts';
import { PROCESSORS } from './processors.ts';
import { startPublisher } from './publisher.ts';
import type { StoppableWorker } from './queue.ts';
import { run } from './run.ts';
import { startWatchdog } from './watchdog.ts';

export { startPublisher } from './publisher.ts';

export interface Workers {
  /** New wake-ups were committed. */
  wake(): void;
  /** Takes no more; waits for the steps at hand and gives back those that last too long. What is waiting stays in the queue. */
  close(): Promise<void>;
}

export interface WorkerOptions {
  /** Documents read at the same time. */
  readonly concurrency: number;
  readonly log: Log;
  /** Called where the queue has jobs and this process hears nothing of them. */
  readonly onDeaf?: () => void;
}

/** How long a stop waits for the steps at hand. */
const GRACE_MS = 20_000;

/** Starts what publishes, and one worker for each kind of step. */
export async function startWorkers(stack: Stack, { concurrency, log, onDeaf }: WorkerOptions): Promise<Workers> {
  const publisher = await startPublisher(stack, log);
  const { queues } = publisher;
  const keeper = keepLeases(stack.store.steps);
  const watchdog = startWatchdog({
    waiting: queues.waiting,
    hasFreeHands: () => keeper.inHand < concurrency,
    onIdle() {
      log.error('watchdog.deaf');
      onDeaf?.();
    },
  });
  const holder = `${hostname()}-${process.pid}`;
  const start = (name: JobName): StoppableWorker =>
    queues.work(name, name === 'read-document' ? concurrency : Math.max(2, concurrency), (job, token) => {
      watchdog.busy();
      const ports = { processor: PROCESSORS[name], bench: stack, keeper, log, holder };
      return run(job, token, ports).finally(publisher.wake); // the next step may have been committed
    });
  const workers = JobName.options.map(start);
  return {
    wake: publisher.wake,
    async close() {
      watchdog.stop();
      const finished = Promise.all(workers.map((worker) => worker.close()));
      if (!(await inTime(finished, GRACE_MS))) {
        await keeper.releaseAll();
        await Promise.all(workers.map((worker) => worker.close(true)));
      }
      await publisher.close();
    },
  };
}

const inTime = (work: Promise<unknown>, ms: number): Promise<boolean> =>
  Promise.race([
    work.then(() => true),
    new Promise<boolean>((resolve) => {
      setTimeout(resolve, ms, false).unref();
    }),
  ]);
