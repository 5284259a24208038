import { z } from 'zod';
import { Role } from '../domain/actor.ts';
import { AttributeName } from '../domain/attribute.ts';
import { type ApplicantReason, Outcome, Wanted } from '../domain/proposal.ts';
import { BlindMode } from '../domain/review.ts';
import type { Condition } from './condition.ts';
import type { Vocabulary } from './vocabulary.ts';

/** The only inbox without people: what goes there is done. */
export const AUTO = 'auto';

/** Names that the trace uses for itself. */
export const RESERVED_RULES: readonly string[] = ['floor', 'otherwise', 'on-error'];

const name = z.string().regex(/^[a-z][a-z0-9-]*$/, 'lower-case letters, digits and hyphens');
const approvals = z.int().min(0).max(9);
const because = z.string().min(1);

/** Keys that came later are optional and without a default: the hash of a policy that does not use them stays what it was. */
const Then = z.strictObject({
  outcome: Outcome,
  inbox: name,
  approvals,
  /** What the applicant is asked for. */
  wants: z.array(Wanted).min(1).optional(),
  /** Codes of the table of reasons: what a refused applicant is told. */
  reasons: z.array(name).min(1).optional(),
});

/** A policy file as it is written; DESIGN section 5. */
export const PolicyFile = z.strictObject({
  policy: name,
  version: z.int().positive(),
  requires: z
    .strictObject({
      attributes: z.array(AttributeName).default([]),
      /** Of each inner list one document at least. */
      documents: z.array(z.array(z.string().min(1)).min(1)).default([]),
    })
    .prefault({}),
  rules: z.array(
    z.strictObject({
      id: name,
      when: z.string().min(1),
      // biome-ignore lint/suspicious/noThenProperty: the word of the policy language; never awaited
      then: Then,
      because,
    }),
  ),
  otherwise: z.strictObject({ outcome: Outcome, inbox: name, approvals, because: because.optional() }),
  'on-error': z.strictObject({ inbox: name, approvals, because: because.optional() }),
});
export type PolicyFile = z.infer<typeof PolicyFile>;

/** An inbox: the roles whose people see it, and what else they must be able to do. */
export const Inbox = z.strictObject({
  title: z.string().min(1),
  roles: z.array(Role).min(1),
  /** All of which a person must have. */
  skills: z.array(name).min(1).optional(),
  /** Working hours within which it must be decided. */
  sla: z.number().positive().optional(),
  /** The inbox that takes over what was not decided in time. */
  escalate: name.optional(),
  blind: BlindMode.optional(),
  /** Share of what comes in that is held blind, to measure how far people follow the machine. */
  blindShare: z.number().min(0).max(1).optional(),
  /** How many a person may hold at once. */
  limit: z.int().positive().optional(),
});
export type Inbox = z.infer<typeof Inbox>;

export const InboxesFile = z.strictObject({ inboxes: z.record(name, Inbox) });
export type InboxesFile = z.infer<typeof InboxesFile>;

/** What an applicant who is refused may be told: sentences that name no source and no suspicion; the lower the rank, the weightier. */
export const ReasonsFile = z.strictObject({
  reasons: z.record(name, z.strictObject({ applicant: z.string().min(1), rank: z.int().min(1) })),
});
export type ReasonsFile = z.infer<typeof ReasonsFile>;

/** What the policy rests on that is not in its own file. */
export interface Ground extends InboxesFile, ReasonsFile {
  /** Names that can come up in facts; without it they are not checked. */
  readonly vocabulary?: Vocabulary;
}
/** Where an application goes, and what is recommended there. */
export interface Destination {
  readonly outcome: Outcome;
  readonly inbox: string;
  readonly approvals: number;
  readonly because: string;
  readonly wants?: readonly Wanted[];
  /** Principal reasons first. */
  readonly reasons?: readonly ApplicantReason[];
}

export interface Rule {
  readonly id: string;
  readonly condition: Condition;
  readonly destination: Destination;
}

/** A policy that has been checked: every condition is typed, every inbox exists. */
export interface Policy {
  readonly name: string;
  readonly version: number;
  /** SHA-256 of the content, so that a changed policy is never taken for the one that decided. */
  readonly hash: string;
  /** What the hash is of: the whole policy as JSON. */
  readonly text: string;
  readonly requires: PolicyFile['requires'];
  readonly rules: readonly Rule[];
  readonly otherwise: Destination;
  readonly onError: Destination;
}
