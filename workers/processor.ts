import type { Stack } from '../src/assemble.ts';
import type { JobName, JobPayload } from '../src/queues.ts';

/** What processors work with. */
export type Workbench = Pick<Stack, 'store' | 'reading' | 'policy' | 'types'>;

/** What runs a job, and what is recorded when its last try has failed, so that no job ends where people cannot see it. */
export interface Processor<Name extends JobName> {
  run(payload: JobPayload<Name>, bench: Workbench): Promise<void>;
  giveUp(payload: JobPayload<Name>, code: string, bench: Workbench): Promise<void>;
}
