import type { ApplicationId, StepId } from './ids.ts';

/** A piece of work that follows from committed state. */
export type StepKind = 'read-document' | 'decide-application';

/** `due` waits for a holder, `leased` has one, `done` has its one result, `parked` waits for people, `cancelled` lost its application. */
export type StepState = 'due' | 'leased' | 'done' | 'parked' | 'cancelled';

/** The right to record a step's result, until it runs out or somebody else takes it: results count only under the newest epoch. */
export interface Lease {
  readonly step: StepId;
  readonly kind: StepKind;
  /** The document or application it works on. */
  readonly subject: string;
  readonly application: ApplicationId;
  readonly epoch: number;
  /** Tries that failed before this one, not counting those that only waited for something to come back. */
  readonly attempts: number;
  /** Readers that died on this step, as their supervisor saw it. */
  readonly crashes: number;
  /** Holders that vanished with this step in hand; whether it was to blame, nobody knows. */
  readonly losses: number;
}

/** What asking for a step gives: the lease, or that it is over, or in how many milliseconds to ask again. */
export type Claim = { readonly lease: Lease } | { readonly over: true } | { readonly againMs: number };
