import type { StepKind } from '../src/domain/step.ts';
import { decideApplication } from './decide-application.ts';
import type { Processor } from './processor.ts';
import { readDocument } from './read-document.ts';

/** One processor for every kind of step; a kind without one does not compile. */
export const PROCESSORS: Readonly<Record<StepKind, Processor>> = {
  'read-document': readDocument,
  'decide-application': decideApplication,
};
