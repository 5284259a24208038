import { startWorkers, type Workers } from '../workers/main.ts';
import { buildServer } from './api/server.ts';
import { assembleEmbedded, type Stack } from './assemble.ts';
import type { Config } from './config.ts';
import { openLog } from './log.ts';

export interface Service {
  /** Where the status endpoint answers. */
  readonly address: string;
  /** Takes no more work, finishes what is at hand and closes the data folder. */
  stop(): Promise<void>;
}

/** Workers and the status endpoint in one process, on the embedded tier. */
export async function startService(config: Config): Promise<Service> {
  const log = openLog(config.log);
  const stack = await assembleEmbedded(config);
  const workers = await startWorkers(stack, { concurrency: config.concurrency, log });
  const server = buildServer({ store: stack.store, zone: config.zone, startedAt: Date.now() });
  const address = await server.listen({ host: '127.0.0.1', port: config.port });
  log.info('service.started', { port: config.port });
  return {
    address,
    async stop() {
      log.info('service.stopping');
      await server.close();
      await workers.close();
      await stack.close();
      log.info('service.stopped');
    },
  };
}

/** The workers alone, on a stack that the caller opened and closes. */
export const startWorkersOn = (stack: Stack, config: Config): Promise<Workers> =>
  startWorkers(stack, { concurrency: config.concurrency, log: openLog(config.log) });
