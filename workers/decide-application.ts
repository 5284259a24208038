import { blindnessOf } from '../src/pipeline/blind.ts';
import { decideStoredApplication } from '../src/services/decide-stored-application.ts';
import type { Processor } from './processor.ts';

/** One application: from its extractions to a recorded proposal. */
export const decideApplication: Processor = {
  run: (lease, { store, policy, types, lineage, profile, inboxes = {} }) =>
    decideStoredApplication(lease, store, {
      ...{ policy, types, lineage, blindness: (inbox) => blindnessOf(inboxes[inbox]) },
      ...(profile && { profile }),
    }),
  giveUp: (lease, code, { store }) => store.failApplication(lease, code),
};
