import type { Stack } from '../src/assemble.ts';
import type { Lease } from '../src/domain/step.ts';

/** What processors work with. */
export type Workbench = Pick<Stack, 'store' | 'reading' | 'policy' | 'types' | 'lineage'> &
  Partial<Pick<Stack, 'profile' | 'inboxes'>>;

/** What runs a step under its lease, and what is recorded when it is given up, so that no step ends where people cannot see it. */
export interface Processor {
  run(lease: Lease, bench: Workbench): Promise<void>;
  giveUp(lease: Lease, code: string, bench: Workbench): Promise<void>;
}
