import { decideStoredApplication } from '../src/services/decide-stored-application.ts';
import type { Processor } from './processor.ts';

/** One application: from its extractions to a recorded proposal. */
export const decideApplication: Processor = {
  run: (lease, { store, policy, types, lineage }) => decideStoredApplication(lease, store, { policy, types, lineage }),
  giveUp: (lease, code, { store }) => store.failApplication(lease, code),
};
