import { type Job, UnrecoverableError } from 'bullmq';
import { Failure } from '../src/domain/failure.ts';
import { type Log, placeOf } from '../src/log.ts';
import { JOBS, type JobName } from '../src/queues.ts';
import type { Processor, Workbench } from './processor.ts';

/** The one place where a Failure becomes BullMQ's business: `never` ends the job, `later` and bugs are tried again, and after the last try the processor records the end. BullMQ stores only codes. */
export async function run<Name extends JobName>(
  name: Name,
  processor: Processor<Name>,
  job: Job,
  bench: Workbench,
  log: Log,
): Promise<void> {
  const parsed = JOBS[name].payload.safeParse(job.data);
  if (!parsed.success) throw new UnrecoverableError('payload');
  const payload = parsed.data as Parameters<typeof processor.run>[0]; // the schema of `name` is the payload's type; TypeScript cannot follow it through the table
  const started = Date.now();
  try {
    await processor.run(payload, bench);
    log.info(name === 'read-document' ? 'document.finished' : 'application.proposed', {
      ...payload,
      job: name,
      ms: Date.now() - started,
    });
  } catch (error) {
    const code = error instanceof Failure ? error.code : 'bug';
    const final =
      (error instanceof Failure && error.row.retry === 'never') || job.attemptsMade + 1 >= JOBS[name].attempts;
    log.error(final ? 'job.given-up' : 'job.failed', {
      ...payload,
      job: name,
      code,
      error: placeOf(error),
      attempt: job.attemptsMade + 1,
    });
    if (!final) throw new Error(code);
    await processor.giveUp(payload, code, bench).catch((cause: unknown) => {
      log.error('job.failed', { ...payload, job: name, code: 'bug', error: placeOf(cause) });
      throw new Error('bug'); // what the error says may be personal, and BullMQ would keep it
    });
    throw new UnrecoverableError(code);
  }
}
