import type { DocumentType } from '../documents/define.ts';
import type { Lease } from '../domain/step.ts';
import { decideApplication } from '../pipeline/decide-application.ts';
import type { Lineage, Store } from '../pipeline/store-ports.ts';
import type { Policy } from '../policy/load.ts';

export interface DecidePorts {
  readonly policy: Policy;
  readonly types: readonly DocumentType[];
  readonly lineage: Lineage;
}

/** Makes and records the proposal of an application whose documents are all in. Decided as of the day it was received, so that it replays to the same answer. */
export async function decideStoredApplication(
  lease: Lease,
  store: Store,
  { policy, types, lineage }: DecidePorts,
): Promise<void> {
  const found = await store.application(lease.application);
  if (!found) return; // erased meanwhile
  const { application, extractions } = found;
  const proposal = decideApplication(application, extractions, policy, types, application.form.receivedOn);
  await store.saveProposal(lease, proposal, { ...lineage, policy: policy.hash });
}
