import { startWorkers, type Workers } from '../workers/main.ts';
import { buildServer } from './api/server.ts';
import { assembleEmbedded, type Stack } from './assemble.ts';
import type { Config } from './config.ts';
import { Failure } from './domain/failure.ts';
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
  const server = buildServer({ store: stack.store, zone: config.zone, startedAt: Date.now() });
  const address = await listen(server, config.port).catch(async (error: unknown) => {
    await stack.close();
    throw error;
  });
  const workers = await startWorkers(stack, { concurrency: config.concurrency, log });
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

/** On this machine's own address alone: nobody is asked who they are. */
async function listen(server: ReturnType<typeof buildServer>, port: number): Promise<string> {
  return server.listen({ host: '127.0.0.1', port }).catch((error: unknown) => {
    if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error;
    throw new Failure('config.invalid', { problems: [{ at: 'DOCKET_PORT', says: 'must be a port that is free' }] });
  });
}
