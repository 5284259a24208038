import { setTimeout as sleep } from 'node:timers/promises';
import { DelayedError, type Job } from 'bullmq';
import { Failure, isRefusal } from '../src/domain/failure.ts';
import type { StepId } from '../src/domain/ids.ts';
import type { Claim, Lease } from '../src/domain/step.ts';
import { type Log, placeOf } from '../src/log.ts';
import type { Steps } from '../src/pipeline/store-ports.ts';
import { JobPayload } from '../src/queues.ts';
import type { LeaseKeeper } from './lease-keeper.ts';
import type { Processor, Workbench } from './processor.ts';

/** Tries that fail, and readers that die, before a step is put before people. */
const MAX_ATTEMPTS = 3;
/** Holders that vanish, before a step is no longer tried: an outside kill hits the innocent too, so it takes many. */
const MAX_LOSSES = 12;
const RETRY_MS = 1_000;
/** A step that is soon free is waited for: a job that is put off comes back behind all that wait, and a killed worker's steps would wait with them. */
const SOON_MS = 4_000;
/** The wait for something that is away: the disk, the database, the key. */
const AWAY_MS = 5_000;

export interface RunPorts {
  readonly processor: Processor;
  readonly bench: Workbench;
  readonly keeper: LeaseKeeper;
  readonly log: Log;
  /** Who holds the leases. */
  readonly holder: string;
}

/**
 * The one place where a Failure becomes BullMQ's business. The job is only a wake-up: whether there is something to do,
 * how often it was tried and what became of it stands in the database, and what is thrown here is at most a code.
 */
export async function run(job: Job, token: string | undefined, ports: RunPorts): Promise<void> {
  const payload = JobPayload.safeParse(job.data);
  if (!payload.success) return ports.log.error('job.invalid', { job: job.name });
  const waitMs = await coded(() => runStep(payload.data, ports));
  if (waitMs === undefined) return;
  await job.moveToDelayed(Date.now() + waitMs, token);
  throw new DelayedError();
}

/** Runs the step where it is free; gives the milliseconds after which to look again, if ever. */
async function runStep({ step }: JobPayload, ports: RunPorts): Promise<number | undefined> {
  const { processor, bench, keeper, log, holder } = ports;
  const claim = await claimSoon(bench.store.steps, step, holder);
  if ('over' in claim) return undefined;
  if ('againMs' in claim) return claim.againMs;
  const { lease } = claim;
  const release = keeper.hold(lease);
  const started = Date.now();
  try {
    if (lease.losses >= MAX_LOSSES) await processor.giveUp(lease, 'document.crashed', bench);
    else await processor.run(lease, bench);
    log.info('step.finished', { step, job: lease.kind, application: lease.application, ms: Date.now() - started });
    return undefined;
  } catch (error) {
    return await failed(lease, error, ports);
  } finally {
    release();
  }
}

async function claimSoon(steps: Pick<Steps, 'claim'>, step: StepId, holder: string): Promise<Claim> {
  for (;;) {
    const claim = await steps.claim(step, holder);
    if (!('againMs' in claim) || claim.againMs > SOON_MS) return claim;
    await sleep(claim.againMs);
  }
}

/** What a failure means: the result of an old lease is nothing; a document's own fault counts; what is away is waited for. */
async function failed(lease: Lease, error: unknown, { processor, bench, log }: RunPorts): Promise<number | undefined> {
  const code = error instanceof Failure ? error.code : 'bug';
  const { step, kind: job, application, attempts, crashes } = lease;
  log.error(code === 'step.superseded' ? 'step.superseded' : 'step.failed', {
    step,
    job,
    application,
    code,
    error: placeOf(error),
    attempt: attempts + 1,
  });
  if (code === 'step.superseded') return 0; // whoever it was given to may be gone as well
  if (code === 'application.erased') return undefined;
  const counts = blame(error);
  const tried = {
    ...lease,
    attempts: attempts + (counts === 'attempt' ? 1 : 0),
    crashes: crashes + (counts === 'crash' ? 1 : 0),
  };
  const hopeless = error instanceof Failure && error.row.retry === 'never';
  if (!hopeless && tried.attempts < MAX_ATTEMPTS && tried.crashes < MAX_ATTEMPTS) {
    const tries = tried.attempts + tried.crashes;
    const waitMs = counts === 'nothing' ? AWAY_MS * (0.5 + Math.random()) : RETRY_MS * 2 ** (tries - 1);
    await bench.store.steps.failed(lease, code, counts, waitMs);
    return waitMs;
  }
  await processor.giveUp(tried, code, bench);
  log.error('step.given-up', { step, job, application, code });
  return undefined;
}

function blame(error: unknown): 'attempt' | 'crash' | 'nothing' {
  if (!(error instanceof Failure)) return 'attempt';
  if (error.code === 'document.crashed' || error.code === 'document.timeout') return 'crash';
  return isRefusal(error) ? 'attempt' : 'nothing';
}

/** BullMQ keeps what is thrown: a code, as a message may quote a document. It tries again by itself. */
async function coded<Value>(work: () => Promise<Value>): Promise<Value> {
  try {
    return await work();
  } catch (error) {
    throw new Error(error instanceof Failure ? error.code : 'bug');
  }
}
