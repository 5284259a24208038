import type { JobName } from '../src/queues.ts';
import { decideApplication } from './decide-application.ts';
import type { Processor } from './processor.ts';
import { readDocument } from './read-document.ts';

/** One processor for every job; a job without one does not compile. */
export const PROCESSORS: { readonly [Name in JobName]: Processor<Name> } = {
  'read-document': readDocument,
  'decide-application': decideApplication,
};
