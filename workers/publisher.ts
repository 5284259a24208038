import type { Intake } from '../src/assemble.ts';
import { type Log, placeOf } from '../src/log.ts';
import { startHousekeeping } from './housekeeping.ts';
import { openQueues, type Queues } from './queue.ts';
import { startRelay } from './relay.ts';

export interface Publisher {
  readonly queues: Queues;
  /** New wake-ups were committed. */
  wake(): void;
  close(): Promise<void>;
}

/** What every process does that takes applications in or works on them: publishes the outbox, and keeps house. */
export async function startPublisher({ store, queue, sweep, route }: Intake, log: Log): Promise<Publisher> {
  const queues = await openQueues(queue, (error) => log.error('queue.error', { error: placeOf(error) }));
  const relay = startRelay(store.outbox, queues.publish, log);
  const housekeeping = startHousekeeping({ store, queues, sweep, route, log, wake: relay.wake });
  return {
    queues,
    wake: relay.wake,
    async close() {
      await relay.stop();
      await housekeeping.stop();
      await queues.close();
    },
  };
}
