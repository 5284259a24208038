/** The table lies where the pipeline's checks can read it too: what masking draws, production refuses. */
export { type CountedSpace, RESERVED, type ReservedSpace } from '../src/checks/reserved/index.ts';
