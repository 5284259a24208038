import type { Role } from './actor.ts';
import type { BlindMode } from './review.ts';

/** Who may decide at all. Which inboxes they sit in is the inboxes' to say. */
export const DECIDERS: readonly Role[] = ['reviewer', 'approver'];

/** How an inbox is worked on. */
export interface Inbox {
  /** Whoever has one of these, as a role or a skill, sits in it. */
  readonly roles: readonly string[];
  /** And all of these. */
  readonly skills?: readonly string[] | undefined;
  /** Working hours in which a review is to be decided. */
  readonly sla?: number | undefined;
  /** The inbox that takes over what is late. */
  readonly escalate?: string | undefined;
  /** How the recommendation is kept from its people, and which share of its reviews is decided wholly without it. */
  readonly blind?: BlindMode | undefined;
  readonly blindShare?: number | undefined;
  /** How many reviews one person is given at a time. */
  readonly limit?: number | undefined;
}

export type Inboxes = Readonly<Record<string, Inbox>>;
