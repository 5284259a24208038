import { z } from 'zod';
import { AttributeName } from '../domain/attribute.ts';
import { Outcome } from '../domain/proposal.ts';
import type { Condition } from './condition.ts';

/** The only inbox without people: what goes there is done. */
export const AUTO = 'auto';

/** Names that the trace uses for itself. */
export const RESERVED_RULES: readonly string[] = ['floor', 'otherwise', 'on-error'];

const name = z.string().regex(/^[a-z][a-z0-9-]*$/, 'lower-case letters, digits and hyphens');
const approvals = z.int().min(0).max(9);
const because = z.string().min(1);

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
      then: z.strictObject({ outcome: Outcome, inbox: name, approvals }),
      because,
    }),
  ),
  otherwise: z.strictObject({ outcome: Outcome, inbox: name, approvals, because: because.optional() }),
  'on-error': z.strictObject({ inbox: name, approvals, because: because.optional() }),
});
export type PolicyFile = z.infer<typeof PolicyFile>;

/** Who sits in the inboxes: an inbox and the roles whose people see it. */
export const InboxesFile = z.strictObject({
  inboxes: z.record(name, z.strictObject({ title: z.string().min(1), roles: z.array(z.string().min(1)).min(1) })),
});
export type InboxesFile = z.infer<typeof InboxesFile>;

/** Where an application goes, and what is recommended there. */
export interface Destination {
  readonly outcome: Outcome;
  readonly inbox: string;
  readonly approvals: number;
  readonly because: string;
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
