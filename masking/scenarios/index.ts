import { FACT_SCENARIOS } from './facts.ts';
import { FILE_SCENARIOS } from './files.ts';
import { IDENTITY_SCENARIOS } from './identities.ts';
import { SAMPLE_SCENARIOS } from './samples.ts';
import type { Scenario } from './scenario.ts';

export { SAMPLE_SCENARIOS } from './samples.ts';
export type { Scenario } from './scenario.ts';

/** Every story. New ones go to the end of their list, new lists to the end: an earlier packet's people follow from its place. */
export const SCENARIOS: readonly Scenario[] = [
  ...SAMPLE_SCENARIOS,
  ...FACT_SCENARIOS,
  ...IDENTITY_SCENARIOS,
  ...FILE_SCENARIOS,
];
