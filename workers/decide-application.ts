import { decideStoredApplication } from '../src/services/decide-stored-application.ts';
import type { Processor } from './processor.ts';

/** One application: from its extractions to a recorded proposal. */
export const decideApplication: Processor<'decide-application'> = {
  run: ({ application }, { store, policy, types }) => decideStoredApplication(application, store, policy, types),
  giveUp: ({ application }, code, { store }) => store.failApplication(application, code),
};
