import { startPublisher, startWorkers, type Workers } from '../workers/main.ts';
import { serveLocally } from './api/local.ts';
import { buildServer } from './api/server.ts';
import { type Intake, openIntake, openStack, operatorOf, type Stack, type Vault } from './assemble.ts';
import { makeSocketPath, removeSocket } from './config/socket.ts';
import type { Config } from './config.ts';
import { Failure } from './domain/failure.ts';
import { type Log, openLog, placeOf } from './log.ts';

export interface Service {
  /** Where the status endpoint answers. */
  readonly address?: string;
  /** Takes no more work, finishes what is at hand and closes the store. */
  stop(): Promise<void>;
}

export interface ServiceParts {
  /** The HTTP service. */
  readonly api: boolean;
  /** Works on applications; without it, the process only takes them in. */
  readonly workers: boolean;
  /** Called where this process has gone deaf to its queue and should be replaced. */
  readonly onDeaf?: () => void;
}

/** One process of Docket: the HTTP service, the workers, or both. */
export async function startService(config: Config, { api, workers, onDeaf }: ServiceParts): Promise<Service> {
  const log = openLog(config.log);
  const intake = workers ? await openStack(config) : await openIntake(config);
  const closing: (() => Promise<void>)[] = [intake.close];
  const stop = async () => {
    for (const close of closing.splice(0).reverse()) await close();
  };
  try {
    for (const warning of intake.warnings) log.warn('server.warning', { warning });
    const work = await startWork(intake, config, log, onDeaf);
    closing.push(work.close);
    if (config.database === undefined) closing.push(await startSocket(intake, config, work.wake, log));
    const address = api ? await startApi(intake, config, closing) : undefined;
    log.info('service.started', { port: config.port });
    return {
      ...(address && { address }),
      async stop() {
        log.info('service.stopping');
        await stop();
        log.info('service.stopped');
      },
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The workers alone, on a stack that the caller opened and closes. */
export const startWorkersOn = (stack: Stack, config: Config): Promise<Workers> =>
  startWorkers(stack, { concurrency: config.concurrency, log: openLog(config.log) });

const startWork = (intake: Intake | Stack, { concurrency }: Config, log: Log, onDeaf?: () => void): Promise<Workers> =>
  'reading' in intake
    ? startWorkers(intake, { concurrency, log, ...(onDeaf && { onDeaf }) })
    : startPublisher(intake, log);

/** What a terminal asks of the process that holds an embedded folder. */
async function startSocket(intake: Intake, config: Config, wake: () => void, log: Log): Promise<() => Promise<void>> {
  const { zone, data } = config;
  const actor = await operatorOf(intake);
  const onBug = (error: unknown) => log.error('operation.failed', { code: 'bug', error: placeOf(error) });
  const close = await serveLocally(makeSocketPath(data), {
    ...intake,
    actor,
    wake,
    zone,
    startedAt: Date.now(),
    onBug,
  });
  return async () => {
    await close();
    removeSocket(data);
  };
}

async function startApi(
  { store }: Vault,
  { zone, host, port }: Config,
  closing: (() => Promise<void>)[],
): Promise<string> {
  const server = buildServer({ store, zone, startedAt: Date.now() });
  closing.push(() => server.close());
  // Nobody is asked who they are: by default it answers this machine alone.
  return server.listen({ host, port }).catch((error: unknown) => {
    if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error;
    throw new Failure('config.invalid', { problems: [{ at: 'DOCKET_PORT', says: 'must be a port that is free' }] });
  });
}
