import type { DocumentType } from '../src/documents/define.ts';
import type { Store } from '../src/pipeline/ports.ts';
import type { ReadDocumentPorts } from '../src/pipeline/read-document.ts';
import type { Policy } from '../src/policy/load.ts';
import type { JobName, JobPayload } from '../src/queues.ts';

/** What processors work with. */
export interface Workbench {
  readonly store: Store;
  readonly reading: ReadDocumentPorts;
  readonly policy: Policy;
  readonly types: readonly DocumentType[];
}

/** What runs a job, and what is recorded when its last try has failed, so that no job ends where people cannot see it. */
export interface Processor<Name extends JobName> {
  run(payload: JobPayload<Name>, bench: Workbench): Promise<void>;
  giveUp(payload: JobPayload<Name>, code: string, bench: Workbench): Promise<void>;
}
