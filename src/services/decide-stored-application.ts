import type { DocumentType } from '../documents/define.ts';
import type { Profile } from '../domain/profile.ts';
import type { Lease } from '../domain/step.ts';
import type { Blindness } from '../pipeline/blind.ts';
import { withCorrections } from '../pipeline/corrected.ts';
import { decideApplication } from '../pipeline/decide-application.ts';
import type { Lineage, Store } from '../pipeline/store-ports.ts';
import type { Policy } from '../policy/load.ts';

export interface DecidePorts {
  readonly policy: Policy;
  readonly types: readonly DocumentType[];
  readonly lineage: Lineage;
  /** By which values that people write are held against reserved space. */
  readonly profile?: Profile;
  /** How an inbox keeps its people from leaning on the recommendation. */
  readonly blindness?: (inbox: string) => Blindness;
}

/** Makes and records the proposal of an application whose documents are all in, from what was read and what people set right. Decided as of the day it was received, so that it replays to the same answer. */
export async function decideStoredApplication(
  lease: Lease,
  store: Store,
  { policy, types, lineage, profile, blindness }: DecidePorts,
): Promise<void> {
  const found = await store.application(lease.application);
  if (!found) return; // erased meanwhile
  const { application } = found;
  const { receivedOn } = application.form;
  const corrections = await store.reviews.corrections(application.id);
  const extractions = withCorrections(found.extractions, corrections, types, receivedOn, profile);
  const proposal = decideApplication(application, extractions, policy, types, receivedOn);
  const made = { ...lineage, policy: policy.hash };
  await store.saveProposal(lease, proposal, made, blindness?.(proposal.route.inbox));
}
